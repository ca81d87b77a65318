import type { Language } from "../../core/findings/format.ts";
import { learn as learnEn } from "./en/learn.ts";
import { request as requestEn } from "./en/request.ts";
import { learn } from "./vi/learn.ts";
import { request } from "./vi/request.ts";

const vi = { learn, request };
const en: typeof vi = { learn: learnEn, request: requestEn };

/** Words for learning and requesting forms: apart from the others, because the first view does without them. */
export const formStrings: Readonly<Record<Language, typeof vi>> = { vi, en };
