import type { Language } from "../../core/findings/format.ts";
import { isDarkColour } from "./themeSource.ts";

/** Whether Office is dark; null where it does not say, as Excel on the web may not. */
export function officeIsDark(): boolean | null {
  // office-js#6134: the theme may be undefined in Excel on the web, whatever the types say.
  const theme: Office.OfficeTheme | undefined = Office.context.officeTheme;
  return theme === undefined ? null : isDarkColour(theme.bodyBackgroundColor);
}

/** Vietnamese unless Office is shown in another language. */
export function officeLanguage(): Language {
  return Office.context.displayLanguage.startsWith("en") ? "en" : "vi";
}

/** Keeps apart what users of one Office origin store; "" where Office has no partitions. */
export function officePartition(): string {
  const partition: string | undefined = Office.context.partitionKey;
  return partition ?? "";
}
