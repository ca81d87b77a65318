import { assertNever } from "../assertNever.ts";
import { complain, unknown } from "./complaints.ts";
import type { Indicator } from "./indicator.ts";
import { packError, type Complaint, type PackError } from "./packError.ts";
import type { PackIndex } from "./packIndex.ts";
import { quote } from "./quote.ts";
import type { Factor, Term } from "./term.ts";

/** What terms may name where they stand; what is left out may not be named. */
export interface TermScope {
  readonly file: string;
  readonly path: string;
  /** Indicators that a term may name without a template. */
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Which of them fit. */
  readonly isAllowed: (indicator: Indicator) => boolean;
  /** Given where a term may name another template. */
  readonly index?: PackIndex;
  /** Names that "#name" may use. */
  readonly counts?: ReadonlySet<string>;
  readonly weeks?: boolean;
  readonly otherPeriods?: boolean;
  /** True where "@samePeriodLastYear" may be named, if nothing else of another period. */
  readonly lastYear?: boolean;
  /** True where every term must be a multiple of exactly one indicator. */
  readonly plain?: boolean;
}

/** Errors for terms that name what does not exist, does not fit, or may not be named here. */
export function checkTerms(terms: readonly Term[], scope: TermScope): readonly PackError[] {
  return terms.flatMap((term, position) => {
    const complaints = [
      ...term.factors.map((factor) => factorComplaint(factor, scope)),
      ...(scope.plain === true ? [plainComplaint(term)] : []),
    ];
    return complaints
      .filter((complaint) => complaint !== null)
      .map((complaint) => packError(scope.file, `${scope.path}[${position}]`, complaint));
  });
}

function factorComplaint(factor: Factor, scope: TermScope): Complaint | null {
  switch (factor.kind) {
    case "weeks":
      return scope.weeks === true ? null : notHere("weeks");
    case "count": {
      if (scope.counts === undefined) return notHere(`#${factor.name}`);
      return scope.counts.has(factor.name) ? null : unknown("count", factor.name, scope.counts);
    }
    case "indicator":
      return indicatorComplaint(factor, scope);
    default:
      return assertNever(factor);
  }
}

function indicatorComplaint(factor: Factor & { kind: "indicator" }, scope: TermScope): Complaint | null {
  if (!mayName(factor.period, scope)) return notHere(`@${factor.period}`);
  if (factor.template === undefined) return fitComplaint(factor.indicator, scope.indicators, scope);
  if (scope.index === undefined) return notHere(`${factor.template}.${factor.indicator}`);
  const template = scope.index.templates.get(factor.template);
  if (template === undefined) return unknown("template", factor.template, scope.index.templates.keys());
  const indicators = new Map([...template.indicators].map(([code, place]) => [code, place.indicator]));
  return fitComplaint(factor.indicator, indicators, scope);
}

function mayName(
  period: (Factor & { kind: "indicator" })["period"],
  { otherPeriods = false, lastYear = false }: TermScope,
): boolean {
  return period === "current" || otherPeriods || (lastYear && period === "samePeriodLastYear");
}

function fitComplaint(
  code: string,
  indicators: ReadonlyMap<string, Indicator>,
  scope: TermScope,
): Complaint | null {
  const indicator = indicators.get(code);
  if (indicator === undefined) return unknown("indicator", code, indicators.keys());
  return scope.isAllowed(indicator) ? null : unfit(indicator);
}

function plainComplaint(term: Term): Complaint | null {
  const isPlain = term.factors.length === 1 && term.factors[0]?.kind === "indicator";
  return isPlain
    ? null
    : complain(
        [
          `Số hạng ${quote(term.text)} phải là đúng một chỉ tiêu, có thể nhân với một hệ số.`,
          `The term ${quote(term.text)} must be exactly one indicator, perhaps times a coefficient.`,
        ],
        ["Viết như TCD-01.c1 hoặc -XLD-01.c8.", "Write it like TCD-01.c1 or -XLD-01.c8."],
      );
}

function notHere(what: string): Complaint {
  return complain(
    [`${quote(what)} không dùng được ở đây.`, `${quote(what)} cannot be used here.`],
    [
      "Bỏ số hạng này, hoặc dùng loại quy tắc cho phép nó (crossForm cho biểu khác và phép đếm).",
      "Take the term out, or use a kind of rule that allows it (crossForm for other forms and counts).",
    ],
  );
}

/** An indicator of a type that does not fit the place. */
export function unfit(indicator: Indicator): Complaint {
  return complain(
    [
      `Chỉ tiêu ${quote(indicator.code)} có kiểu "${indicator.type}", không dùng được ở đây.`,
      `The indicator ${quote(indicator.code)} has the type "${indicator.type}", which cannot be used here.`,
    ],
    [
      "Dùng chỉ tiêu kiểu khác, hoặc sửa kiểu của chỉ tiêu.",
      "Name an indicator of another type, or correct its type.",
    ],
  );
}
