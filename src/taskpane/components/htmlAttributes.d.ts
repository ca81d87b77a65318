import "react";

declare module "react" {
  interface InputHTMLAttributes<T> {
    /** Lets a whole folder be chosen; every browser of ours knows it. */
    webkitdirectory?: string | undefined;
  }
}
