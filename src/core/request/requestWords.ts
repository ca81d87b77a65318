/** What a form and a table of requested figures say. */
export const requestWords = {
  formNumber: "Biểu số",
  figure: "Số liệu",
  note: "Ghi chú",
  requested: "Số liệu theo yêu cầu",
  reported: (template: string) => `Đã báo tại ${template}`,
  difference: "Chênh lệch",
  yes: "Có",
  comparedWith:
    "Cột “Đã báo” chỉ có số khi tổng hợp cùng đợt báo cáo định kỳ có biểu đó; chênh lệch khác 0 cần đơn vị giải trình.",
  fieldSource: "Khối thông tin thường có trên biểu báo cáo",
  fields: {
    reporter: {
      label: ["Đơn vị báo cáo"],
      aliases: ["Tên đơn vị", "Cơ quan, đơn vị báo cáo", "Đơn vị"],
      type: "text",
    },
    period: { label: ["Kỳ báo cáo"], aliases: ["Kỳ"], type: "text" },
    preparedBy: { label: ["Người lập biểu"], aliases: ["Người lập"], type: "text" },
    preparedOn: { label: ["Ngày lập"], aliases: ["Ngày lập biểu"], type: "date" },
  },
} as const;
