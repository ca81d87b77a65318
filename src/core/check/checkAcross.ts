import type { Finding } from "../findings/finding.ts";
import type { Submission } from "../intake/submission.ts";
import type { CallId } from "../pack/call.ts";
import type { Pack } from "../pack/pack.ts";
import { explainOverTime } from "./causes/explainOverTime.ts";
import { checkCopies } from "./copies.ts";
import { joinHistories, noHistory, type History } from "./history/history.ts";
import { historyOfSubmissions } from "./history/historyOfFacts.ts";
import { openPast, type Past } from "./history/past.ts";
import { checkMeasures } from "./measureConfusion.ts";
import { receive, type Received } from "./received.ts";
import { checkRulesAcross } from "./rulesAcross.ts";
import { checkSameContents } from "./sameContents.ts";

export interface AcrossContext {
  readonly pack: Pack;
  /** The calls to be judged; forms of other calls serve as references only. */
  readonly calls: readonly CallId[];
  /** What earlier calls said; other calls among the submissions are added to it. */
  readonly history?: History;
}

/** Everything that only shows when the submissions in use lie side by side, and the rules that nobody could check. */
export function checkAcross(submissions: readonly Submission[], context: AcrossContext): readonly Finding[] {
  const { pack, calls } = context;
  const received = receive(submissions, pack);
  const past = openPast(joinHistories(otherCalls(received), context.history ?? noHistory), pack);
  return calls.flatMap((call) => checkCall(received, call, past));
}

function checkCall(received: Received, call: CallId, past: Past): readonly Finding[] {
  const same = checkSameContents(received, call);
  const told = new Set(same.map(({ at }) => at.submission));
  const copies = checkCopies(received, call, past).filter(
    ({ code, at }) => code !== "figures-as-other-unit" || !told.has(at.submission),
  );
  return explainOverTime([
    ...checkRulesAcross(received, call, past),
    ...same,
    ...copies,
    ...checkMeasures(received, call, past),
  ]);
}

/** Forms of several calls lie side by side: each is the history of those after it. */
function otherCalls({ forms, pack }: Received): History {
  const calls = new Set(forms.map(({ call }) => call.id));
  if (calls.size < 2) return noHistory;
  return historyOfSubmissions(
    forms.map(({ submission }) => submission),
    pack,
  );
}
