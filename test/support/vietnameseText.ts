import fc from "fast-check";

/** Words of office reports: every letter of the alphabet with every tone that it has in them. */
export const vietnameseWords =
  `báo cáo tình hình thực hiện dân chủ ở cơ sở phường xã thị trấn ủy ban nhân dân số lượng kết quả giải quyết khiếu nại
  tố cáo tiếp công dân đối thoại hộ nghèo cận nghèo đã được kiểm tra xử lý vi phạm kỷ luật cán bộ công chức viên chức
  người lao động hợp đồng tổng cộng ngoài trong kỳ năm quý tháng ngày nữ nam khác ghi chú đơn vị tính triệu đồng tỷ lệ
  mẫu biểu phụ lục thuyết minh mô hình điển hình quỹ đóng góp tự nguyện diện tích đất trồng trọt chăn nuôi thủy sản
  lâm nghiệp khuyến nghị giám sát phản biện hoà giải ổn định đạt tốt khá yếu kém ẩm ướt uống ăn mặc giếng nước giữ gìn
  quyển sổ quốc khánh huyện thành phố khóm ấp thôn tổ bảo vệ môi trường ô nhiễm nhẵn nhẵng chặt chẽ ngõ hẻm cũ mới
  thuở khuya nguyễn trãi lê lợi phổ khánh thạnh văn an ninh vinh cường hòa thuận phong quang châu nhơn ý kiến vẫn lẫn
  khỏe mạnh sữa bò hươu rượu bưởi đuổi muỗi mũi gỗ gần xa rõ ràng dễ kể về phía dưới trên giữa cuối đầu hằng hẳn lặng
  chỉ thị nghị định thỉnh thoảng bị động nghĩ ngợi dĩ nhiên vũ khí cụ thể lũ lụt của đủ bụi ngừng sử dụng bữa cựu
  chiến binh mỹ thuật ký tên tỵ nạn kỳ vọng thủy chung bẽn lẽn bẻ cẩn thận mẹ con đẹp ấy cầu`
    .split(/\s+/)
    .filter((word) => word !== "");

const word = fc
  .constantFrom(...vietnameseWords)
  .chain((small) =>
    fc.constantFrom(small, small.charAt(0).toUpperCase() + small.slice(1), small.toUpperCase()),
  );

const separator = fc.constantFrom(" ", " ", " ", ", ", " - ", "\n", ": ", " (1) ", " 2022 ");

/** Vietnamese as people write it, in NFC: words with first or all capitals, numbers and signs between them. */
export const vietnameseText = fc
  .array(fc.tuple(word, separator), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.flat().join("").trim());
