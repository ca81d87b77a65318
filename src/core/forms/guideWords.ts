import { selfCheckSheet } from "../intake/stamp.ts";

/** The words of the guide sheet. */
export const guideWords = {
  sheetName: "Hướng dẫn",
  title: "HƯỚNG DẪN ĐIỀN BÁO CÁO",
  reporter: "Đơn vị báo cáo",
  call: "Đợt báo cáo",
  period: "Kỳ báo cáo",
  dataWindow: "Số liệu tính",
  fromTo: (from: string, to: string) => `từ ngày ${from} đến hết ngày ${to}`,
  deadline: "Thời hạn gửi",
  recipient: "Nơi nhận",
  legalBasis: "Căn cứ",
  forms: "CÁC BIỂU PHẢI NỘP",
  columns: ["STT", "Biểu", "Tên biểu (bấm để mở)", "Yêu cầu"],
  status: { required: "Phải nộp", conditional: "Nộp nếu thuộc đối tượng" },
  openForm: "Mở biểu",
  noForms: "Đơn vị không phải nộp biểu nào trong đợt này.",
  how: "CÁCH ĐIỀN",
} as const;

/** How to fill in, one sentence a line. */
export function guideSteps(file: string): readonly string[] {
  return [
    "Chỉ điền vào các ô nền xanh nhạt; ô nền vàng là ô bắt buộc còn trống. Ô nền xám là tiêu đề hoặc công thức, đã khóa, không sửa.",
    "Không phát sinh thì ghi 0. Không để trống ô bắt buộc: ô trống được hiểu là chưa báo cáo, không phải bằng 0.",
    "Số lẻ dùng dấu phẩy (12,5). Không gõ kèm chữ hoặc đơn vị tính (ghi 15, không ghi 15 cuộc); không gõ dấu chấm phân cách hàng nghìn.",
    "Ngày ghi đủ ngày/tháng/năm. Ô Có/Không và ô lựa chọn: chọn trong danh sách. Mục ghi bằng chữ mà không có nội dung thì ghi “Không”.",
    "Không thêm, xóa, đổi chỗ cột; không đổi tên trang, tên chỉ tiêu; không gộp ô. Biểu danh sách thiếu dòng: vào Review (Xem lại) › Unprotect Sheet (không có mật khẩu) rồi chèn thêm dòng phía trên dòng cuối.",
    "Ô chuyển màu đỏ: số liệu chưa khớp (tổng khác các thành phần, hoặc “trong đó” lớn hơn tổng), phải sửa trước khi gửi. Ô màu cam: kiểm tra lại, nếu đúng thì giải thích ở phần ghi chú.",
    `Trước khi gửi, mở trang “${selfCheckSheet}”: trang này tự tính, chỉ ra từng ô chưa nhập hoặc còn sai; bấm vào địa chỉ ô để đến đó. Khi trang ghi “Đã đủ, có thể nộp” mới gửi.`,
    `Lưu lại với tên ${file}, gửi cả tệp Excel này (không gửi ảnh chụp, không dán sang tệp khác) kèm bản ký, đóng dấu.`,
  ];
}
