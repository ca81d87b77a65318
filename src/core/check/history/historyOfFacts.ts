import type { Submission } from "../../intake/submission.ts";
import type { Fact } from "../../merge/consolidation.ts";
import { identityOf } from "../../merge/factKey.ts";
import { readFacts } from "../../merge/readFacts.ts";
import type { CallId } from "../../pack/call.ts";
import type { Pack } from "../../pack/pack.ts";
import { parsePeriodId, type Period } from "../../pack/period.ts";
import type { History } from "./history.ts";

/**
 * The numbers among the facts of earlier calls, those that serve for reconciliation among them. Records of lists
 * have no place that stays from call to call and are left out.
 */
export function historyOfFacts(facts: readonly Fact[], pack: Pack): History {
  const lists = listSections(pack);
  const figures = facts.flatMap((fact) => {
    const { call, version, reporter: sender } = fact.submission;
    const { reading, section } = fact.value;
    const period = periodOfCall(call, pack);
    if (reading.type !== "number" || fact.state === "excluded" || period === null) return [];
    const { template, unit, row, indicator, measure } = identityOf(fact);
    if (lists.has(`${template}.${section}`)) return [];
    const { value } = reading;
    return [{ call, period, template, version, unit, sender, row, indicator, measure, value }];
  });
  return { figures };
}

/** The numbers of forms taken in as those of earlier calls: of last year's file, or of another call of this run. */
export function historyOfSubmissions(submissions: readonly Submission[], pack: Pack): History {
  const nothing = { submissions: new Set<string>(), rows: new Map<string, ReadonlySet<string>>() };
  return historyOfFacts(
    submissions.flatMap((submission) => readFacts(submission, nothing, pack)),
    pack,
  );
}

/** The period of a call of the pack, or of one that names its period itself ("2021-H1"). */
export function periodOfCall(call: CallId, pack: Pack): Period | null {
  return pack.calls.find(({ id }) => id === call)?.period ?? parsePeriodId(call);
}

function listSections(pack: Pack): ReadonlySet<string> {
  return new Set(
    pack.templates.flatMap((template) =>
      template.sections.flatMap((section) =>
        section.kind === "list" ? [`${template.code}.${section.id}`] : [],
      ),
    ),
  );
}
