import { byText } from "../compare.ts";
import type { Finding } from "../findings/finding.ts";
import { groupBy } from "../groupBy.ts";
import type { Submission } from "../intake/submission.ts";
import type { Deadline } from "../pack/call.ts";
import type { CivilDate } from "../pack/common.ts";
import { callById, expectedOf } from "../pack/lookup.ts";
import type { Pack } from "../pack/pack.ts";
import { deadlineOf, lastDayOf, punctualityOf } from "./punctuality.ts";

/**
 * Notes on the day of receipt: late, or not in the register; one per file, call and sender. Without any register
 * there is nothing to note: coverage then says "not recorded" throughout.
 */
export function receiptFindings(
  submissions: readonly Submission[],
  received: ReadonlyMap<string, CivilDate>,
  pack: Pack,
): readonly Finding[] {
  if (received.size === 0) return [];
  const parcels = groupBy(submissions, ({ source, call, reporter }) =>
    JSON.stringify([source.file.path, call, reporter]),
  );
  const files = groupBy(submissions, ({ source }) => source.file.path);
  return [
    ...[...files.keys()].filter((path) => !received.has(path)).map(dateMissing),
    ...[...parcels.values()].flatMap(([first]) =>
      first === undefined ? [] : lateness(first, received, pack),
    ),
  ];
}

function dateMissing(path: string): Finding {
  return { code: "received-date-missing", severity: "note", at: { file: path }, data: { file: path } };
}

function lateness(
  submission: Submission,
  received: ReadonlyMap<string, CivilDate>,
  pack: Pack,
): readonly Finding[] {
  const { path } = submission.source.file;
  const day = received.get(path) ?? null;
  const deadline = parcelDeadline(submission, pack);
  const due = { deadline, calendar: pack.calendar };
  const punctuality = punctualityOf(day, due);
  if (day === null) return [];
  const at = { file: path, call: submission.call, unit: submission.reporter };
  const data = { received: day, deadline: deadline.date };
  switch (punctuality.state) {
    case "late":
      return [
        {
          code: "report-late",
          severity: "note",
          at,
          data: { ...data, days: punctuality.days, lastDay: lastDayOf(due) },
        },
      ];
    case "on-deadline-day":
      return [{ code: "report-on-deadline-day", severity: "note", at, data }];
    default:
      return [];
  }
}

/** A sender's forms of one file share what is said about the day: the longest time that was granted to any of them. */
function parcelDeadline({ call: id, reporter }: Submission, pack: Pack): Deadline {
  const call = callById(pack, id);
  const extended = expectedOf(call, reporter)
    .flatMap(({ extendedTo }) => extendedTo ?? [])
    .toSorted(byText)
    .at(-1);
  return deadlineOf(call, extended === undefined ? {} : { extendedTo: extended });
}
