import { useCallback, useRef, useState } from "react";
import { runScenario, type ScenarioResult } from "./runScenario.ts";
import type { Scenario, Site } from "./scenario.ts";

export type SelfTestState =
  | { readonly step: "ready" }
  | { readonly step: "running"; readonly results: readonly ScenarioResult[] }
  | { readonly step: "refused"; readonly reason: "not-empty" | "broken" }
  | { readonly step: "done"; readonly results: readonly ScenarioResult[] };

export interface SelfTest {
  readonly state: SelfTestState;
  readonly run: () => Promise<void>;
  /** Stops after the scenario that is under way. */
  readonly stop: () => void;
}

export function useSelfTest(site: Site, scenarios: readonly Scenario[]): SelfTest {
  const [state, setState] = useState<SelfTestState>({ step: "ready" });
  const stopped = useRef(false);
  const run = useCallback(async () => {
    stopped.current = false;
    setState({ step: "running", results: [] });
    try {
      if (!(await site.raw.isEmpty())) return setState({ step: "refused", reason: "not-empty" });
      const results: ScenarioResult[] = [];
      for (const scenario of scenarios) {
        if (stopped.current) break;
        results.push(await runScenario(scenario, site, () => performance.now()));
        setState({ step: "running", results: [...results] });
      }
      setState({ step: "done", results });
    } catch {
      // Excel refused even the tidying up: the page has a sentence for it, and nothing else to go on with.
      setState({ step: "refused", reason: "broken" });
    }
  }, [site, scenarios]);
  const stop = useCallback(() => {
    stopped.current = true;
  }, []);
  return { state, run, stop };
}
