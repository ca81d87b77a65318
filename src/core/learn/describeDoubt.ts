import type { Bilingual } from "../pack/common.ts";
import { formatNumber } from "../findings/format.ts";
import type { Doubt, DoubtCode, DoubtData, EquationFault } from "./doubt.ts";

/** What is doubtful, and what to do about it. */
export interface DoubtSentences {
  readonly problem: Bilingual;
  readonly todo: Bilingual;
  /** What it is called in the pack's files and on the command line. */
  readonly technical?: Bilingual;
}

type Sentences = { readonly [C in DoubtCode]: (data: DoubtData[C]) => DoubtSentences };

/** A doubt in words. */
export function describeDoubt(doubt: Doubt): DoubtSentences {
  return say(doubt.code, doubt.data);
}

function say<C extends DoubtCode>(code: C, data: DoubtData[C]): DoubtSentences {
  return sentences[code](data);
}

type Pair = readonly [vi: string, en: string];

function both(problem: Pair, todo: Pair, technical?: Pair): DoubtSentences {
  return {
    problem: bilingual(problem),
    todo: bilingual(todo),
    ...(technical === undefined ? {} : { technical: bilingual(technical) }),
  };
}

function bilingual([vi, en]: Pair): Bilingual {
  return { vi, en };
}

const faults: Readonly<Record<EquationFault, (about: string) => readonly [vi: string, en: string]>> = {
  "own-number": (about) => [`số ${about} không phải số của cột này`, `${about} is not this column's number`],
  "operand-missing": (about) => [
    `không có đúng một cột mang số ${about}`,
    `not exactly one column has the number ${about}`,
  ],
  self: (about) => [`cột ${about} được cộng vào chính nó`, `column ${about} is added to itself`],
  "not-numeric": (about) => [`cột ${about} không phải cột số liệu`, `column ${about} holds no figures`],
  "total-with-part": (about) => [
    `cộng cả cột "${about}" lẫn một phần của chính cột đó`,
    `adds the column "${about}" together with a part of it`,
  ],
  "part-without-total": (about) => [
    `chỉ cộng một phần của nhóm đã có cột "${about}" riêng`,
    `adds only a part of a group that has its own column "${about}"`,
  ],
  "parts-of-another": (about) => [
    `các cột được cộng là thành phần của cột "${about}" khác`,
    `what it adds are the parts of another column, "${about}"`,
  ],
};

const sentences: Sentences = {
  "equation-wrong": ({ text, place, fault, about }) => {
    const [vi, en] = faults[fault](about);
    return both(
      [
        `Phương trình in "${text}" ở cột thứ ${place} không dùng được: ${vi}.`,
        `The printed equation "${text}" over column ${place} cannot be right: ${en}.`,
      ],
      [
        "Không đưa vào dự thảo. Nếu biểu gốc in sai, đề nghị hỏi lại cơ quan ban hành rồi tự thêm quy tắc đúng.",
        "It is not in the draft. If the form is misprinted, ask who issued it and add the right rule yourself.",
      ],
    );
  },
  "equation-unread": ({ text }) =>
    both(
      [`Không hiểu phương trình in "${text}".`, `Cannot read the printed equation "${text}".`],
      [
        "Nếu là quy tắc của biểu, đề nghị tự thêm vào dự thảo.",
        "If it is a rule of the form, add it to the draft.",
      ],
    ),
  "formula-unread": ({ formula }) =>
    both(
      [
        `Công thức "${formula}" không phải tổng hay hiệu của các ô cùng dòng.`,
        `The formula "${formula}" is no sum or difference of cells in its line.`,
      ],
      [
        "Nếu là quy tắc của biểu, đề nghị tự thêm vào dự thảo.",
        "If it is a rule of the form, add it to the draft.",
      ],
    ),
  "number-repeated": ({ number, cells }) =>
    both(
      [
        `Số thứ tự cột ${number} in ở nhiều ô: ${cells}.`,
        `Column number ${number} is printed in several cells: ${cells}.`,
      ],
      [
        "Mã chỉ tiêu trong dự thảo đặt theo vị trí cột, không theo số in.",
        "The draft's codes follow the columns' places, not the printed numbers.",
      ],
    ),
  "number-out-of-place": ({ number, place }) =>
    both(
      [
        `Cột thứ ${place} in số ${number}; từ đây số in lệch với vị trí cột.`,
        `Column ${place} is numbered ${number}; from here on the printed numbers are off.`,
      ],
      [
        "Mã chỉ tiêu trong dự thảo đặt theo vị trí cột. Đề nghị đối chiếu với văn bản ban hành biểu.",
        "The draft's codes follow the columns' places. Compare with the document that issued the form.",
      ],
    ),
  "note-number": ({ printed, columns }) =>
    both(
      [
        `Dòng ghi chú mang số ${printed}, trong khi bảng có ${columns} cột đánh số.`,
        `The note line has the number ${printed}, but the table has ${columns} numbered columns.`,
      ],
      ["Đề nghị kiểm tra biểu có thiếu cột nào không.", "Check whether the form lacks a column."],
    ),
  "label-repeated": ({ label, made }) =>
    both(
      [`Hai chỉ tiêu cùng tên "${label}".`, `Two indicators have the same name "${label}".`],
      [
        `Dự thảo gọi chỉ tiêu sau là "${made}". Đề nghị đặt tên phân biệt.`,
        `The draft calls the second one "${made}". Give it a telling name.`,
      ],
    ),
  "title-missing": ({ made }) =>
    both(
      ["Không tìm thấy tên biểu phía trên bảng.", "There is no title above the table."],
      [
        `Dự thảo tạm lấy tên "${made}". Đề nghị ghi đúng tên biểu.`,
        `The draft is called "${made}". Write the form's title.`,
      ],
    ),
  "title-taken": ({ title, code }) =>
    both(
      [
        `Tên biểu "${title}" trùng với biểu ${code} trong gói cấu hình.`,
        `The title "${title}" is also that of the form ${code} in the pack.`,
      ],
      [
        "Có thể biểu in nhầm tên, hoặc đây là phiên bản khác của biểu đó. Đề nghị sửa tên trong dự thảo.",
        "The form may carry a wrong title, or be another version of that form. Correct the draft's title.",
      ],
    ),
  "code-made": ({ code, taken }) =>
    both(
      taken === null
        ? [
            `Biểu không có mã dùng được; dự thảo tạm lấy mã ${code}.`,
            `The form names no code; the draft is called ${code}.`,
          ]
        : [
            `Mã ${taken} đã có trong gói cấu hình; dự thảo tạm lấy mã ${code}.`,
            `The code ${taken} is taken in the pack; the draft is called ${code}.`,
          ],
      ["Đề nghị đặt mã của cơ quan.", "Give it a code of your own."],
      ["Trên dòng lệnh: --code.", "On the command line: --code."],
    ),
  "rate-unexplained": ({ label }) =>
    both(
      [
        `Không biết tỷ lệ "${label}" tính từ chỉ tiêu nào.`,
        `It is not said what the rate "${label}" is computed from.`,
      ],
      [
        "Tỷ lệ không được cộng. Đề nghị ghi tử số, mẫu số trong gói, ở trang Chỉ tiêu, để biểu tổng hợp tính lại.",
        "Rates are never summed. Name its parts in the pack, on the sheet Chỉ tiêu, so that totals compute it anew.",
      ],
      ["Trong tệp gói: ratio, aggregate: recalc.", "In the pack's files: ratio, aggregate: recalc."],
    ),
  "figures-present": ({ count }) =>
    both(
      [
        `Biểu có ${formatNumber(String(count), "vi")} ô đã có số liệu; chương trình chỉ học cấu trúc.`,
        `${formatNumber(String(count), "en")} cells hold figures; only the layout is learned.`,
      ],
      ["Đề nghị dùng biểu trống nếu có.", "Use the blank form if there is one."],
    ),
  "period-assumed": () =>
    both(
      ["Biểu trống không nói dùng cho kỳ báo cáo nào.", "The blank does not say which periods it is for."],
      [
        "Dự thảo cho phép mọi kỳ, trừ đăng ký một lần. Đề nghị chỉ giữ lại các kỳ của biểu.",
        "The draft allows every kind of period but a single registration. Keep only the right ones.",
      ],
      ["Trong tệp gói: periodTypes.", "In the pack's files: periodTypes."],
    ),
  "blank-differs": ({ found, of, labels }) =>
    both(
      [
        `Đọc lại biểu trống theo dự thảo chỉ nhận đúng ${found}/${of} chỉ tiêu: ${labels}.`,
        `Read with the draft, the blank shows only ${found} of ${of} indicators in place: ${labels}.`,
      ],
      [
        "Đề nghị sửa các nhãn này trong dự thảo cho dễ phân biệt.",
        "Make these labels easier to tell apart in the draft.",
      ],
    ),
};
