import { existsSync } from "node:fs";
import path from "node:path";
import { readPackFiles } from "../adapters/node/packFiles.ts";
import type { Call } from "../core/pack/call.ts";
import type { Pack } from "../core/pack/pack.ts";
import type { PackError } from "../core/pack/packError.ts";
import { parsePack } from "../core/pack/parsePack.ts";
import type { Result } from "../core/result.ts";
import { CannotRun, type Streams } from "./streams.ts";

/** Reads and checks the pack in a folder. */
export async function readPack(folder: string): Promise<Result<Pack, readonly PackError[]>> {
  const files = await readPackFiles(folder);
  if (files === null || files.length === 0) {
    throw new CannotRun({
      vi: `Không tìm thấy gói cấu hình trong "${folder}". Đề nghị chỉ đúng thư mục có tệp pack.json.`,
      en: `There is no pack in "${folder}". Name the folder that holds pack.json.`,
    });
  }
  return parsePack(files);
}

/** The folder of a shipped pack, null when none has this id. */
export function shippedFolder(id: string, { packs }: Streams): string | null {
  const shipped = path.join(packs, id);
  return /^[\w.-]+$/.test(id) && existsSync(shipped) ? shipped : null;
}

/** The pack that `--pack` names: a folder, or the id of a shipped one. Throws `CannotRun` when it is none or has errors. */
export async function loadPack(named: string, streams: Streams): Promise<Pack> {
  const typed = path.resolve(streams.cwd, named);
  const folder = existsSync(typed) ? typed : shippedFolder(named, streams);
  if (folder === null) {
    throw new CannotRun({
      vi: `Không có gói cấu hình "${named}". Đề nghị dùng tên gói có sẵn (ví dụ duc-pho-2022) hoặc thư mục có tệp pack.json.`,
      en: `There is no pack "${named}". Use the id of a shipped pack (for example duc-pho-2022) or a folder that holds pack.json.`,
    });
  }
  const parsed = await readPack(folder);
  if (parsed.ok) return parsed.value;
  throw new CannotRun({
    vi: `Gói cấu hình "${named}" có ${parsed.error.length} lỗi; xem từng lỗi bằng: tong-hop pack ${named}`,
    en: `The pack "${named}" has ${parsed.error.length} errors; see each with: tong-hop pack ${named} --lang en`,
  });
}

/** The calls named by `--call`; throws `CannotRun` for one that the pack does not have. */
export function findCalls(pack: Pack, ids: readonly string[]): readonly Call[] {
  return ids.map((id) => {
    const call = pack.calls.find((candidate) => candidate.id === id);
    if (call !== undefined) return call;
    const known = pack.calls.map((candidate) => candidate.id).join(", ");
    throw new CannotRun({
      vi: `Gói "${pack.id}" không có đợt báo cáo "${id}". Các đợt: ${known}.`,
      en: `The pack "${pack.id}" has no call "${id}". Its calls: ${known}.`,
    });
  });
}
