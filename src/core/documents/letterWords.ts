/** The words of the texts that go to units; what is wrong and what to do comes from the findings. */
export const letterWords = {
  dear: (unit: string) => `Kính gửi: ${unit}`,
  about: (calls: string) => `Về đợt “${calls}”:`,
  slipIntro:
    "Xin gửi lại tệp báo cáo của đơn vị kèm phiếu “Cần sửa, cần giải trình” ở trang đầu. Các ô phải xem lại đã được tô màu và ghi chú.",
  slipApartIntro:
    "Xin gửi phiếu “Cần sửa, cần giải trình” kèm theo; đề nghị đơn vị sửa trong tệp đã gửi rồi gửi lại.",
  reminderIntro: "Qua theo dõi, đơn vị còn các nội dung sau:",
  missing: "Biểu chưa gửi:",
  correct: "Phải sửa:",
  explain: "Sửa, hoặc giải trình nếu số liệu đúng:",
  missingForm: (template: string, title: string, lastDay: string) =>
    `${template} – ${title} (hạn ${lastDay})`,
  file: (name: string) => `tệp ${name}`,
  sheet: (name: string) => `trang ${name}`,
  cell: (address: string) => (address.includes(":") ? `các ô ${address}` : `ô ${address}`),
  deadline: (call: string, day: string) => `Hạn gửi của đợt “${call}”: ${day}`,
  overdue: (days: number) => ` (đã quá hạn ${days} ngày)`,
  workingOverdue: (days: number) => ` (đã quá hạn ${days} ngày làm việc)`,
  dueToday: " (hôm nay là ngày cuối)",
  slipClosing:
    "Đề nghị đơn vị sửa thẳng vào tệp, ghi trả lời vào cột “Trả lời của đơn vị”, rồi gửi lại cả tệp (giữ nguyên trang đầu).",
  slipApartClosing:
    "Đề nghị đơn vị gửi lại tệp đã sửa (bản Excel .xlsx), kèm phiếu đã ghi cột “Trả lời của đơn vị” nếu có điểm cần giải trình.",
  reminderClosing: (office: string) => `Đề nghị đơn vị gửi về ${office} trong thời gian sớm nhất.`,
  thanks: "Trân trọng cảm ơn.",
  listTitle: (date: string) => `Danh sách đơn vị cần đôn đốc, tính đến ngày ${date}`,
  listLine: (unit: string, counts: string) => `${unit}: ${counts}`,
  missingCount: (count: number) => `chưa gửi ${count} biểu`,
  correctCount: (count: number) => `${count} điểm phải sửa`,
  explainCount: (count: number) => `${count} điểm cần giải trình`,
  nobody: "Không có đơn vị nào phải đôn đốc.",
  event: (call: string) => `Hạn gửi: ${call}`,
  eventExtended: (call: string, units: string) => `Hạn gửi (gia hạn cho ${units}): ${call}`,
  eventOpen: (count: number) => `Còn ${count} đơn vị chưa gửi đủ:`,
  eventDone: "Các đơn vị đã gửi đủ.",
  alarm: (days: number) => `Còn ${days} ngày làm việc`,
} as const;
