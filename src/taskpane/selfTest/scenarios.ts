import type { Scenario } from "./scenario.ts";
import { readingScenarios } from "./scenarios/reading.ts";
import { refusingScenarios } from "./scenarios/refusing.ts";
import { showingScenarios } from "./scenarios/showing.ts";
import { updatingScenarios } from "./scenarios/updating.ts";
import { writingScenarios } from "./scenarios/writing.ts";

/** What every host of the open workbook has to keep, wherever it runs; each starts on an empty workbook. */
export const scenarios: readonly Scenario[] = [
  ...readingScenarios,
  ...writingScenarios,
  ...updatingScenarios,
  ...showingScenarios,
  ...refusingScenarios,
];
