import type { Reading } from "../intake/submission.ts";
import type { Fact, FactState } from "../merge/consolidation.ts";
import type { FactIdentity } from "../merge/factKey.ts";
import type { Measure } from "../pack/template.ts";
import type { UnitId } from "../pack/unit.ts";
import { toA1 } from "../workbook/address.ts";
import { readingText } from "./correctedReading.ts";
import type { RecordedFacts } from "./ledgerState.ts";

/** A fact as the ledger remembers it: what it said and where it stood, without what the pack can tell. */
export interface RecordedFact extends FactIdentity {
  readonly version: string;
  readonly sender: UnitId;
  readonly reading: Reading;
  readonly raw: string;
  readonly state: FactState;
  /** "C5". */
  readonly cell: string;
}

/** Facts of one form as a text: one a line, fields parted by tabs, what goes without saying left out. */
export function encodeFacts(facts: readonly Fact[]): string {
  return facts.map(encodeFact).join("\n");
}

function encodeFact({ submission, value: said, unit, row, state }: Fact): string {
  const { indicator, measure, reading, raw } = said;
  const value = readingText(reading);
  const fields = [
    unit === submission.reporter ? "" : unit,
    row === null ? "" : `=${row.key}`,
    indicator,
    `${measures[measure]}${states[state]}${types[reading.type]}`,
    value,
    raw === value ? "" : `=${raw}`,
    toA1(said.at),
  ];
  return fields.map(escapeField).join("\t");
}

/** The facts in a record; a line that cannot be read is left out, because the hash chain tells of it. */
export function decodeFacts(recorded: RecordedFacts): readonly RecordedFact[] {
  if (recorded.facts === "") return [];
  return recorded.facts.split("\n").flatMap((line) => decodeFact(line, recorded) ?? []);
}

function decodeFact(
  line: string,
  { call, unit: sender, template, version }: RecordedFacts,
): RecordedFact | null {
  const fields = line.split("\t").map(unescapeField);
  const [unit = "", row = "", indicator = "", code = "", value = "", raw = "", cell = ""] = fields;
  const measure = nameOf(measures, code.charAt(0));
  const state = nameOf(states, code.charAt(1));
  const reading = readingOf(code.charAt(2), value);
  if (measure === null || state === null || reading === null) return null;
  return {
    call,
    template,
    version,
    unit: unit === "" ? sender : unit,
    sender,
    row: row === "" ? null : row.slice(1),
    indicator,
    measure,
    state,
    reading,
    raw: raw === "" ? value : raw.slice(1),
    cell,
  };
}

const measures: Readonly<Record<Measure, string>> = {
  current: "c",
  samePeriodLastYear: "s",
  note: "n",
};

const states: Readonly<Record<FactState, string>> = { counted: "F", reconcile: "R", excluded: "X" };

const types: Readonly<Record<Reading["type"], string>> = {
  number: "n",
  text: "t",
  choice: "c",
  boolean: "b",
  date: "d",
  blank: "0",
  notApplicable: "a",
  unreadable: "u",
};

function nameOf<K extends string>(letters: Readonly<Record<K, string>>, letter: string): K | null {
  for (const name in letters) if (letters[name] === letter) return name;
  return null;
}

function readingOf(letter: string, value: string): Reading | null {
  switch (nameOf(types, letter)) {
    case "number":
      return { type: "number", value };
    case "text":
      return { type: "text", value };
    case "choice":
      return { type: "choice", value };
    case "boolean":
      return { type: "boolean", value: value === readingText({ type: "boolean", value: true }) };
    case "date":
      return { type: "date", value };
    case "blank":
      return { type: "blank" };
    case "notApplicable":
      return { type: "notApplicable" };
    case "unreadable":
      return { type: "unreadable", raw: value };
    default:
      return null;
  }
}

const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n" };

function escapeField(text: string): string {
  if (!/[\\\t\n]/.test(text)) return text;
  return text.replace(/[\\\t\n]/g, (letter) => escapes[letter] ?? letter);
}

function unescapeField(text: string): string {
  return text.replace(/\\([\\tn])/g, (_, letter: string) =>
    letter === "t" ? "\t" : letter === "n" ? "\n" : letter,
  );
}
