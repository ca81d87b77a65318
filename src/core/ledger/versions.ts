import { byText } from "../compare.ts";
import type { Finding, FindingPlace, Question } from "../findings/finding.ts";
import { groupBy } from "../groupBy.ts";
import type { Submission, SubmissionId } from "../intake/submission.ts";
import type { CivilDate } from "../pack/common.ts";
import { templateByCode } from "../pack/lookup.ts";
import type { Pack } from "../pack/pack.ts";
import { deliveriesOf, latestDelivery, type Delivery } from "./deliveries.ts";

export interface VersionRequest {
  readonly pack: Pack;
  readonly submissions: readonly Submission[];
  /** Path → day of receipt. */
  readonly received: ReadonlyMap<string, CivilDate>;
  /** Question id → answer. */
  readonly answers: ReadonlyMap<string, string>;
}

export type VersionOutcome = "in-use" | "superseded" | "identical" | "unclear";

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
 * later by register, then by stamp. A tie is a question and no delivery is used until it is answered; words such
 * as "lần 2" in file names are no evidence. An answer goes before the dates.
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
  const chosen = chosenDelivery(deliveries, request.answers);
  const winner = chosen ?? latestDelivery(deliveries);
  return {
    inUse: winner?.kept ?? null,
    outcomes: deliveries.flatMap((delivery) => outcomesOf(delivery, winner)),
    attempts: deliveries.flatMap(({ kept, copies }, index) =>
      [kept, ...copies].map(({ id }) => [id, index + 1] as const),
    ),
    findings: [
      ...deliveries.flatMap((delivery) => identicalFindings(delivery, request.pack)),
      ...(winner === null
        ? unclearFindings(deliveries, request.pack)
        : supersededFindings(deliveries, winner, request.pack)),
    ],
    answered: chosen === null ? null : questionId(chosen.kept),
  };
}

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
  winner: Delivery | null,
): readonly (readonly [SubmissionId, VersionOutcome])[] {
  const outcome = winner === null ? "unclear" : winner === delivery ? "in-use" : "superseded";
  return [
    [delivery.kept.id, outcome],
    ...delivery.copies.map(({ id }): readonly [SubmissionId, VersionOutcome] => [id, "identical"]),
  ];
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

function supersededFindings(
  deliveries: readonly Delivery[],
  winner: Delivery,
  pack: Pack,
): readonly Finding[] {
  const title = templateByCode(pack, winner.kept.template).title;
  const by = answerFor(winner, deliveries);
  return deliveries
    .filter((delivery) => delivery !== winner)
    .map(({ kept }) => ({
      code: "submission-superseded",
      severity: "note",
      at: placeOf(kept),
      data: { by, title },
    }));
}

/** One finding for all deliveries; it names no file of its own, so that it says the same whatever came first. */
function unclearFindings(deliveries: readonly Delivery[], pack: Pack): readonly Finding[] {
  const [first] = deliveries;
  if (first === undefined) return [];
  const { call, reporter, template } = first.kept;
  const files = deliveries.map((delivery) => answerFor(delivery, deliveries)).toSorted(byText);
  const question: Question = {
    id: questionId(first.kept),
    kind: "which-version",
    options: files.map((file) => ({ answer: file, label: file })),
  };
  const data = { files, title: templateByCode(pack, template).title };
  const at = { call, unit: reporter, template };
  return [{ code: "version-unclear", severity: "error", at, data, question }];
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
