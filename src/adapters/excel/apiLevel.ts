/** True when this Excel has a requirement set beyond the one that the manifest asks for. */
export function hasApi(version: "1.18"): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}
