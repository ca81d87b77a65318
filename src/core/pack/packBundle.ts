import { z } from "zod";
import { err, ok, type Result } from "../result.ts";
import type { Complaint, PackSource } from "./packError.ts";
import { parseJson } from "./parseJson.ts";

const bundle = z.array(z.strictObject({ name: z.string().min(1), text: z.string() })).min(1);

/** All files of a pack as one JSON text, each to the letter. */
export function writePackBundle(files: readonly PackSource[]): string {
  return `${JSON.stringify(
    files.map(({ name, text }) => ({ name, text })),
    null,
    1,
  )}\n`;
}

/** The files in such a text; whether they are a valid pack is still to be checked. */
export function readPackBundle(text: string): Result<readonly PackSource[], Complaint> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const files = bundle.safeParse(json.value);
  return files.success ? ok(files.data) : err(noBundle);
}

const noBundle: Complaint = {
  problem: {
    vi: "Tệp JSON này không phải một gói cấu hình đã tải về.",
    en: "This JSON file is no pack that was saved as one file.",
  },
  remedy: {
    vi: "Chọn tệp .json hoặc .xlsx đã tải về từ mục Gói cấu hình; gói nhiều tệp thì nạp bằng dòng lệnh tong-hop pack.",
    en: "Choose a .json or .xlsx that was saved from here; a pack of many files is read with tong-hop pack.",
  },
};
