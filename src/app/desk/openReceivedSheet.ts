import { unicodeWorkbook } from "../../core/intake/unicodeWorkbook.ts";
import type { Workbook } from "../../core/workbook/workbook.ts";
import type { InputContent, WorkbookReader } from "../ports.ts";
import type { ReceivedSheet } from "./desk.ts";
import type { ReceivedStore } from "./deskPorts.ts";
import type { DeskInput } from "./deskState.ts";

export interface ReceivedPlace {
  readonly path: string;
  readonly sheet: string;
}

/** Reads a received sheet again, in Unicode as its forms were read; null when its contents are not at hand. */
export async function openReceivedSheet(
  { path, sheet: name }: ReceivedPlace,
  inputs: readonly DeskInput[],
  { contents, reader }: { readonly contents: ReceivedStore; readonly reader: WorkbookReader },
): Promise<ReceivedSheet | null> {
  const input = inputs.find((candidate) => candidate.path === path);
  if (input === undefined || input.type === "refused") return null;
  const { sha256 } = input;
  const content = await contents.open(sha256);
  const workbook = content === null ? null : await workbookOf(content, path, reader);
  if (workbook === null) return null;
  const readable = unicodeWorkbook({ workbook, file: { path, sha256 }, answers: new Map() });
  const sheet = readable.workbook.sheets.find((candidate) => candidate.name === name);
  return sheet === undefined ? null : { path, sha256, sheet };
}

async function workbookOf(
  content: InputContent,
  path: string,
  reader: WorkbookReader,
): Promise<Workbook | null> {
  if ("workbook" in content) return content.workbook;
  const read = await reader.read({ path, bytes: content.bytes });
  return read.ok ? read.value : null;
}
