import { readFile } from "node:fs/promises";
import { CannotRun } from "./streams.ts";

/** The bytes at an absolute path, null when there is nothing. Throws `CannotRun` for a folder or what cannot be read. */
export async function readIfAny(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "ENOENT") return null;
    throw code === "EISDIR" ? isFolder(file, error) : cannotRead(file, error);
  }
}

function isFolder(file: string, cause: unknown): CannotRun {
  return new CannotRun(
    {
      vi: `"${file}" là thư mục. Đề nghị ghi thêm tên tệp.`,
      en: `"${file}" is a folder. Add the name of the file.`,
    },
    { cause },
  );
}

function cannotRead(file: string, cause: unknown): CannotRun {
  return new CannotRun(
    {
      vi: `Không đọc được "${file}". Đề nghị đóng tệp nếu đang mở và kiểm tra quyền đọc.`,
      en: `Cannot read "${file}". Close it if it is open and check that it can be read.`,
    },
    { cause },
  );
}
