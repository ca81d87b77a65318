/** So much of a file is looked at to tell what text it is. */
const lookedAt = 4_096;

/** True when the beginning holds no bytes that text never has; UTF-16 counts as text by its byte order mark. */
export function looksLikeText(bytes: Uint8Array): boolean {
  if (utf16Encoding(bytes) !== null) return true;
  return bytes
    .subarray(0, lookedAt)
    .every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0x1b);
}

/** Web pages and XML spreadsheets are text that says what it is near its beginning. */
export function sniffText(bytes: Uint8Array): "html" | "spreadsheet-xml" | "xml" | "text" {
  const decoder = new TextDecoder(utf16Encoding(bytes) ?? "utf-8");
  const start = decoder.decode(bytes.subarray(0, lookedAt)).trimStart().toLowerCase();
  if (start.includes("urn:schemas-microsoft-com:office:spreadsheet") && start.startsWith("<?xml")) {
    return "spreadsheet-xml";
  }
  if (
    /^(?:<\?xml[^>]*>|<!--[\s\S]*?-->|\s)*<(?:!doctype html|html|head|body|table|meta|style)\b/.test(start)
  ) {
    return "html";
  }
  if (/^mime-version:[\s\S]*content-type: *multipart\/related/.test(start)) return "html";
  return start.startsWith("<?xml") ? "xml" : "text";
}

function utf16Encoding([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}
