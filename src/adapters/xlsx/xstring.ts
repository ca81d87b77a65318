import { escapeAttribute, escapeText } from "../package/xmlText.ts";

/** Whatever `escapeXstring` might change is among these; most texts have none of them. */
const suspicious = /[^\t\n -\uD7FF\uE000-\uFFFD]|_x/;

/**
 * Text as SpreadsheetML's ST_Xstring: what XML cannot hold, and what would be read as such an escape,
 * is written as _xHHHH_ (ISO 29500-1, 22.9.2.19).
 */
function escapeXstring(text: string): string {
  if (!suspicious.test(text)) return text;
  return text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/gu, (character) => {
    const code = character.charCodeAt(0);
    const allowed = code === 9 || code === 10 || (code >= 0x7f && code <= 0x9f);
    return allowed ? character : `_x${code.toString(16).toUpperCase().padStart(4, "0")}_`;
  });
}

/** Any text as element content. */
export function xstringText(text: string): string {
  return escapeText(escapeXstring(text));
}

/** Any text as an attribute's value. */
export function xstringAttribute(text: string): string {
  return escapeAttribute(escapeXstring(text));
}

/** For `<t>`: white space at either end is lost without it. Only then, as the schema does not know it. */
export function spaceAttribute(text: string): string {
  return /^\s|\s$/.test(text) ? ' xml:space="preserve"' : "";
}
