import type { CollectedInput, InputContent, InputSource } from "../ports.ts";
import type { ReceivedStore } from "./deskPorts.ts";
import { distinctPath } from "../distinctPath.ts";
import type { DeskInput } from "./deskState.ts";

/** What is handed over at once. */
export interface Incoming {
  readonly source: InputSource;
  readonly type: "file" | "sheet";
  readonly receivedOn: string | null;
}

/** Inputs on their way to the desk. */
export interface Intake extends InputSource {
  /** What has come so far, by the path that it lies under. */
  readonly added: ReadonlyMap<string, DeskInput>;
  /** Hashes of contents that were kept for the first time. */
  readonly kept: readonly string[];
}

/**
 * Keeps the contents of what comes in and gives each input a path of its own. What lies on the desk already takes its
 * own place again; another file of the same name stands beside it, because two units may use one name.
 */
export function takeIn(incoming: Incoming, onDesk: readonly DeskInput[], contents: ReceivedStore): Intake {
  const earlier = new Map(onDesk.map((input) => [input.path, input]));
  const added = new Map<string, DeskInput>();
  const kept: string[] = [];
  return {
    added,
    kept,
    count: () => incoming.source.count(),
    async *collect() {
      const present = new Set(await contents.kept());
      for await (const input of incoming.source.collect()) {
        const before = earlier.get(input.path);
        const isBack = before === undefined || isReplaced(before, input, present);
        const isTaken = (path: string): boolean =>
          added.has(path) || (earlier.has(path) && !(isBack && path === input.path));
        const path = distinctPath(input.path, isTaken);
        added.set(path, toDeskInput({ ...input, path }, incoming, isBack ? before : undefined));
        if ("sha256" in input && !("examination" in input) && !present.has(input.sha256)) {
          await contents.keep(input.sha256, contentOf(input));
          present.add(input.sha256);
          kept.push(input.sha256);
        }
        yield { ...input, path };
      }
    },
  };
}

/** The same file once more, or a file in place of one that cannot be opened any more. */
function isReplaced(before: DeskInput, input: CollectedInput, present: ReadonlySet<string>): boolean {
  if (before.type === "refused") return true;
  if (!("sha256" in input)) return false;
  return before.sha256 === input.sha256 || !present.has(before.sha256);
}

function toDeskInput(
  input: CollectedInput,
  { type, receivedOn }: Incoming,
  before: DeskInput | undefined,
): DeskInput {
  const common = { path: input.path, receivedOn: receivedOn ?? before?.receivedOn ?? null };
  if (!("sha256" in input)) return { ...common, type: "refused", problem: input.problem };
  const { sha256 } = input;
  if (type === "sheet") return { ...common, type, sha256 };
  return { ...common, type, sha256, size: "bytes" in input ? input.bytes.length : 0 };
}

function contentOf(input: InputContent): InputContent {
  return "bytes" in input ? { bytes: input.bytes } : { workbook: input.workbook };
}
