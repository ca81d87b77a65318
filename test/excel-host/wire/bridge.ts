import { ExcelError } from "../excelError.ts";
import { recalculate } from "../calculation.ts";
import { nextFailure } from "../failures.ts";
import type { ExcelHost } from "../createExcelHost.ts";
import type { Answer, Batch, Request } from "./messages.ts";
import { runBatch, told } from "./runBatch.ts";

/** What the library looks for in `_richApiNativeBridge`: JSON text in, JSON text out. */
export interface Bridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost: (text: string) => void;
}

/** Excel on the web takes and gives no more than this at a time. */
const webLimit = 5_000_000;
const waitsForEdit = 64;

const encoder = new TextEncoder();
const bytesOf = (text: string): number => encoder.encode(text).length;

const refused = (error: ExcelError): Answer => ({ Results: [], TraceIds: [], Error: told(error, -1) });

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Waits out an edit when the request asks for it; a cell that is still edited then refuses it. */
async function waitForEdit(host: ExcelHost, flags: number): Promise<boolean> {
  if ((flags & waitsForEdit) === 0) return !host.failures.isEditingCell;
  while (host.failures.isEditingCell) await pause(1);
  return true;
}

async function perform(host: ExcelHost, batch: Batch): Promise<Answer> {
  const due = nextFailure(host.failures);
  if (due?.done === "nothing") return refused(due.error);
  const answer = await runBatch(host.book, batch, {
    recalculate: (force) => recalculate(host.book, host.options, force),
    failure: due?.done === "half" ? { before: Math.floor(batch.Actions.length / 2), error: due.error } : null,
  });
  return due?.done === "all" ? refused(due.error) : answer;
}

async function answerRequest(host: ExcelHost, request: Request, bytes: number): Promise<string> {
  const isWeb = host.options.platform === "web";
  const { body } = request.message;
  host.statistics.actions += body.Actions.length;
  if (isWeb && bytes > webLimit) {
    return JSON.stringify(refused(new ExcelError("RequestPayloadSizeLimitExceeded")));
  }
  const mayRun = await waitForEdit(host, request.flags);
  if (!mayRun) return JSON.stringify(refused(new ExcelError("InvalidOperationInCellEditMode")));
  const text = JSON.stringify(await perform(host, body));
  // What was asked for has been done by then; only the answer is lost.
  if (isWeb && bytesOf(text) > webLimit) {
    return JSON.stringify(refused(new ExcelError("ResponsePayloadSizeLimitExceeded")));
  }
  return text;
}

function tellEvents(host: ExcelHost, bridge: Bridge): void {
  const entries = host.book.events.splice(0).map(({ type, target, message }) => ({
    messageCategory: 65_536,
    messageType: type,
    targetId: target,
    message: JSON.stringify(message),
    id: 0,
  }));
  if (entries.length > 0) bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
}

async function handle(host: ExcelHost, bridge: Bridge, text: string): Promise<void> {
  const request: Request = JSON.parse(text);
  const bytes = bytesOf(text);
  host.statistics.syncs++;
  host.statistics.requestBytes.push(bytes);
  const isConnected = host.failures.isConnected;
  const body = isConnected ? await answerRequest(host, request, bytes) : "";
  host.statistics.responseBytes.push(bytesOf(body));
  if (host.options.recordsMessages) host.statistics.messages.push({ request: text, response: body });
  await pause(host.options.latency ?? 0);
  const message = { statusCode: isConnected ? 200 : 503, headers: {}, body };
  bridge.onMessageFromHost?.(JSON.stringify({ id: request.id, type: 2, message }));
  tellEvents(host, bridge);
}

/** Joins the library to a host; requests are answered one after the other. */
export function createBridge(host: ExcelHost): Bridge {
  let queue = Promise.resolve();
  const bridge: Bridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => {
      queue = queue.then(() => handle(host, bridge, text));
    },
  };
  host.tellEvents = () => tellEvents(host, bridge);
  return bridge;
}
