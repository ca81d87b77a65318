import { merge, newPage, put, type Page } from "../../scripts/sample/page.mjs";

type Header = readonly (readonly [
  row: number,
  left: number,
  text: string,
  bottom?: number,
  right?: number,
])[];

// The header of form 01/XLD as it was renewed in 2024: 22 numbered columns where the one of 2021 has 26.
const petitions2024: Header = [
  [2, 0, "Đơn vị", 4],
  [2, 1, "Kỳ trước chuyển sang", 2, 3],
  [3, 1, "Tổng số đơn", 4],
  [3, 2, "Kỳ trước chuyển sang", 4],
  [3, 3, "Tiếp nhận trong kỳ", 4],
  [2, 4, "Số đơn đã xử lý", 4],
  [2, 5, "Số đơn chưa xử lý (Chuyển kỳ sau xử lý)", 4],
  [2, 6, "Đủ điều kiện xử lý", 2, 7],
  [3, 6, "Số đơn", 4],
  [3, 7, "Số vụ việc", 4],
  [2, 8, "Phân loại đơn theo nội dung", 2, 10],
  [3, 8, "Khiếu nại", 4],
  [3, 9, "Tố cáo", 4],
  [3, 10, "Kiến nghị, phản ánh", 4],
  [2, 11, "Phân loại đơn theo tình trạng giải quyết", 2, 13],
  [3, 11, "Đã giải quyết", 3, 12],
  [4, 11, "Lần đầu"],
  [4, 12, "Nhiều lần"],
  [3, 13, "Chưa giải quyết xong", 4],
  [2, 14, "Kết quả xử lý đơn", 2, 21],
  [3, 14, "Đơn thuộc thẩm quyền", 3, 17],
  [4, 14, "Tổng số"],
  [4, 15, "Khiếu nại"],
  [4, 16, "Tố cáo"],
  [4, 17, "Kiến nghị, phản ánh"],
  [3, 18, "Đơn không thuộc thẩm quyền", 3, 21],
  [4, 18, "Tổng số"],
  [4, 19, "Hướng dẫn"],
  [4, 20, "Chuyển đơn"],
  [4, 21, "Đôn đốc giải quyết"],
  [2, 22, "Số văn bản phúc đáp nhận được do chuyển đơn", 4],
];

/** Form 01/XLD of 2024 with the row of one ward; the pack knows the one of 2021. */
export function petitionForm2024(unit: string): Page {
  const page = newPage("Sheet1");
  put(page, 0, 0, "TỔNG HỢP KẾT QUẢ XỬ LÝ ĐƠN", { bold: true });
  merge(page, 0, 0, 0, 22);
  put(page, 1, 0, "Số liệu tính từ ngày 15/12/2021 đến ngày 31/5/2022");
  for (const [top, left, text, bottom = top, right = left] of petitions2024) {
    put(page, top, left, text, { bold: true, border: true });
    merge(page, top, left, bottom, right);
  }
  const equations: Readonly<Record<number, string>> = {
    1: "1=2+3=4+5",
    6: "6=8+9+10=11+12+13=14+18",
    14: "14=15+16+17",
    18: "18=19+20+21",
  };
  put(page, 5, 0, "MS");
  for (let column = 1; column <= 22; column += 1) put(page, 5, column, equations[column] ?? column);
  put(page, 6, 0, unit);
  [16, 1, 15, 15, 1, 13, 12, 3, 1, 9, 6, 1, 6, 9, 2, 0, 7, 4, 2, 2, 0, 1].forEach((figure, index) =>
    put(page, 6, index + 1, figure),
  );
  put(page, 8, 0, "27. Ghi chú:");
  return page;
}

/** A table of another office: nothing of it stands in the pack. */
export function insuranceTable(): Page {
  const page = newPage("B02");
  put(page, 0, 0, "BẢO HIỂM XÃ HỘI THỊ XÃ ĐỨC PHỔ", { bold: true });
  put(page, 2, 0, "TÌNH HÌNH THAM GIA VÀ CHI TRẢ BẢO HIỂM Y TẾ 6 THÁNG ĐẦU NĂM 2022", { bold: true });
  const header = [
    "STT",
    "Tên cơ sở",
    "Số lượt khám",
    "Số tiền thanh toán",
    "Dự toán được giao",
    "Tỷ lệ sử dụng",
  ];
  header.forEach((text, column) => put(page, 4, column, text, { bold: true, border: true }));
  header.forEach((_, column) => put(page, 5, column, `(${column + 1})`));
  ["Trung tâm Y tế thị xã", "Trạm Y tế phường Phổ Minh", "Trạm Y tế xã Phổ An"].forEach((name, index) =>
    [index + 1, name, 1250 + index, 830_500_000 + index, 900_000_000, 92.3].forEach((value, column) =>
      put(page, 6 + index, column, value),
    ),
  );
  return page;
}
