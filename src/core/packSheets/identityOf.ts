import type { RecordSheet } from "./column.ts";
import type { JsonRecord } from "./jsonRecord.ts";

/** What rows of other sheets name a record by; "" when it has no name. */
export function identityOf(value: JsonRecord, { identity }: RecordSheet): string {
  const id = value[identity];
  return typeof id === "string" || typeof id === "number" ? String(id) : "";
}
