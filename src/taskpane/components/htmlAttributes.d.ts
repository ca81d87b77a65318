import type { AriaAttributes } from "react";

declare module "react" {
  interface InputHTMLAttributes<T> extends AriaAttributes {
    /** Lets a whole folder be chosen; every browser of ours knows it. */
    webkitdirectory?: string | undefined;
  }
}
