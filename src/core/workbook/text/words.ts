import { remembered } from "../../remembered.ts";
import { foldKey } from "./fold.ts";

const marker = /^(?:[-+*•.]+|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,5})[.)\]/])\s*/;

/** The folded words of a text: letters and digits only. */
export const toWords = remembered((text): readonly string[] =>
  foldKey(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== ""),
);

/** The words of a label as one key: list markers ("1.", "a)", "-") and punctuation play no part. */
export const labelKey = remembered((text) => {
  let rest = foldKey(text);
  for (let found = marker.exec(rest); found !== null && found[0].length < rest.length;) {
    rest = rest.slice(found[0].length);
    found = marker.exec(rest);
  }
  return rest
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .join(" ");
});

/** The label key without what stands in parentheses: units of measure and remarks. */
export const bareLabelKey = remembered((text) => {
  const bare = labelKey(text.replace(/\([^()]*\)/g, " "));
  return bare === "" ? labelKey(text) : bare;
});

/**
 * Words of a file or sheet name: also split where a capital follows a small letter ("BC_PhoMinh6T2022" →
 * bc, pho, minh, 6, t, 2022).
 */
export function nameWords(name: string): readonly string[] {
  const spaced = name
    .normalize("NFC")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{L})(\p{N})/gu, "$1 $2")
    .replace(/(\p{N})(\p{L})/gu, "$1 $2");
  return toWords(spaced);
}
