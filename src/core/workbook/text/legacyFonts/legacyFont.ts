/** A way of writing Vietnamese in 8 bits, from before Unicode: ABC fonts (TCVN 5712) or VNI fonts. */
export type LegacyEncoding = "tcvn3" | "vni";

export interface LegacyFont {
  readonly encoding: LegacyEncoding;
  /** True for fonts that show small letters as capitals: ".VnTimeH". */
  readonly capitals: boolean;
}

/** What a font's name says about the texts in it; null for a font of Unicode texts. */
export function legacyFontOf(name: string): LegacyFont | null {
  const font = name.trim();
  if (/^vni[- ]/i.test(font)) return { encoding: "vni", capitals: false };
  if (/^\.vn/i.test(font) || /^Vn[A-Z][a-z]/.test(font)) {
    return { encoding: "tcvn3", capitals: font.endsWith("H") };
  }
  return null;
}
