import { budgets as usualBudgets, type ReadBudgets } from "./budgets.ts";
import { refuse } from "./refusal.ts";

/** The budgets that fill up bit by bit while a workbook is read. */
type Spendable =
  | "sheets"
  | "definedNames"
  | "cellsPerBook"
  | "strings"
  | "characters"
  | "merges"
  | "linkedCells";

/** What one reading has used of its budgets. Counts change as it goes; one meter serves one workbook. */
export interface Meter {
  readonly budgets: ReadBudgets;
  readonly used: Record<Spendable, number>;
  readonly now: () => number;
  readonly startedAt: number;
}

export interface MeterOptions {
  /** Replace the usual budgets one by one. */
  readonly budgets?: Partial<ReadBudgets>;
  /** Milliseconds of any steady clock; without it the time budget is not watched. */
  readonly now?: () => number;
}

const noClock = (): number => 0;

export function startMeter({ budgets, now = noClock }: MeterOptions): Meter {
  const used = {
    sheets: 0,
    definedNames: 0,
    cellsPerBook: 0,
    strings: 0,
    characters: 0,
    merges: 0,
    linkedCells: 0,
  };
  return { budgets: { ...usualBudgets, ...budgets }, used, now, startedAt: now() };
}

/** Takes from a budget and refuses the input when it is used up. */
export function spend(meter: Meter, budget: Spendable, amount: number): void {
  const used = meter.used[budget] + amount;
  meter.used[budget] = used;
  if (used > meter.budgets[budget]) overBudget(meter.budgets, budget);
}

/** Counts a string that is kept, and its characters. */
export function spendString(meter: Meter, text: string): void {
  spend(meter, "strings", 1);
  spendCharacters(meter, text);
}

/** Counts the characters of a formula, or of a string that is counted already. */
export function spendCharacters(meter: Meter, text: string): void {
  if (text.length > meter.budgets.stringCharacters) overBudget(meter.budgets, "stringCharacters");
  spend(meter, "characters", text.length);
}

export function checkTime(meter: Meter): void {
  if (meter.now() - meter.startedAt > meter.budgets.milliseconds) overBudget(meter.budgets, "milliseconds");
}

export function overBudget(budgets: ReadBudgets, budget: keyof ReadBudgets): never {
  return refuse("over-budget", `more than ${budgets[budget]} ${budget}`);
}
