import { byText } from "../compare.ts";
import type { Finding, FindingPlace, Question } from "../findings/finding.ts";
import { groupBy } from "../groupBy.ts";
import type { Submission, SubmissionId } from "../intake/submission.ts";
import type { CivilDate } from "../pack/common.ts";
import { templateByCode } from "../pack/lookup.ts";
import type { Pack } from "../pack/pack.ts";
import { chooseDelivery, type Choice, type ChoiceRequest } from "./chooseDelivery.ts";
import { deliveriesOf, type Delivery } from "./deliveries.ts";

export interface VersionRequest {
  readonly pack: Pack;
  readonly submissions: readonly Submission[];
  /** Path → day of receipt. */
  readonly received: ReadonlyMap<string, CivilDate>;
  /** Question id → answer. */
  readonly answers: ReadonlyMap<string, string>;
  /** How many errors keep a submission out as a whole; valid ones are left out. */
  readonly invalid?: ReadonlyMap<SubmissionId, number>;
  /** What was said of single deliveries. */
  readonly decided?: ChoiceRequest["decided"];
}

/** "kept-back": newer than the one in use, and not to take its place. */
export type VersionOutcome = "in-use" | "superseded" | "kept-back" | "identical" | "unclear";

/** Which delivery of each form counts. */
export interface Versions {
  /** At most one per call, reporter and template. */
  readonly inUse: readonly Submission[];
  readonly outcomes: ReadonlyMap<SubmissionId, VersionOutcome>;
  /** Which delivery of its form a submission is, from 1; copies of one content share the number. */
  readonly attempts: ReadonlyMap<SubmissionId, number>;
  readonly findings: readonly Finding[];
  /** Ids of the questions that an answer decided. */
  readonly answered: readonly string[];
}

/**
 * Chooses among several deliveries of one form: equal contents count once (the copy that came first), else the
 * later by register, then by stamp, as far as `chooseDelivery` lets it. A tie is a question and no delivery is used
 * until it is answered; words such as "lần 2" in file names are no evidence. An answer goes before the dates.
 */
export function resolveVersions(request: VersionRequest): Versions {
  const groups = groupBy(request.submissions, ({ call, reporter, template }) =>
    JSON.stringify([call, reporter, template]),
  );
  const resolved = [...groups]
    .toSorted(([left], [right]) => byText(left, right))
    .map(([, submissions]) => resolveGroup(submissions, request));
  return {
    inUse: resolved.flatMap((group) => group.inUse ?? []),
    outcomes: new Map(resolved.flatMap((group) => group.outcomes)),
    attempts: new Map(resolved.flatMap((group) => group.attempts)),
    findings: resolved.flatMap((group) => group.findings),
    answered: resolved.flatMap((group) => group.answered ?? []),
  };
}

interface ResolvedGroup {
  readonly inUse: Submission | null;
  readonly outcomes: readonly (readonly [SubmissionId, VersionOutcome])[];
  readonly attempts: readonly (readonly [SubmissionId, number])[];
  readonly findings: readonly Finding[];
  readonly answered: string | null;
}

function resolveGroup(submissions: readonly Submission[], request: VersionRequest): ResolvedGroup {
  const deliveries = deliveriesOf(submissions, request.received);
  const answered = chosenDelivery(deliveries, request.answers);
  const { invalid = new Map(), decided = nothingDecided } = request;
  const choice = chooseDelivery(deliveries, { answered, invalid, decided });
  return {
    inUse: choice.winner?.kept ?? null,
    outcomes: deliveries.flatMap((delivery) => outcomesOf(delivery, choice)),
    attempts: deliveries.flatMap(({ kept, copies }, index) =>
      [kept, ...copies].map(({ id }) => [id, index + 1] as const),
    ),
    findings: [
      ...deliveries.flatMap((delivery) => identicalFindings(delivery, request.pack)),
      ...(choice.winner === null
        ? unclearFindings(deliveries, request.pack)
        : replacementFindings(deliveries, { ...choice, winner: choice.winner }, request.pack)),
    ],
    answered: answered === null ? null : questionId(answered.kept),
  };
}

const nothingDecided: ChoiceRequest["decided"] = { pins: new Map(), standings: new Map() };

function chosenDelivery(
  deliveries: readonly Delivery[],
  answers: ReadonlyMap<string, string>,
): Delivery | null {
  const [first] = deliveries;
  if (first === undefined || deliveries.length < 2) return null;
  const answer = answers.get(questionId(first.kept));
  return deliveries.find((delivery) => answerFor(delivery, deliveries) === answer) ?? null;
}

function outcomesOf(
  delivery: Delivery,
  choice: Choice,
): readonly (readonly [SubmissionId, VersionOutcome])[] {
  return [
    [delivery.kept.id, outcomeOf(delivery, choice)],
    ...delivery.copies.map(({ id }): readonly [SubmissionId, VersionOutcome] => [id, "identical"]),
  ];
}

function outcomeOf(delivery: Delivery, { winner, keptBack }: Choice): VersionOutcome {
  if (winner === null) return "unclear";
  if (winner === delivery) return "in-use";
  return keptBack.some((one) => one.delivery === delivery) ? "kept-back" : "superseded";
}

function questionId(submission: Submission): string {
  return `which-version:${submission.call}:${submission.reporter}:${submission.template}`;
}

/** The file's path; with the sheet when one file holds two of the deliveries. */
function answerFor(delivery: Delivery, deliveries: readonly Delivery[]): string {
  const { file, sheet } = delivery.kept.source;
  const sameFile = deliveries.filter(({ kept }) => kept.source.file.path === file.path);
  return sameFile.length > 1 ? `${file.path}#${sheet}` : file.path;
}

function identicalFindings(delivery: Delivery, pack: Pack): readonly Finding[] {
  const { kept, copies } = delivery;
  const title = templateByCode(pack, kept.template).title;
  return copies.map((copy) => ({
    code: "submission-identical",
    severity: "note",
    at: placeOf(copy),
    data: { to: kept.source.file.path, title },
  }));
}

/** Older deliveries are replaced; newer ones that are kept back say why, or ask. */
function replacementFindings(
  deliveries: readonly Delivery[],
  choice: Choice & { readonly winner: Delivery },
  pack: Pack,
): readonly Finding[] {
  const { winner } = choice;
  const { title } = templateByCode(pack, winner.kept.template);
  const used = answerFor(winner, deliveries);
  return deliveries.flatMap((delivery): readonly Finding[] => {
    if (delivery === winner) return [];
    const at = placeOf(delivery.kept);
    const doubt = choice.keptBack.find((one) => one.delivery === delivery)?.doubt;
    if (doubt === undefined) {
      return [{ code: "submission-superseded", severity: "note", at, data: { by: used, title } }];
    }
    switch (doubt.reason) {
      case "returned":
        return [];
      case "invalid": {
        const data = { kept: used, title, errors: doubt.errors };
        return [{ code: "resubmission-invalid", severity: "warning", at, data }];
      }
      default: {
        const data = { kept: used, title, ...doubt };
        const question = whichVersion(deliveries, delivery.kept);
        return [{ code: "resubmission-doubtful", severity: "error", at, data, question }];
      }
    }
  });
}

/** One finding for all deliveries; it names no file of its own, so that it says the same whatever came first. */
function unclearFindings(deliveries: readonly Delivery[], pack: Pack): readonly Finding[] {
  const [first] = deliveries;
  if (first === undefined) return [];
  const { call, reporter, template } = first.kept;
  const question = whichVersion(deliveries, first.kept);
  const files = question.options.map(({ answer }) => answer);
  const data = { files, title: templateByCode(pack, template).title };
  const at = { call, unit: reporter, template };
  return [{ code: "version-unclear", severity: "error", at, data, question }];
}

function whichVersion(deliveries: readonly Delivery[], submission: Submission): Question {
  const files = deliveries.map((delivery) => answerFor(delivery, deliveries)).toSorted(byText);
  return {
    id: questionId(submission),
    kind: "which-version",
    options: files.map((file) => ({ answer: file, label: file })),
  };
}

function placeOf(submission: Submission): FindingPlace {
  return {
    file: submission.source.file.path,
    sheet: submission.source.sheet,
    call: submission.call,
    unit: submission.reporter,
    template: submission.template,
    submission: submission.id,
  };
}
