import type { State } from "../state/state.ts";
import { describeNotice } from "./describeNotice.ts";
import { Hidden } from "./Hidden.tsx";
import { useWords } from "./words.ts";

/** Says what happened to those who do not see it: one sentence a job, never one a cell. */
export function LiveRegion({ state }: { readonly state: State }) {
  const { strings } = useWords();
  const { notice, job, session } = state;
  const counts = session.step === "open" ? session.desk?.counts : undefined;
  const said = notice === null ? "" : describeNotice(notice, strings);
  const left =
    (notice?.code === "decided" || notice?.code === "taken") && counts !== undefined
      ? strings.review.remaining(counts.errors, counts.warnings)
      : "";
  return (
    <Hidden>
      <span aria-live="polite">{job === null ? `${said} ${left}` : strings.shell.jobs[job.kind]}</span>
    </Hidden>
  );
}
