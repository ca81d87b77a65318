/** What the first sheet of a return slip says of itself, in a hidden column that the answers stand beside. */
export interface SlipStamp {
  readonly unit: string;
  /** "yyyy-mm-dd". */
  readonly issuedOn: string;
  /** First 12 hex digits of the pack's hash. */
  readonly pack: string;
}

const mark = "THBCPHIEU1";

/** "THBCPHIEU1|unit|issued|pack"; ids hold no "|". */
export function encodeSlipStamp({ unit, issuedOn, pack }: SlipStamp): string {
  return [mark, unit, issuedOn, pack].join("|");
}

/** The stamp in a text, or null when the text is none. */
export function decodeSlipStamp(text: string): SlipStamp | null {
  if (!text.startsWith(mark)) return null;
  const [, unit, issuedOn, pack, ...rest] = text.split("|");
  if (!unit || !issuedOn || pack === undefined || rest.length > 0) return null;
  return /^\d{4}-\d{2}-\d{2}$/.test(issuedOn) ? { unit, issuedOn, pack } : null;
}
