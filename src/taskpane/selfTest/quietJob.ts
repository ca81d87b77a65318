import { silent, type Cancellation, type Progress } from "../../app/ports.ts";

/** A job that nobody watches or stops. */
export function quietJob(): { readonly progress: Progress; readonly cancellation: Cancellation } {
  return { progress: silent, cancellation: new AbortController().signal };
}
