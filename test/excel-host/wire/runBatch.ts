import { ExcelError, notModelled } from "../excelError.ts";
import type { Book } from "../model/book.ts";
import { type HostObject, hostObject, isHostObject, nullObject } from "../objects/hostObject.ts";
import { callMethod, identity, kindOf, memberName, objectMember, writeProperty } from "./members.ts";
import type { Action, Answer, ArgumentInfo, Batch, ObjectPath, Result } from "./messages.ts";
import { answerQuery } from "./query.ts";

const pathType = { workbook: 1, method: 3, property: 4, item: 5, reference: 6, nothing: 7 };
const actionType = { instantiate: 1, load: 2, call: 3, set: 4, trace: 5, setSeveral: 9 };

/** References by object, so that a range that is kept twice has one. */
const references = new WeakMap<HostObject, string>();

interface Run {
  readonly book: Book;
  readonly batch: Batch;
  readonly resolved: Map<number, HostObject>;
}

function argument(run: Run, value: unknown, path: unknown): unknown {
  if (typeof path === "number" && path > 0) return resolve(run, path);
  if (Array.isArray(value) && Array.isArray(path)) {
    return value.map((each, index) => argument(run, each, path[index]));
  }
  return value;
}

function givenArguments(run: Run, info: ArgumentInfo | undefined): readonly unknown[] {
  return (info?.Arguments ?? []).map((value, index) =>
    argument(run, value, info?.ReferencedObjectPathIds?.[index]),
  );
}

function made(value: unknown, path: ObjectPath): HostObject {
  if (!isHostObject(value)) throw new Error(`${path.Name} answers no object`);
  return value;
}

function follow(run: Run, path: ObjectPath): HostObject {
  if (path.ObjectPathType === pathType.workbook) return hostObject("Workbook", run.book);
  if (path.ObjectPathType === pathType.nothing) return nullObject;
  if (path.ObjectPathType === pathType.reference) {
    const kept = run.book.references.get(path.Name);
    if (!kept) throw new ExcelError("ItemNotFound");
    return kept;
  }
  const parent = resolve(run, path.ParentObjectPathId ?? 0);
  if (parent === nullObject) return nullObject;
  const given = givenArguments(run, path.ArgumentInfo);
  if (path.ObjectPathType === pathType.property) return objectMember(parent, memberName(path.Name));
  if (path.ObjectPathType === pathType.item) return made(callMethod(parent, "getItem", given), path);
  if (path.ObjectPathType === pathType.method) {
    return made(callMethod(parent, memberName(path.Name), given), path);
  }
  throw notModelled(`new ${path.Name}`);
}

function resolve(run: Run, id: number): HostObject {
  const known = run.resolved.get(id);
  if (known) return known;
  const path = run.batch.ObjectPaths[id];
  if (!path) throw new ExcelError("InvalidObjectPath");
  const object = follow(run, path);
  run.resolved.set(id, object);
  return object;
}

function keepReference(book: Book, object: HostObject): void {
  if (!kindOf(object).isReferable || references.has(object)) return;
  const reference = `r${book.nextId++}`;
  book.references.set(reference, object);
  references.set(object, reference);
}

function instantiated(object: HostObject): unknown {
  if (object === nullObject) return null;
  const reference = references.get(object);
  return { ...identity(object), ...(reference !== undefined && { _ReferenceId: reference }) };
}

function call(run: Run, object: HostObject, action: Action): unknown {
  if (action.Name === "_KeepReference") {
    if (object !== nullObject) keepReference(run.book, object);
    return null;
  }
  if (object === nullObject) throw new ExcelError("ItemNotFound");
  return callMethod(object, memberName(action.Name), givenArguments(run, action.ArgumentInfo)) ?? null;
}

function set(object: HostObject, name: string, value: unknown): null {
  if (object === nullObject) throw new ExcelError("ItemNotFound");
  writeProperty(object, memberName(name), value);
  return null;
}

function perform(run: Run, action: Action): unknown {
  const object = resolve(run, action.ObjectPathId);
  switch (action.ActionType) {
    case actionType.instantiate:
      return instantiated(object);
    case actionType.load:
      return answerQuery(object, action.QueryInfo ?? {});
    case actionType.call:
      return call(run, object, action);
    case actionType.set:
      return set(object, action.Name, givenArguments(run, action.ArgumentInfo)[0]);
    case actionType.setSeveral:
      for (const [name, value] of Object.entries(action.ObjectState ?? {})) set(object, name, value);
      return null;
    default:
      throw notModelled(`action ${action.ActionType}`);
  }
}

const readsValues = new Set(["values", "text", "valueTypes"]);

/** True when the action shows what formulas come to. */
function showsValues(action: Action): boolean {
  const select = action.QueryInfo?.Select ?? [];
  const isCalculation = action.ActionType === actionType.call && action.Name === "Calculate";
  return (
    isCalculation || select.some((path) => path === "*" || readsValues.has(path.split("/").at(-1) ?? ""))
  );
}

export interface RunOptions {
  /** Brings values up to date; called before values are shown while a formula may be stale. */
  readonly recalculate: (force: boolean) => Promise<void>;
  /** Fails with this error before the action of that index. */
  readonly failure: { readonly before: number; readonly error: ExcelError } | null;
}

/** Performs the actions of a batch one after the other. The first that fails ends it; what was done before stays done. */
export async function runBatch(book: Book, batch: Batch, options: RunOptions): Promise<Answer> {
  const run: Run = { book, batch, resolved: new Map() };
  const results: Result[] = [];
  const traces: number[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      if (options.failure?.before === index) throw options.failure.error;
      if (showsValues(action)) await options.recalculate(action.Name === "Calculate");
      const isTrace = action.ActionType === actionType.trace;
      if (isTrace) traces.push(action.Id);
      results.push({ ActionId: action.Id, Value: isTrace ? null : perform(run, action) });
    } catch (error) {
      return { Results: results, TraceIds: traces, Error: told(error, index) };
    }
  }
  return { Results: results, TraceIds: traces };
}

/** With the place where it happened: nobody sees the error itself beyond the bridge. */
const faultText = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** Only what Excel would refuse is an answer; a fault of the simulator must fail the test. */
export function told(error: unknown, index: number): NonNullable<Answer["Error"]> {
  const known = error instanceof ExcelError ? error : new ExcelError("SimulatorFault", faultText(error));
  return {
    Code: known.code,
    Message: known.message,
    HttpStatusCode: known.status,
    Location: "",
    ActionIndex: index,
  };
}
