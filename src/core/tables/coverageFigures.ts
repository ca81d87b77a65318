import { assertNever } from "../assertNever.ts";
import type { CoverageItem } from "../merge/consolidation.ts";
import { literal } from "./literal.ts";
import type { Amount, TextFigure } from "./figure.ts";
import {
  coverageCallKey,
  coverageFigure,
  coverageKey,
  coverageTemplateKey,
  coverageUnitKey,
  type CoverageColumn,
  type CoverageIndex,
} from "./coverageIndex.ts";
import { receiptText } from "./receiptText.ts";
import { coverageWords, missingMark, words } from "./words.ts";

/** Which items of NopBao a figure is over: a unit's in some calls, a form's, or one item. */
export type CoverageScope =
  | { readonly kind: "unit"; readonly calls: readonly string[]; readonly unit: string }
  | { readonly kind: "call"; readonly call: string }
  | { readonly kind: "template"; readonly call: string; readonly template: string }
  | {
      readonly kind: "items";
      readonly call: string;
      readonly unit: string;
      readonly templates: readonly string[];
    };

/** A sum over a column of NopBao; without items it is 0. */
export function coverageAmount(index: CoverageIndex, column: CoverageColumn, scope: CoverageScope): Amount {
  const sums = keysOf(scope).map(
    ([keyColumn, key]) => `SUMIFS(tblNopBao[${column}],tblNopBao[${keyColumn}],${literal(key)})`,
  );
  const value = itemsOf(index, scope).reduce((total, item) => total + coverageFigure(item, column), 0);
  return { formula: sums.length === 0 ? "0" : sums.join("+"), value: String(value), missing: missingMark };
}

/** How many units a call expects something of, and how many of them have everything valid. */
export function unitsOfCall(
  index: CoverageIndex,
  call: string,
): { readonly all: Amount; readonly complete: Amount } {
  const units = [...new Set(index.ofCall(call).map((item) => item.unit))];
  const complete = units.filter((unit) => isComplete(index, call, unit));
  const figure = (column: string, count: number): Amount => ({
    formula: `SUMIFS(tblNopBao[${column}],tblNopBao[khoa_dot],${literal(coverageCallKey(call))})`,
    value: String(count),
    missing: missingMark,
  });
  return { all: figure("dem_dv", units.length), complete: figure("dem_dv_du", complete.length) };
}

/** True when all that the unit owes in the call is there and valid. */
export function isComplete(index: CoverageIndex, call: string, unit: string): boolean {
  return index
    .ofUnit(call, unit)
    .every((item) => coverageFigure(item, "hop_le") === coverageFigure(item, "phai_nop"));
}

/** How one form of one unit stands, in words; where its day is known, a second line says whether it came in time. */
export function coverageState(
  index: CoverageIndex,
  call: string,
  unit: string,
  template: string,
): TextFigure {
  const row = `MATCH(${literal(coverageKey(call, unit, template))},tblNopBao[khoa],0)`;
  const at = (column: string): string => `INDEX(tblNopBao[${column}],${row})`;
  const inTime = `IF(${at("ngay_nhan")}="","",CHAR(10)&${at("tinh_trang_nop")})`;
  const item = index.find(call, unit, template);
  return {
    formula: `IFERROR(${at("trang_thai")}&${inTime},${literal(missingMark)})`,
    value: item === null ? missingMark : stateText(item),
  };
}

function stateText(item: CoverageItem): string {
  const state = coverageWords[item.state];
  return item.receivedOn === null ? state : `${state}\n${receiptText(item)}`;
}

/** How a unit stands over all that it owes: complete, so many of so many, or nothing sent. */
export function unitStatus(index: CoverageIndex, call: string, unit: string): TextFigure {
  const scope: CoverageScope = { kind: "unit", calls: [call], unit };
  const [due, valid, sent] = (["phai_nop", "hop_le", "da_nop"] as const).map((column) =>
    coverageAmount(index, column, scope),
  );
  const formula =
    `IF(${due?.formula}=0,${literal(missingMark)},IF(${valid?.formula}=${due?.formula},${literal(words.complete)},` +
    `IF(${sent?.formula}=0,${literal(words.notSent)},${literal(words.partly)}&${valid?.formula}&"/"&${due?.formula})))`;
  return { formula, value: statusText(Number(due?.value), Number(valid?.value), Number(sent?.value)) };
}

function statusText(due: number, valid: number, sent: number): string {
  if (due === 0) return missingMark;
  if (valid === due) return words.complete;
  return sent === 0 ? words.notSent : `${words.partly}${valid}/${due}`;
}

function keysOf(scope: CoverageScope): readonly (readonly [string, string])[] {
  switch (scope.kind) {
    case "unit":
      return scope.calls.map((call) => ["khoa_dv", coverageUnitKey(call, scope.unit)]);
    case "call":
      return [["khoa_dot", coverageCallKey(scope.call)]];
    case "template":
      return [["khoa_mau", coverageTemplateKey(scope.call, scope.template)]];
    case "items":
      return scope.templates.map((template) => ["khoa", coverageKey(scope.call, scope.unit, template)]);
    default:
      return assertNever(scope);
  }
}

function itemsOf(index: CoverageIndex, scope: CoverageScope): CoverageIndex["items"] {
  switch (scope.kind) {
    case "unit":
      return scope.calls.flatMap((call) => index.ofUnit(call, scope.unit));
    case "call":
      return index.ofCall(scope.call);
    case "template":
      return index.ofTemplate(scope.call, scope.template);
    case "items":
      return scope.templates.flatMap((template) => index.find(scope.call, scope.unit, template) ?? []);
    default:
      return assertNever(scope);
  }
}
