import { HostError, type HostErrorCode } from "../../app/bookHost.ts";

/** Codes of `Excel.ErrorCodes` and `OfficeExtension.ErrorCodes`, as far as a user can do something about them. */
const codes: ReadonlyMap<string, HostErrorCode> = new Map<string, HostErrorCode>([
  ["InvalidOperationInCellEditMode", "busy"],
  ["AccessDenied", "protected"],
  ["ApiNotFound", "api-missing"],
  ["NotImplemented", "api-missing"],
  ["UnsupportedFeature", "api-missing"],
  ["UnsupportedOperation", "api-missing"],
  ["RequestPayloadSizeLimitExceeded", "too-large"],
  ["ResponsePayloadSizeLimitExceeded", "too-large"],
  ["OperationCellsExceedLimit", "too-large"],
  ["RangeExceedsLimit", "too-large"],
  ["ActivityLimitReached", "connection-lost"],
  ["ConnectionFailure", "connection-lost"],
  ["InactiveWorkbook", "connection-lost"],
  ["InvalidRequestContext", "connection-lost"],
  ["RequestAborted", "connection-lost"],
]);

/**
 * What Excel refused, as an error of ours; anything else (a cancellation, a bug) as it came. Excel's messages are
 * localised and not for users: only the code is stable.
 */
export function toHostError(cause: unknown): unknown {
  const code = excelErrorCode(cause);
  return code === null ? cause : new HostError(codes.get(code) ?? "unknown", { cause });
}

/** The code of an error of Office.js, null for any other. */
export function excelErrorCode(cause: unknown): string | null {
  // By shape, not by class: the library may live in another realm than the page.
  return cause instanceof Object && "code" in cause && typeof cause.code === "string" && "debugInfo" in cause
    ? cause.code
    : null;
}
