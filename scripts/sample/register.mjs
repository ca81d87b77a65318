/** The register of receipt as the office keeps it: one line per file with the day it came. */
export function registerOf(files) {
  const lines = files
    .filter((file) => file.receivedOn !== undefined)
    .map((file) => `${quote(file.name)};${file.receivedOn};${quote(file.remark ?? "")}`);
  return `\uFEFFTệp;Ngày nhận;Ghi chú\r\n${lines.join("\r\n")}\r\n`;
}

function quote(text) {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
