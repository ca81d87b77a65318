import { assertNever } from "../../../assertNever.ts";
import type { RuleKind } from "../../../pack/rule.ts";
import type { FindingOf } from "../../finding.ts";
import type { MessagesFor } from "../catalogue.ts";
import { nothingToDo, viDuty, viList } from "./words.ts";

export const viAcross: MessagesFor<
  | "rule-unchecked"
  | "submission-superseded"
  | "submission-identical"
  | "version-unclear"
  | "content-same-as-other-unit"
  | "sources-differ"
  | "authority-missing"
  | "subject-not-reporter"
  | "received-date-missing"
  | "report-late"
  | "report-on-deadline-day"
  | "decision-unused"
  | "decision-invalid"
  | "register-entry-unused"
> = {
  "rule-unchecked": (finding) => ({
    what: `Chưa kiểm được quy tắc ${finding.data.rule} (${ruleKinds[finding.data.kind]})${
      finding.data.units === undefined ? "" : ` của ${finding.data.units} đơn vị`
    }: ${whyUnchecked(finding)}.`,
    todo: "Khi có đủ số liệu, chạy lại để kiểm; cần gấp thì đối chiếu bằng mắt.",
  }),
  "submission-superseded": ({ data }) => ({
    what: `Biểu “${data.title}” đã có bản gửi sau thay thế (tệp “${data.by}”); bản này không được tính.`,
    todo: nothingToDo,
  }),
  "submission-identical": ({ data }) => ({
    what: `Biểu “${data.title}” giống hệt bản trong tệp “${data.to}” nên chỉ tính một lần.`,
    todo: nothingToDo,
  }),
  "version-unclear": ({ data }) => ({
    what: `Có ${data.files.length} bản khác nhau của biểu “${data.title}” mà không rõ bản nào gửi sau: ${viList(data.files)}.`,
    todo: "Chọn bản được dùng, hoặc ghi ngày nhận vào sổ nhận; chưa chọn thì không bản nào được tính.",
  }),
  "content-same-as-other-unit": ({ data, severity }) => ({
    what: `Biểu “${data.title}” trùng toàn bộ số liệu với ${data.otherName}.`,
    todo: viDuty(severity, "kiểm tra xem có chép nhầm biểu của đơn vị khác không"),
  }),
  "sources-differ": ({ data, severity }, context) => ({
    what: `${data.label}: đơn vị báo cáo ${context.number(data.own)}, ${data.authorityName} tổng hợp ${context.number(data.authority)}; bảng tổng hợp dùng số của ${data.authorityName}.`,
    todo: viDuty(severity, `đối chiếu với ${data.authorityName}`),
  }),
  "authority-missing": ({ data }) => ({
    what: `${data.authorityName} chưa gửi biểu “${data.title}” là nguồn số liệu chính.`,
    todo: `Đề nghị ${data.authorityName} gửi biểu; trong khi chờ, bảng tổng hợp ghi chú rõ dưới bảng.`,
  }),
  "subject-not-reporter": ({ data }) => ({
    what: `Dòng “${data.label}” nói về đơn vị khác, không phải ${data.reporterName} là đơn vị gửi.`,
    todo: "Xem đơn vị gửi có báo cáo thay đơn vị khác không; số liệu chỉ dùng để đối chiếu.",
  }),
  "received-date-missing": ({ data }) => ({
    what: `Sổ nhận chưa ghi ngày nhận tệp “${data.file}” nên chưa biết đúng hạn hay trễ.`,
    todo: "Ghi ngày nhận vào sổ nhận rồi chạy lại.",
  }),
  "report-late": ({ data }, context) => ({
    what: `Nhận ngày ${context.date(data.received)}, trễ ${data.days} ngày; ngày cuối đúng hạn là ${context.date(data.lastDay)} (thời hạn ghi ${context.date(data.deadline)}).`,
    todo: nothingToDo,
  }),
  "report-on-deadline-day": ({ data }, context) => ({
    what: `Nhận ngày ${context.date(data.received)}, đúng vào ngày hạn ${context.date(data.deadline)} (quy định là trước ngày này).`,
    todo: "Người tổng hợp quyết định có coi là trễ hay không.",
  }),
  "decision-unused": ({ data }) => ({
    what: `Quyết định cho câu hỏi “${data.question}” không dùng đến: không còn câu hỏi này.`,
    todo: "Kiểm tra mã câu hỏi trong tệp quyết định.",
  }),
  "decision-invalid": ({ data }) => ({
    what: `Trả lời “${data.answer}” không phải một lựa chọn của câu hỏi “${data.question}”.`,
    todo: "Sửa lại câu trả lời trong tệp quyết định.",
  }),
  "register-entry-unused": ({ data }) => ({
    what: `Sổ nhận có tệp “${data.file}” nhưng không thấy tệp này trong các tệp đã nạp.`,
    todo: "Kiểm tra tên tệp trong sổ nhận hoặc nạp thêm tệp còn thiếu.",
  }),
};

const ruleKinds: { readonly [K in RuleKind]: string } = {
  required: "bắt buộc ghi",
  range: "giới hạn",
  length: "độ dài",
  oneOf: "danh mục",
  compare: "so sánh",
  implies: "kéo theo",
  bothOrNeither: "cùng có hoặc cùng không",
  exclusive: "loại trừ nhau",
  totalRow: "dòng tổng",
  uniqueKey: "không trùng",
  continuity: "nối tiếp kỳ trước",
  cumulative: "lũy kế",
  change: "biến động so với kỳ trước",
  peers: "so với đơn vị cùng loại",
  crossForm: "đối chiếu giữa các biểu",
};

function whyUnchecked({ data }: FindingOf<"rule-unchecked">): string {
  switch (data.reason) {
    case "form-absent":
      return `chưa có biểu ${data.missing}`;
    case "period-absent":
      return data.missing === "samePeriodLastYear"
        ? "chưa có số liệu cùng kỳ năm trước"
        : "chưa có số liệu kỳ trước";
    case "value-absent":
      return `chưa có số liệu ${data.missing}`;
    case "unit-absent":
      return `chưa có số liệu của ${data.missing}`;
    case "units-few":
      return `còn ít đơn vị có số liệu để so, cần ít nhất ${data.missing}`;
    default:
      return assertNever(data.reason);
  }
}
