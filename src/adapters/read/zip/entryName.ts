/** The upper half of code page 437, in which zip names are written that carry no other mark. */
const upper437 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐" +
  "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■ ";

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * The name of a zip entry with "/" between folders. Many programs write UTF-8 without saying so, therefore it is tried
 * first; what is no UTF-8 is code page 437.
 */
export function decodeEntryName(bytes: Uint8Array): string {
  return decodeBytes(bytes).replaceAll("\\", "/");
}

function decodeBytes(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    // `fatal` is how a decoder tells that bytes are no UTF-8.
    return Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : upper437[byte - 128])).join(
      "",
    );
  }
}

/** True for a name that would leave the folder that the archive stands for. */
export function leavesArchive(name: string): boolean {
  return name.startsWith("/") || /^[A-Za-z]:/.test(name) || name.split("/").includes("..");
}
