import type { MessagesFor } from "../catalogue.ts";
import { showCount } from "../showValue.ts";
import { nothingToDo, viDuty } from "./words.ts";

export const viTexts: MessagesFor<"text-converted" | "text-encoding-unclear"> = {
  "text-converted": ({ data }, context) => ({
    what: `Trang gõ bằng phông chữ ${data.encoding}: đã chuyển ${showCount(data.count, context)} ô sang Unicode, như “${data.before}” thành “${data.after}”.`,
    todo: nothingToDo,
  }),
  "text-encoding-unclear": ({ data, severity, question }) => ({
    what: `Chữ trên trang có vẻ gõ bằng phông ${data.encoding}: “${data.before}” là “${data.after}”.`,
    todo:
      question === undefined
        ? viDuty(severity, "gõ lại bằng phông Unicode")
        : "Chọn bảng mã đúng; chưa chọn thì chữ được giữ nguyên.",
  }),
};
