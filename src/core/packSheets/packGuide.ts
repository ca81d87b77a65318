import type { CellStyle, ModelCell, SheetModel } from "../tables/sheetModel.ts";
import { textHeight } from "../tables/textHeight.ts";
import { partsSheet, recordSheets } from "./packSheetList.ts";
import { emptySheet } from "./sheetLook.ts";

const steps: readonly string[] = [
  "Sửa trực tiếp vào ô; thêm dòng ở dưới cùng hoặc chèn giữa; xóa cả dòng để bỏ; đổi thứ tự dòng là đổi thứ tự trong gói. Dòng trống được bỏ qua.",
  "Không xóa trang và không sửa dòng chữ nhỏ (tên mục) phía trên tiêu đề: chương trình nhận ra các cột nhờ dòng đó. Có thể đổi chỗ, ẩn cột, hoặc thêm cột ghi chú riêng ở bên phải.",
  "Dòng ở trang con (Phần của biểu, Chỉ tiêu, Quy tắc, Biểu phải nộp, Tiêu chí, Mức xếp loại) thuộc biểu, đợt hoặc thang điểm ghi ở cột đầu. Đổi mã ở trang chính thì đổi cả ở trang con.",
  "Ô có danh sách: chọn trong danh sách. Ô ghi nhiều nội dung: cách nhau bằng dấu chấm phẩy; nhiều mã: cách nhau bằng dấu phẩy. Đưa chuột lên tiêu đề cột để xem cách ghi.",
  "Muốn lưu thành gói khác: đổi mục id ở trang Mục khác. Gói đi kèm chương trình không bao giờ bị ghi đè.",
  "Lưu tệp, rồi nạp lại ở mục Gói cấu hình của bổ trợ, hoặc chạy: tong-hop pack <tệp.xlsx> --out <thư mục mới>. Có lỗi thì từng lỗi được chỉ đúng trang, đúng ô.",
];

const widths = [24, 100];
const plain: CellStyle = { vertical: "top", wrap: true };
const link: CellStyle = { ...plain, color: "1F4E9E", underline: true };

/** The first sheet: how to edit the pack, and what stands where. */
export function packGuide(title: string): SheetModel {
  const sheets = [...recordSheets, partsSheet].map(({ name, guide }) => ({ name, guide }));
  const texts = [title, "", ...steps, "", ...sheets.map(({ guide }) => guide)];
  const firstSheet = texts.length - sheets.length + 1;
  const cells: readonly ModelCell[] = [
    { row: 0, column: 0, value: "Gói cấu hình", style: { bold: true, size: 16 } },
    { row: 1, column: 0, value: title, style: { bold: true, vertical: "top" } },
    ...steps.flatMap((step, index) => [
      { row: index + 3, column: 0, value: `Cách làm ${index + 1}`, style: { ...plain, bold: true } },
      { row: index + 3, column: 1, value: step, style: plain },
    ]),
    ...sheets.flatMap(({ name, guide }, index) => [
      { row: firstSheet + index, column: 0, value: name, style: link, link: { sheet: name, cell: "A1" } },
      { row: firstSheet + index, column: 1, value: guide, style: plain },
    ]),
  ];
  const heights = texts.map(
    (text, index) => [index + 1, textHeight(text, widths[1] ?? 1, { size: 12 })] as const,
  );
  return {
    ...emptySheet("guide", "Hướng dẫn"),
    tabColor: "2E75B6",
    cells,
    columns: widths,
    rowHeights: new Map(heights),
    print: {
      orientation: "landscape",
      fitToWidth: true,
      margins: { top: 15, bottom: 15, left: 15, right: 15 },
    },
  };
}
