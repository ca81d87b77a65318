import { spend, spendString } from "../meter.ts";
import { nextAttribute } from "../xml/attributes.ts";
import type { XmlCursor } from "../xml/cursor.ts";
import { nextChild } from "../xml/tags.ts";
import { nameCode, prefixedCode } from "../xml/nameCode.ts";
import { attributeText } from "../xml/text.ts";
import { toExcelFormula, toExcelReference } from "./formula.ts";

export interface OdsName {
  readonly name: string;
  readonly refersTo: string;
}

const rangeTag = nameCode("named-range");
const expressionTag = nameCode("named-expression");
const nameAttribute = prefixedCode("name");
const rangeAttribute = prefixedCode("cell-range-address");
const expressionAttribute = prefixedCode("expression");

/** The names inside the opened element. */
export function readNames(x: XmlCursor): readonly OdsName[] {
  const { depth } = x;
  const names: OdsName[] = [];
  while (nextChild(x, depth)) {
    if (x.name !== rangeTag && x.name !== expressionTag) continue;
    spend(x.meter, "definedNames", 1);
    let name = "";
    let refersTo = "";
    while (nextAttribute(x)) {
      if (x.attribute === nameAttribute) name = attributeText(x);
      else if (x.attribute === rangeAttribute) refersTo = toExcelReference(attributeText(x));
      else if (x.attribute === expressionAttribute) refersTo = toExcelFormula(attributeText(x));
    }
    spendString(x.meter, refersTo);
    names.push({ name, refersTo });
  }
  return names;
}
