import { ExcelError } from "../excelError.ts";
import { recalculate } from "../calculation.ts";
import { type DueFailure, nextFailure } from "../failures.ts";
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

/** What the library sends by itself after `Excel.run`. */
function isCleanup({ Actions }: Batch): boolean {
  const done = Actions.filter(({ ActionType }) => ActionType !== 1);
  return done.length > 0 && done.every(({ Name }) => Name === "_RemoveReference");
}

async function perform(host: ExcelHost, batch: Batch, due: DueFailure | null): Promise<Answer> {
  if (due?.done === "nothing") return refused(due.error);
  const done = await runBatch(host.book, batch, {
    recalculate: (force) => recalculate(host.book, host.options, force),
    failure: due?.done === "half" ? { before: Math.floor(batch.Actions.length / 2), error: due.error } : null,
  });
  return due?.done === "all" ? refused(due.error) : done;
}

async function answerSync(host: ExcelHost, request: Request, bytes: number): Promise<string> {
  const isWeb = host.options.platform === "web";
  const { body } = request.message;
  host.statistics.actions += body.Actions.length;
  const due = nextFailure(host.failures);
  if (isWeb && bytes > webLimit) {
    return JSON.stringify(refused(new ExcelError("RequestPayloadSizeLimitExceeded")));
  }
  const mayRun = await waitForEdit(host, request.flags);
  if (!mayRun) return JSON.stringify(refused(new ExcelError("InvalidOperationInCellEditMode")));
  const text = JSON.stringify(await perform(host, body, due));
  // What was asked for has been done by then; only the answer is lost.
  if (isWeb && bytesOf(text) > webLimit) {
    return JSON.stringify(refused(new ExcelError("ResponsePayloadSizeLimitExceeded")));
  }
  return text;
}

async function answer(host: ExcelHost, request: Request, bytes: number): Promise<string> {
  const { statistics } = host;
  if (isCleanup(request.message.body)) {
    statistics.cleanups++;
    return JSON.stringify(await perform(host, request.message.body, null));
  }
  statistics.syncs++;
  statistics.requestBytes.push(bytes);
  const body = host.failures.isConnected ? await answerSync(host, request, bytes) : "";
  statistics.responseBytes.push(bytesOf(body));
  return body;
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
  const body = await answer(host, request, bytesOf(text));
  if (host.options.recordsMessages) host.statistics.messages.push({ request: text, response: body });
  await pause(host.options.latency ?? 0);
  const message = { statusCode: body === "" ? 503 : 200, headers: {}, body };
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
