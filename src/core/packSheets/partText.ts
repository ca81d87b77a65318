import type { Complaint } from "../pack/packError.ts";
import { parseJson } from "../pack/parseJson.ts";
import { ok, type Result } from "../result.ts";

/** What a cell of plain text or JSON says: a text that does not look like JSON is that text. */
export function readPart(text: string): Result<unknown, Complaint> {
  const json = parseJson(text);
  return json.ok || /^[[{"]/.test(text) ? json : ok(text);
}
