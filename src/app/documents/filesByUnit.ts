import type { ReceivedFromUnit } from "../../core/documents/receiptNote.ts";
import { groupBy } from "../../core/groupBy.ts";
import type { UnitId } from "../../core/pack/unit.ts";
import type { ReceivedFile } from "../receiveFiles.ts";
import type { Review } from "../reviewCalls.ts";
import { unitLookup } from "../unitLookup.ts";

/**
 * What came from each unit: a file is of the units whose forms it holds; one without a form is of the unit that its
 * path alone speaks of.
 */
export function filesByUnit(review: Review): ReadonlyMap<UnitId, readonly ReceivedFromUnit[]> {
  const unitsNamed = unitLookup(review.pack, review.calls);
  const received = review.files
    .filter(({ state }) => state !== "ignored")
    .toSorted((left, right) => (pathOf(left) < pathOf(right) ? -1 : 1))
    .flatMap((file) => {
      const units = sendersOf(file, unitsNamed);
      return units.map((unit) => ({ unit, file: receivedFrom(unit, file, review) }));
    });
  const byUnit = groupBy(received, ({ unit }) => unit);
  return new Map([...byUnit].map(([unit, files]) => [unit, files.map(({ file }) => file)]));
}

function pathOf(file: ReceivedFile): string {
  return "file" in file ? file.file.path : file.path;
}

function sendersOf(file: ReceivedFile, unitsNamed: (path: string) => readonly UnitId[]): readonly UnitId[] {
  const reporters = file.state === "read" ? file.submissions.map(({ reporter }) => reporter) : [];
  if (reporters.length > 0) return [...new Set(reporters)];
  const [only, ...others] = unitsNamed(pathOf(file));
  return only === undefined || others.length > 0 ? [] : [only];
}

function receivedFrom(unit: UnitId, file: ReceivedFile, review: Review): ReceivedFromUnit {
  const path = pathOf(file);
  const forms = review.consolidation.coverage.filter(
    (item) => item.unit === unit && item.file?.path === path,
  );
  return {
    path,
    sha256: "file" in file ? file.file.sha256 : file.sha256,
    receivedOn: review.receivedOn.get(path) ?? null,
    forms,
    otherwise: forms.length > 0 ? null : reasonOf(file),
  };
}

function reasonOf(file: ReceivedFile): "replaced" | "refused" | "no-form" {
  if (file.state === "refused") return "refused";
  if (file.state === "duplicate") return "replaced";
  return file.state === "read" && file.submissions.length > 0 ? "replaced" : "no-form";
}
