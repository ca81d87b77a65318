import type { ExcelDescription } from "./selfTestRecord.ts";

/** The last set that was published when this was written, and some beyond it. */
const highestMinor = 30;

export function describeExcel(): ExcelDescription {
  const { diagnostics, displayLanguage, requirements } = Office.context;
  const minors = Array.from({ length: highestMinor }, (_, index) => index + 1);
  const highest = minors.findLast((minor) => requirements.isSetSupported("ExcelApi", `1.${minor}`));
  return {
    platform: String(diagnostics.platform),
    version: diagnostics.version,
    language: displayLanguage,
    excelApi: highest === undefined ? "0" : `1.${highest}`,
    userAgent: navigator.userAgent,
  };
}
