import type { Question } from "../findings/finding.ts";
import { formFinding, questionId, type FormContext, type ReadPart } from "./formContext.ts";
import type { RowEntry } from "./submission.ts";

/**
 * Rows with figures of their own that a sheet hides: last year's, filtered away, or left out on purpose. They wait
 * for the coordinator, who counts them or leaves them out. Hidden rows of a vertical form are the template's.
 */
export function settleHiddenRows(context: FormContext, read: ReadPart): ReadPart {
  const hidden = hiddenData(context, read);
  const [first] = hidden;
  if (first === undefined) return read;
  const at = { row: first.sheetRow, column: 0 };
  const id = questionId(context, "hidden-rows", at);
  const answer = context.answers.get(id);
  const answered = answer === "count" || answer === "leave-out";
  const finding = formFinding(context, "rows-hidden", {
    severity: answered ? "note" : "error",
    at,
    ...(hidden.length === 1 ? { place: { row: first.key } } : {}),
    data: { count: hidden.length, rows: hidden.map((row) => String(row.sheetRow + 1)).join(", ") },
    question: answered ? undefined : hiddenQuestion(id),
  });
  const kept = answer === "leave-out" ? withoutRows(read, new Set(hidden)) : read;
  return { ...kept, findings: [...kept.findings, finding] };
}

/** Hidden rows of data in which something stands. */
export function hiddenData(
  context: FormContext,
  read: Pick<ReadPart, "rows" | "values">,
): readonly RowEntry[] {
  const { hiddenRows } = context.view.sheet;
  if (hiddenRows.size === 0) return [];
  const filled = new Set(
    read.values.flatMap(({ at, reading }) => (reading.type === "blank" ? [] : [at.row])),
  );
  return read.rows.filter(
    ({ role, sheetRow }) => role === "data" && hiddenRows.has(sheetRow) && filled.has(sheetRow),
  );
}

function withoutRows(read: ReadPart, out: ReadonlySet<RowEntry>): ReadPart {
  const places = new Set([...out].map(({ sheetRow }) => sheetRow));
  return {
    ...read,
    rows: read.rows.filter((row) => !out.has(row)),
    values: read.values.filter(({ row, at }) => row === null || !places.has(at.row)),
  };
}

function hiddenQuestion(id: string): Question {
  const options = ["count", "leave-out"].map((answer) => ({ answer, label: answer }));
  return { id, kind: "hidden-rows", options };
}
