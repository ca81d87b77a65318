import { CannotRun } from "./streams.ts";

/** The sentence for a target that the disk refuses; the disk's own message stays in `cause`. */
export function cannotWrite(target: string, cause: unknown): CannotRun {
  return new CannotRun(
    {
      vi: `Không ghi được "${target}". Đề nghị đóng tệp nếu đang mở, kiểm tra quyền ghi và chỗ trống của đĩa.`,
      en: `Cannot write "${target}". Close the file if it is open, and check that the folder can be written and has room.`,
    },
    { cause },
  );
}
