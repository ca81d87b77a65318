import { causes } from "./vi/causes.ts";
import { decide } from "./vi/decide.ts";
import { merge } from "./vi/merge.ts";
import { receive } from "./vi/receive.ts";
import { review } from "./vi/review.ts";
import { shell } from "./vi/shell.ts";
import { side } from "./vi/side.ts";

export const vi = { shell, receive, review, decide, merge, side, causes };
