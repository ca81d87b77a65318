const messages: Readonly<Record<string, string>> = {
  AccessDenied: "You cannot perform the requested operation.",
  ActivityLimitReached: "Activity limit has been reached.",
  GeneralException: "There was an internal error while processing the request.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  ItemAlreadyExists: "A resource with the same name or identifier already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
  UnsupportedOperation: "The operation being attempted is not supported.",
};

const statuses: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  GeneralException: 500,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotModelled: 501,
  RequestPayloadSizeLimitExceeded: 413,
  ResponsePayloadSizeLimitExceeded: 413,
};

/** What Excel answers instead of a result; only the code is a promise. */
export class ExcelError extends Error {
  override readonly name = "ExcelError";
  readonly code: string;
  readonly status: number;

  constructor(code: string, message?: string) {
    super(message ?? messages[code] ?? code);
    this.code = code;
    this.status = statuses[code] ?? 400;
  }
}

/** The simulator lacks something. Its code is none of Excel's, so no test takes it for an answer of Excel's. */
export function notModelled(what: string): ExcelError {
  return new ExcelError("NotModelled", `simulator: '${what}' is not modelled`);
}

export function invalidArgument(why?: string): ExcelError {
  return new ExcelError("InvalidArgument", why);
}
