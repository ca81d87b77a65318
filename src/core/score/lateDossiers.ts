import type { Finding } from "../findings/finding.ts";
import type { Submission } from "../intake/submission.ts";
import { deadlineOf, punctualityOf } from "../merge/punctuality.ts";
import type { CivilDate } from "../pack/common.ts";
import { callById, expectedOf } from "../pack/lookup.ts";
import type { Pack } from "../pack/pack.ts";
import { isLate } from "./dossier.ts";
import { lateAnswerOf, lateAnswers, lateQuestionId } from "./lateQuestion.ts";

export interface LateRequest {
  readonly pack: Pack;
  /** Those in use. */
  readonly submissions: readonly Submission[];
  /** Path → day of receipt. */
  readonly received: ReadonlyMap<string, CivilDate>;
  readonly answers: ReadonlyMap<string, string>;
}

/** What late dossiers ask, and the questions that are answered already. */
export interface LateDossiers {
  readonly findings: readonly Finding[];
  readonly answered: readonly string[];
}

/**
 * The plan says nothing of a dossier that comes late: the coordinator decides whether it counts. The question is about
 * the unit in the call, not about a cell: its scores stay in the book while it is open.
 */
export function lateDossiers({ pack, submissions, received, answers }: LateRequest): LateDossiers {
  const { scoring } = pack;
  const late = submissions
    .filter(({ template }) => template === scoring?.form.template)
    .flatMap((submission) => lateFinding(submission, received, pack));
  const isAnswered = ({ question }: Finding) => lateAnswerOf(answers.get(question?.id ?? "")) !== null;
  return {
    findings: late.filter((finding) => !isAnswered(finding)),
    answered: late.filter(isAnswered).flatMap(({ question }) => question?.id ?? []),
  };
}

function lateFinding(
  { call: id, reporter: unit, template, source }: Submission,
  received: ReadonlyMap<string, CivilDate>,
  pack: Pack,
): readonly Finding[] {
  const call = callById(pack, id);
  const item = expectedOf(call, unit).find((each) => each.template === template);
  const deadline = deadlineOf(call, item ?? {});
  const day = received.get(source.file.path) ?? null;
  const punctuality = punctualityOf(day, { deadline, calendar: pack.calendar });
  if (day === null || !isLate(punctuality) || !("days" in punctuality)) return [];
  return [
    {
      code: "dossier-late",
      severity: "error",
      at: { call: id, unit, template },
      data: { received: day, deadline: deadline.date, days: punctuality.days },
      question: {
        id: lateQuestionId(id, unit),
        kind: "late-dossier",
        options: lateAnswers.map((answer) => ({ answer, label: answer })),
      },
    },
  ];
}
