import { causes } from "./en/causes.ts";
import { decide } from "./en/decide.ts";
import { merge } from "./en/merge.ts";
import { receive } from "./en/receive.ts";
import { review } from "./en/review.ts";
import { shell } from "./en/shell.ts";
import { side } from "./en/side.ts";
import type { vi } from "./vi.ts";

export const en: typeof vi = { shell, receive, review, decide, merge, side, causes };
