import { HostError } from "../../../app/bookHost.ts";
import { ownNamePrefix } from "../../../core/tables/sheetMarks.ts";
import type { SheetModel } from "../../../core/tables/sheetModel.ts";
import { nameKey } from "../../../core/tables/sheetName.ts";
import type { BookPlan } from "../book/planWrite.ts";
import type { Target } from "./targets.ts";

/** Refuses what cannot be written before anything is. */
export function assertWritable(plan: BookPlan<SheetModel>, targets: readonly Target[]): void {
  if (plan.book.isProtected || targets.some(isLocked)) throw new HostError("protected");
  const taken = takenNames(plan);
  const tables = targets.flatMap(({ model }) => model.tables);
  if (tables.some(({ name }) => taken.has(nameKey(name)))) throw new HostError("table-name-taken");
}

/** A sheet that must be changed in place and that the user has protected; we ourselves use no password. */
function isLocked({ inPlace, model }: Target): boolean {
  return inPlace?.isProtected === true && !model.protected;
}

/** Tables and names of the workbook share one room. */
function takenNames({ book, divided }: BookPlan<SheetModel>): ReadonlySet<string> {
  const kept = new Set(divided.kept.map(({ name }) => name));
  const tables = book.tables.filter(({ sheet }) => kept.has(sheet));
  const names = book.names.filter(({ name }) => !name.startsWith(ownNamePrefix));
  return new Set([...tables, ...names].map(({ name }) => nameKey(name)));
}
