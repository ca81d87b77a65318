import { canonicalJson } from "../../core/ledger/canonicalJson.ts";
import type { RawBook } from "../../app/rawBook.ts";
import type { Observation, Scenario, Site } from "./scenario.ts";

/** How a scenario went in the workbook that is open. */
export interface ScenarioResult {
  readonly id: string;
  readonly outcome: "passed" | "differs" | "broken";
  readonly milliseconds: number;
  /** What was looked at and was not as expected. */
  readonly differences: readonly Observation[];
  /** What broke it off, in the words of whoever threw it: for the log. */
  readonly problem: string | null;
}

/** Runs one scenario and puts the workbook back as it was. */
export async function runScenario(
  scenario: Scenario,
  site: Site,
  clock: () => number,
): Promise<ScenarioResult> {
  const before = await inventory(site.raw);
  const start = clock();
  const ended = await watch(scenario, site);
  const milliseconds = Math.round(clock() - start);
  await tidy(site.raw, before);
  return { id: scenario.id, milliseconds, ...ended };
}

async function watch(
  scenario: Scenario,
  site: Site,
): Promise<Pick<ScenarioResult, "outcome" | "differences" | "problem">> {
  try {
    const differences = (await scenario.run(site)).filter(differs);
    return { outcome: differences.length === 0 ? "passed" : "differs", differences, problem: null };
  } catch (error) {
    // A host that refuses or breaks is what this page is there to show.
    return { outcome: "broken", differences: [], problem: describe(error) };
  }
}

function differs({ actual, expected }: Observation): boolean {
  return canonicalJson(actual) !== canonicalJson(expected);
}

/** Name, code and message of an error and of what caused it: "HostError busy ← Error InvalidOperation: …". */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? ` ${String(error.code)}` : "";
  const cause = error.cause === undefined ? "" : ` ← ${describe(error.cause)}`;
  return `${error.name}${code}: ${error.message}${cause}`;
}

interface Inventory {
  readonly sheets: readonly string[];
  readonly names: readonly string[];
}

async function inventory(raw: RawBook): Promise<Inventory> {
  return { sheets: (await raw.sheets()).map(({ name }) => name), names: await raw.names() };
}

/** Takes away what came since; what was there before is not touched. */
async function tidy(raw: RawBook, before: Inventory): Promise<void> {
  await raw.protect(false);
  const { sheets } = await inventory(raw);
  await raw.remove(sheets.filter((name) => !before.sheets.includes(name)));
  const { names } = await inventory(raw);
  await raw.removeNames(names.filter((name) => !before.names.includes(name)));
}
