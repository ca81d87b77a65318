import type { Result } from "../../core/result.ts";
import { Cancelled } from "../createCancellation.ts";
import { silent } from "../ports.ts";
import type { DeskReview } from "./deskReview.ts";
import type { DeskState } from "./deskState.ts";
import type { DeskWork } from "./deskWork.ts";

/** What follows from what is on the desk; rejects with `Cancelled` when the job is stopped. */
export async function derive<T>(
  work: DeskWork,
  then: (review: DeskReview) => T | Promise<T>,
  make: (state: DeskState) => DeskState = (state) => state,
): Promise<T> {
  const result: Result<T, "cancelled"> = await work.change((state) => ({ state: make(state) }), silent, then);
  if (result.ok) return result.value;
  throw new Cancelled("cancelled");
}
