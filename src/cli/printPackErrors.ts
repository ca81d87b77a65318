import type { PackError } from "../core/pack/packError.ts";
import type { Language } from "./arguments.ts";

/** Each error with its file, place and remedy. */
export function printPackErrors(
  errors: readonly PackError[],
  { language, print }: { readonly language: Language; readonly print: (text: string) => void },
): void {
  for (const { file, path, problem, remedy } of errors) {
    const place = path === "" ? file : `${file}, ${path}`;
    print(`- ${place}: ${problem[language]}\n  ${remedy[language]}\n`);
  }
}
