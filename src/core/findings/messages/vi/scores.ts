import type { MessagesFor } from "../catalogue.ts";
import { viDuty, viList } from "./words.ts";
import type { ScoreFindingData } from "../../scoreFindingData.ts";

/** What is found about scores. */
export const viScores: MessagesFor<keyof ScoreFindingData> = {
  "dossier-late": ({ data }, context) => ({
    what: `Bảng tự chấm điểm và hồ sơ minh chứng nhận ngày ${context.date(data.received)}, trễ ${data.days} ngày so với hạn (${context.date(data.deadline)}); Kế hoạch không quy định trường hợp nộp trễ.`,
    todo: "Quyết định có chấp nhận hồ sơ nộp trễ hay không, ghi rõ lý do; không chấp nhận thì coi như không có hồ sơ.",
  }),
  "scheme-differs": ({ data, severity }) => ({
    what: `Đơn vị ghi bộ tiêu chí “${data.declared}”, trong khi phải chấm theo “${data.scheme}”.`,
    todo: viDuty(severity, "kiểm tra đơn vị có dùng đúng bộ tiêu chí không"),
  }),
  "criterion-unknown": ({ data, severity }) => ({
    what: `Tiêu chí “${data.criterion}” không có trong bộ tiêu chí “${data.scheme}”.`,
    todo: viDuty(severity, "ghi lại đúng mã tiêu chí"),
  }),
  "criteria-missing": ({ data, severity }) => ({
    what: `Bảng tự chấm thiếu ${data.criteria.length} tiêu chí của bộ tiêu chí “${data.scheme}”: ${viList(data.criteria)}.`,
    todo: viDuty(severity, "chấm đủ các tiêu chí"),
  }),
  "criterion-max-differs": ({ data, severity }, context) => ({
    what: `Tiêu chí ${data.criterion}: điểm tối đa ghi ${context.number(data.found)}, theo bộ tiêu chí là ${context.number(data.expected)}.`,
    todo: viDuty(severity, "ghi đúng điểm tối đa và chấm lại nếu cần"),
  }),
  "score-off-step": ({ data, severity }, context) => ({
    what: `Tiêu chí ${data.criterion}: điểm tự chấm ${context.number(data.points)} không theo bước ${context.number(data.step)} điểm.`,
    todo: viDuty(severity, "chấm lại theo bước điểm quy định"),
  }),
  "appraisal-by-unit": ({ data }) => ({
    what: `Đơn vị tự ghi ${data.count} ô “${data.label}”; điểm này do cơ quan thẩm định cho nên không được dùng.`,
    todo: "Ghi điểm thẩm định vào biểu thẩm định của cơ quan.",
  }),
  "appraisal-unexplained": ({ data }, context) => ({
    what: `${context.unitName(data.unit)}: điểm thẩm định ${context.number(data.appraised)} khác điểm tự chấm ${context.number(data.self)} mà chưa ghi lý do.`,
    todo: "Ghi lý do chênh lệch vào biểu thẩm định.",
  }),
  "grade-by-rounding": ({ data }, context) => ({
    what: `${context.unitName(data.unit)}: ${context.number(data.points)} điểm xếp loại “${data.grade}”; làm tròn thành ${context.number(data.shown)} thì thành “${data.gradeByRounding}”.`,
    todo: "Xem lại điểm thẩm định; biểu tổng hợp xếp loại theo điểm chưa làm tròn.",
  }),
};
