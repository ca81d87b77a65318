import type { Decided } from "../../finding.ts";
import type { MessagesFor } from "../catalogue.ts";
import { nothingToDo } from "./words.ts";

/** What became of deliveries and values by a person's decision, and what a newer delivery does to it. */
export const viDecided: MessagesFor<
  | "resubmission-invalid"
  | "resubmission-doubtful"
  | "submission-returned"
  | "submission-excluded"
  | "slip-received"
  | "slip-answered"
  | "correction-outdated"
  | "conversion-refused"
> = {
  "resubmission-invalid": ({ data }) => ({
    what: `Bản gửi sau của biểu “${data.title}” còn ${data.errors} lỗi nên vẫn dùng bản hợp lệ gửi trước (tệp “${data.kept}”).`,
    todo: "Đề nghị đơn vị sửa bản gửi sau rồi gửi lại; nếu muốn thôi dùng bản trước thì trả lại bản đó.",
  }),
  "resubmission-doubtful": ({ data }) => ({
    what:
      data.reason === "emptier"
        ? `Bản gửi sau của biểu “${data.title}” chỉ có ${data.after} ô có số liệu, bản đang dùng (tệp “${data.kept}”) có ${data.before} ô; chưa thay thế.`
        : `Bản gửi sau của biểu “${data.title}” lập trên biểu mẫu cấp trước bản đang dùng (tệp “${data.kept}”); chưa thay thế.`,
    todo: "Hỏi đơn vị rồi chọn bản được dùng.",
  }),
  "submission-returned": ({ data }) => ({
    what: `Biểu “${data.title}” đã trả lại đơn vị: ${data.reason} (${data.by}).`,
    todo: "Chờ đơn vị gửi lại; bản này không được tính.",
  }),
  "submission-excluded": ({ data }) => ({
    what:
      data.units.length === 0
        ? `Biểu “${data.title}” để ngoài tổng hợp: ${data.reason} (${data.by}).`
        : `Biểu “${data.title}”: để ngoài tổng hợp số liệu của ${data.units.join(", ")}: ${data.reason} (${data.by}).`,
    todo: nothingToDo,
  }),
  "slip-received": ({ data }) => ({
    what:
      data.answers === 0
        ? "Phiếu trả lại gửi về, đơn vị không ghi trả lời nào."
        : `Phiếu trả lại gửi về, có ${data.answers} câu trả lời của đơn vị.`,
    todo: nothingToDo,
  }),
  "slip-answered": ({ data }) => ({
    what: `${data.by} trả lời trên phiếu: “${data.answer}”. Lỗi không giải trình được nên vẫn còn.`,
    todo: "Xem trả lời rồi sửa theo số của đơn vị, hoặc trả lại đơn vị.",
  }),
  "correction-outdated": ({ data }) => ({
    what: `${data.label}: đã quyết định sửa “${data.before}” thành “${data.after}”, nhưng ô này nay ghi “${data.found}” nên không sửa nữa.`,
    todo: "Xem lại số mới của đơn vị.",
  }),
  "conversion-refused": ({ data }) => ({
    what: `${data.label}: không chấp nhận hiểu “${data.before}” là ${data.after}: ${data.reason} (${data.by}).`,
    todo: "Đề nghị đơn vị ghi lại ô này, hoặc sửa theo số đơn vị báo.",
  }),
};

/** Behind a sentence about something that a person has dealt with. */
export const viDecision: Readonly<Record<Decided["kind"], (by: string, reason: string) => string>> = {
  explained: (by, reason) => `Đã giải trình: ${reason} (${by}).`,
  accepted: (by, reason) => `Đã chấp nhận: ${reason} (${by}).`,
  returned: (by, reason) => `Biểu đã trả lại đơn vị: ${reason} (${by}).`,
  excluded: (by, reason) => `Đã để ngoài tổng hợp: ${reason} (${by}).`,
};
