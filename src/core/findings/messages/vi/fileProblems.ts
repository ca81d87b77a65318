import type { FileProblem } from "../../findingData.ts";
import type { Message } from "../catalogue.ts";

const resend = "Đề nghị đơn vị gửi lại bản Excel (.xlsx).";

/** Why a file cannot be read, and the next step. */
export const viFileProblems: { readonly [P in FileProblem]: Message } = {
  "empty-file": { what: "Tệp rỗng, không có nội dung.", todo: "Đề nghị đơn vị kiểm tra và gửi lại tệp." },
  "too-large": {
    what: "Tệp quá lớn so với một báo cáo.",
    todo: "Đề nghị đơn vị xóa hình ảnh và các trang không dùng, rồi gửi lại.",
  },
  "not-a-workbook": { what: "Nội dung tệp không phải bảng tính Excel.", todo: resend },
  encrypted: {
    what: "Tệp đặt mật khẩu mở nên không đọc được.",
    todo: "Đề nghị đơn vị bỏ mật khẩu (Tệp › Thông tin › Bảo vệ sổ làm việc), lưu lại và gửi lại.",
  },
  "old-excel": {
    what: "Tệp ở định dạng Excel cũ (.xls) nên chưa đọc được.",
    todo: "Mở tệp bằng Excel, chọn “Lưu thành”, kiểu “Excel Workbook (.xlsx)”, rồi nạp lại.",
  },
  "binary-excel": {
    what: "Tệp ở định dạng Excel nhị phân (.xlsb) nên chưa đọc được.",
    todo: "Mở tệp bằng Excel, chọn “Lưu thành”, kiểu “Excel Workbook (.xlsx)”, rồi nạp lại.",
  },
  "open-document": {
    what: "Tệp ở định dạng OpenDocument (.ods) nên chưa đọc được.",
    todo: "Mở tệp, chọn “Lưu thành” kiểu Excel (.xlsx), rồi nạp lại.",
  },
  pdf: { what: "Tệp là văn bản PDF, không phải bảng tính.", todo: resend },
  picture: { what: "Tệp là ảnh chụp, không phải bảng tính.", todo: resend },
  word: { what: "Tệp là văn bản Word, không phải bảng tính.", todo: resend },
  "web-page": {
    what: "Tệp thực chất là trang web được đổi đuôi thành bảng tính.",
    todo: "Mở tệp bằng Excel, chọn “Lưu thành”, kiểu “Excel Workbook (.xlsx)”, rồi nạp lại.",
  },
  text: { what: "Tệp là văn bản thuần, không phải bảng tính Excel.", todo: resend },
  "letters-lost": {
    what: "Chữ tiếng Việt trong tệp đã mất, thành dấu “?”, khi lưu kiểu CSV.",
    todo: "Đề nghị đơn vị gửi tệp Excel gốc (.xlsx), hoặc lưu lại kiểu “CSV UTF-8”.",
  },
  archive: {
    what: "Tệp là tệp nén thuộc loại chưa mở được.",
    todo: "Giải nén rồi nạp từng tệp Excel bên trong.",
  },
  "archive-damaged": {
    what: "Tệp nén bị hỏng nên không mở được.",
    todo: "Đề nghị đơn vị gửi lại, tốt nhất là gửi thẳng các tệp Excel.",
  },
  "archive-suspicious": {
    what: "Tệp nén có cấu tạo bất thường nên chương trình không mở để bảo đảm an toàn.",
    todo: "Không mở tệp này. Đề nghị đơn vị gửi thẳng các tệp Excel.",
  },
  "workbook-damaged": {
    what: "Tệp Excel bị hỏng nên không đọc được.",
    todo: "Thử mở bằng Excel, chọn “Mở và sửa chữa”, lưu lại rồi nạp lại; không được thì đề nghị đơn vị gửi lại.",
  },
  "document-type-declaration": {
    what: "Bên trong tệp có khai báo bất thường mà Excel không bao giờ tạo ra, nên chương trình không đọc để bảo đảm an toàn.",
    todo: "Đề nghị đơn vị mở tệp bằng Excel, lưu thành tệp .xlsx mới và gửi lại.",
  },
  "over-budget": {
    what: "Tệp có quá nhiều ô hoặc dữ liệu so với một báo cáo.",
    todo: "Đề nghị đơn vị xóa các dòng, cột, trang không dùng rồi gửi lại.",
  },
  placeholder: {
    what: "Tệp chỉ là chỗ giữ trên máy, nội dung còn ở kho lưu trữ trực tuyến.",
    todo: "Mở tệp một lần để tải về máy, rồi nạp lại.",
  },
  "disk-error": {
    what: "Máy không đọc được tệp từ ổ đĩa.",
    todo: "Đóng tệp nếu đang mở ở chương trình khác, chép tệp sang thư mục khác rồi nạp lại.",
  },
  "reader-failed": {
    what: "Chương trình gặp sự cố khi đọc tệp này nên đã bỏ dở; các tệp khác vẫn được đọc.",
    todo: "Mở tệp bằng Excel, chọn “Lưu thành”, kiểu “Excel Workbook (.xlsx)”, rồi nạp lại; vẫn không được thì báo người phụ trách phần mềm.",
  },
};
