import { groupRuns } from "../groupBy.ts";
import type { CallId } from "../pack/call.ts";
import type { Fact } from "./consolidation.ts";

/** What all units say in one form for one call. */
export interface DatasetPlace {
  readonly call: CallId;
  readonly template: string;
}

/** Ids and codes have no "|". */
export function datasetKey({ call, template }: DatasetPlace): string {
  return `${call}|${template}`;
}

/** Facts by the key of their dataset. */
export function factsByDataset(facts: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> {
  return groupRuns(
    facts,
    ({ submission }) => datasetKey(submission),
    (fact, before) => fact.submission === before.submission,
  );
}
