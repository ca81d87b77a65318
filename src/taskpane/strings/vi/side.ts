import type { BlanksRefusal } from "../../../app/desk/blankModel.ts";
import { count } from "./count.ts";

const refusals: Readonly<Record<BlanksRefusal, string>> = {
  "not-ours":
    "Đây không phải sổ tổng hợp của chương trình nên không có số liệu kỳ trước. Đề nghị chọn sổ tổng hợp đã lập ở kỳ trước.",
  "ledger-damaged":
    "Sổ cái trong sổ này bị hỏng hoặc bị xóa nên không lấy được số liệu kỳ trước. Đề nghị dùng bản lưu gần nhất.",
  "nothing-earlier":
    "Sổ này không có số liệu kỳ trước của các biểu trong đợt đã chọn. Đề nghị chọn sổ của kỳ trước, hoặc chọn “Không kèm”.",
};

/** Words of the views beside the three steps. */
export const side = {
  forms: {
    title: "Biểu mẫu trống",
    lead: "Mỗi đơn vị một tệp Excel, đã ghi sẵn tên đơn vị, kỳ báo cáo và thời hạn, ô nhập có kiểm tra. Tệp có dấu riêng nên khi nhận về được nhận đúng đơn vị, đúng đợt.",
    call: "Đợt báo cáo",
    make: "Tạo và tải về (.zip)",
    openOne: "Mở một biểu mẫu trong Excel",
    forUnit: "Đơn vị",
    open: "Mở trong Excel",
    chooseFirst: "Chọn gói cấu hình ở thẻ Nhận trước.",
    contents: (files: number) => `Tệp .zip gồm biểu mẫu của ${count(files)} đơn vị.`,
    earlier: "Kèm số liệu kỳ trước",
    earlierHint:
      "Mỗi đơn vị thấy số của chính mình: cột xám bên cạnh ô nhập; biểu nhiều cột thì là ghi chú ở ô.",
    noEarlier: "Không kèm",
    openBook: "Lấy từ sổ đang mở",
    fromBook: (name: string) => `Lấy từ ${name}`,
    chooseBook: "Chọn sổ tổng hợp kỳ trước…",
    refusals,
  },
  units: {
    title: "Đơn vị báo cáo",
    lead: "Danh sách lấy từ gói cấu hình; sửa danh sách là sửa gói, không phải sửa chương trình.",
    search: "Tìm đơn vị",
    kind: (name: string, units: number) => `${name} (${count(units)})`,
    owes: (forms: string) => `Phải nộp: ${forms}`,
    mayOwe: (forms: string) => `Nếu có phát sinh: ${forms}`,
    owesNothing: "Không phải nộp biểu nào trong đợt này",
    templates: "Biểu mẫu của đợt",
    none: "Không có đơn vị nào tên như vậy.",
    allSlips: "Phiếu trả lại của mọi đơn vị (.zip)",
    allReminders: "Lời nhắc, danh sách đôn đốc, lịch hạn nộp (.zip)",
    slip: "Phiếu trả lại",
    reminder: "Chép lời nhắc",
    slipOf: (unit: string) => `Phiếu trả lại của ${unit}`,
    reminderOf: (unit: string) => `Chép lời nhắc ${unit}`,
    open: (points: number, missing: number) =>
      [
        ...(missing > 0 ? [`chưa gửi ${count(missing)} biểu`] : []),
        ...(points > 0 ? [`${count(points)} điểm cần sửa hoặc giải trình`] : []),
      ].join(", "),
    nothingOpen: "Không còn điểm nào phải sửa, giải trình hay biểu chưa gửi.",
    chooseFirst: "Chọn đợt báo cáo ở thẻ Nhận trước.",
  },
  pack: {
    title: "Gói cấu hình",
    lead: "Gói giữ đơn vị, biểu mẫu, chỉ tiêu, quy tắc, đợt báo cáo, thang điểm. Tải về dạng Excel, sửa, lưu rồi nạp lại.",
    which: "Gói",
    saveTitle: "Tải gói về",
    saveBook: "Tải sổ Excel để sửa",
    saveJson: "Tải tệp JSON",
    loadTitle: "Nạp gói đã sửa",
    loadLead:
      "Gói đi kèm chương trình không bị ghi đè: bản sửa được lưu thành gói của cơ quan, với mã riêng.",
    load: "Chọn tệp .xlsx hoặc .json",
    problems: (problems: number) => `Chưa nạp được, còn ${count(problems)} chỗ phải sửa:`,
    moreProblems: (problems: number) => `Còn ${count(problems)} chỗ nữa.`,
    wholeFile: "Tệp",
    ownTitle: "Gói của cơ quan",
    noOwn: "Chưa có. Gói nạp vào, hoặc biểu mẫu học được, sẽ ở đây.",
    take: "Dùng gói này",
    used: "Đang dùng",
    remove: "Xóa",
    takeOf: (pack: string) => `Dùng gói ${pack}`,
    removeOf: (pack: string) => `Xóa gói ${pack}`,
    own: (title: string, id: string) => `${title} (gói của cơ quan, mã ${id})`,
    saved: (pack: string) => `Đã lưu gói ${pack}. Lần sau, đề nghị tải và sửa từ gói này.`,
    savedForNow: (pack: string) =>
      `Trình duyệt không cho lưu: gói ${pack} chỉ dùng được đến khi đóng ngăn này. Hãy giữ tệp đã nạp.`,
    inUse: "Gói đang dùng thì không xóa được; chọn gói khác ở thẻ Nhận trước.",
  },
  help: {
    title: "Trợ giúp",
    steps: [
      {
        title: "1. Nhận",
        text: "Chọn đợt báo cáo, thả mọi tệp đã nhận vào ngăn, kể cả .zip và thư mục. Không cần đổi tên tệp. Ghi ngày nhận, hoặc nạp sổ nhận (.csv), thì chương trình xét được đúng hạn hay trễ.",
      },
      {
        title: "2. Rà soát",
        text: "Mỗi phát hiện nói sai ở đâu, sai gì, cần làm gì. Bấm vào để đến ô. Câu hỏi nào chỉ bạn quyết được thì trả lời ngay trong thẻ, kèm lý do. Lỗi của đơn vị thì gửi lại để đơn vị sửa, rồi thả tệp sửa vào.",
      },
      {
        title: "3. Tổng hợp",
        text: "Một nút ghi toàn bộ biểu tổng hợp. Mỗi con số là một công thức dẫn về trang DuLieu, ở đó có tên tệp, trang và ô gốc. Chạy lại bao nhiêu lần cũng được; trang của bạn không bị đụng đến.",
      },
    ],
    severityTitle: "Ba mức độ",
    severities: {
      error: "phải sửa, trả lại hoặc trả lời; phần có lỗi chưa được tính vào tổng.",
      warning: "sửa hoặc giải trình; vẫn được tính.",
      note: "không phải làm gì.",
    },
    factsTitle: "Nên biết",
    facts: [
      "Ô trống không phải là 0: biểu tổng hợp ghi “–” khi chưa có số liệu.",
      "Hai bản của một đơn vị: bản nhận sau được dùng; không rõ bản nào sau thì chương trình hỏi.",
      "Tỷ lệ ở dòng cộng được tính lại từ tổng số, không lấy bình quân các tỷ lệ.",
      "Ngày nhận không bao giờ lấy từ đồng hồ máy hay ngày của tệp.",
    ],
    aboutTitle: "Giới thiệu",
    version: (version: string) => `Phiên bản ${version}`,
    privacy:
      "Nội dung tệp không rời khỏi máy này. Không có tài khoản, không thu thập số liệu sử dụng. Trong Excel, thư viện Office.js của Microsoft được tải từ máy chủ của Microsoft.",
    licence: "Giấy phép MIT.",
  },
};
