/** The words of return slips and of what goes with them; everything else in them comes from the pack and the findings. */
export const slipWords = {
  sheetName: "Cần sửa, cần giải trình",
  title: "PHIẾU TRẢ LẠI – CẦN SỬA, CẦN GIẢI TRÌNH",
  unit: (name: string) => `Đơn vị: ${name}`,
  calls: (titles: readonly string[]) => `Đợt báo cáo: ${titles.join("; ")}`,
  issued: (date: string, office: string) => `Ngày lập phiếu: ${date} – ${office}`,
  howMarked: [
    "Bấm vào cột “Ô” để đến đúng ô cần xem: ô nền đỏ phải sửa, ô nền vàng sửa hoặc giải trình. Sửa thẳng vào ô rồi lưu lại.",
    "Số liệu đã đúng thì ghi lý do vào cột “Trả lời của đơn vị” (chỉ dùng cho mục “Giải trình”; mục “Phải sửa” thì phải sửa số liệu). Gửi lại cả tệp này, giữ nguyên trang này.",
  ],
  howApart: [
    "Mở tệp đã gửi, sửa các ô nêu dưới đây rồi gửi lại tệp đó kèm phiếu này.",
    "Số liệu đã đúng thì ghi lý do vào cột “Trả lời của đơn vị” (chỉ dùng cho mục “Giải trình”; mục “Phải sửa” thì phải sửa số liệu).",
  ],
  columns: ["STT", "Mục", "Trang", "Ô", "Nội dung", "Việc cần làm", "Trả lời của đơn vị"],
  duty: { correct: "Phải sửa", explain: "Giải trình", missing: "Chưa nộp" },
  goToCell: "Đến ô này",
  answerTitle: "Trả lời",
  answerPrompt: "Ghi lý do nếu số liệu đã đúng, tối đa 1.000 ký tự.",
  answerTooLong: "Tối đa 1.000 ký tự.",
  ofFile: (file: string) => `Tệp ${file}`,
  missing: (template: string, title: string, lastDay: string) =>
    `Chưa nhận được biểu ${template} – ${title} (hạn ${lastDay}).`,
  todo: {
    makeClear: "Ghi rõ ngay trong tệp rồi gửi lại.",
    returned: "Sửa theo nội dung đã nêu rồi gửi lại.",
    send: "Gửi biểu này.",
  },
} as const;
