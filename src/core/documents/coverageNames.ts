import { officialDate } from "../forms/officialDate.ts";
import { groupBy } from "../groupBy.ts";
import type { CoverageItem } from "../merge/consolidation.ts";
import type { Call } from "../pack/call.ts";
import { unitById } from "../pack/lookup.ts";
import type { documentNames } from "../pack/documentText.ts";
import type { Pack } from "../pack/pack.ts";
import { words } from "../tables/words.ts";
import { sheetNames } from "../tables/sheetNames.ts";
import { documentWords } from "./documentWords.ts";
import type { NamedText } from "./reportPen.ts";
import { showNumber } from "./showCell.ts";

const open: ReadonlySet<CoverageItem["state"]> = new Set(["missing", "in-error", "returned", "excluded"]);

export interface NamesRequest {
  readonly pack: Pack;
  readonly call: Call;
  readonly coverage: readonly CoverageItem[];
  /** "yyyy-mm-dd". */
  readonly asOf: string;
}

export type DocumentNames = Readonly<Record<Exclude<(typeof documentNames)[number], "unit">, NamedText>>;

/** What the names in a document's texts stand for: its period, its deadline, and how many units have reported. */
export function coverageNames({ pack, call, coverage, asOf }: NamesRequest): DocumentNames {
  const { counts } = documentWords;
  const owed = coverage.filter((item) => item.call === call.id && item.status === "required");
  const byUnit = [...groupBy(owed, ({ unit }) => unit)];
  const unitsWhere = (test: (items: readonly CoverageItem[]) => boolean): readonly string[] =>
    byUnit.filter(([, items]) => test(items)).map(([unit]) => unit);
  const silent = unitsWhere((items) => items.every(({ state }) => state === "missing"));
  const complete = unitsWhere((items) => items.every(({ state }) => !open.has(state)));
  return {
    organisation: plain(pack.organisation.name),
    period: plain(call.periodLabel),
    periodInWords: plain(inSentence(call.periodLabel)),
    dataFrom: plain(officialDate(call.dataWindow.from)),
    dataTo: plain(officialDate(call.dataWindow.to)),
    call: plain(call.title),
    callInWords: plain(inSentence(call.title)),
    deadline: plain(words.deadline(officialDate(call.deadline.date), call.deadline.semantics)),
    asOf: plain(officialDate(asOf)),
    unitsExpected: count(byUnit.length, counts.unitsExpected),
    unitsReported: count(byUnit.length - silent.length, counts.unitsReported),
    unitsComplete: count(complete.length, counts.unitsComplete),
    unitsOpen: count(byUnit.length - complete.length, counts.unitsOpen),
    unitsSilent: plain(silent.map((unit) => unitById(pack, unit).name).join("; ")),
    formsExpected: count(owed.length, counts.formsExpected),
    formsValid: count(owed.filter(({ state }) => !open.has(state)).length, counts.formsValid),
  };
}

function plain(text: string): NamedText {
  return { text };
}

function count(number: number, label: string): NamedText {
  return { text: showNumber(number, 0), counted: { on: sheetNames.coverage, label } };
}

/** As it stands inside a sentence: "Báo cáo …" → "báo cáo …". */
function inSentence(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}
