-- Phụ lục I: the units side by side.
insert into wanted (heading, grp, role, template, field) values
  ('Văn bản chỉ đạo', 'A', 'sum', 'DCCS-01', 'A03'),
  ('Văn bản chỉ đạo', 'A', 'sum', 'DV-01', 'A01'),
  ('Văn bản chỉ đạo', 'B', 'sum', 'DV-01', 'A01'),
  ('Cuộc kiểm tra, tự kiểm tra', 'A', 'sum', 'DCCS-01', 'A06'),
  ('Cuộc kiểm tra, tự kiểm tra', 'B', 'sum', 'DV-01', 'A06'),
  ('Nội dung đã công khai so với quy định', 'A', 'numerator', 'DCCS-01', 'B02'),
  ('Nội dung đã công khai so với quy định', 'A', 'denominator', 'DCCS-01', 'B01'),
  ('Cuộc họp của cộng đồng dân cư', 'A', 'sum', 'DCCS-01', 'C01'),
  ('Nội dung Nhân dân bàn, quyết định', 'A', 'sum', 'DCCS-01', 'C03'),
  ('Tiền Nhân dân đóng góp', 'A', 'sum', 'DCCS-01', 'C07'),
  ('Đất Nhân dân hiến', 'A', 'sum', 'DCCS-01', 'C09'),
  ('Đối thoại với Nhân dân, cán bộ › Số cuộc', 'A', 'sum', 'DCCS-01', 'F01'),
  ('Đối thoại với Nhân dân, cán bộ › Số cuộc', 'B', 'sum', 'DV-01', 'C01'),
  ('Đối thoại với Nhân dân, cán bộ › Ý kiến', 'A', 'sum', 'DCCS-01', 'F03'),
  ('Đối thoại với Nhân dân, cán bộ › Ý kiến', 'B', 'sum', 'DV-01', 'C03'),
  ('Đối thoại với Nhân dân, cán bộ › Đã giải quyết', 'A', 'sum', 'DCCS-01', 'F04'),
  ('Đối thoại với Nhân dân, cán bộ › Đã giải quyết', 'B', 'sum', 'DV-01', 'C04'),
  ('Đối thoại với Nhân dân, cán bộ › Tỷ lệ', 'A', 'numerator', 'DCCS-01', 'F04'),
  ('Đối thoại với Nhân dân, cán bộ › Tỷ lệ', 'A', 'denominator', 'DCCS-01', 'F03'),
  ('Đối thoại với Nhân dân, cán bộ › Tỷ lệ', 'B', 'numerator', 'DV-01', 'C04'),
  ('Đối thoại với Nhân dân, cán bộ › Tỷ lệ', 'B', 'denominator', 'DV-01', 'C03'),
  ('Tiếp công dân, xử lý đơn › Lượt tiếp công dân', null, 'sum', 'TCD-01', 'c1'),
  ('Tiếp công dân, xử lý đơn › Đơn tiếp nhận trong kỳ', null, 'sum', 'XLD-01', 'c5'),
  ('Tiếp công dân, xử lý đơn › Đơn tiếp nhận trong kỳ', null, 'sum', 'XLD-01', 'c6'),
  ('Tiếp công dân, xử lý đơn › Đơn tiếp nhận trong kỳ', null, 'sum', 'XLD-01', 'c7'),
  ('Tiếp công dân, xử lý đơn › Đơn đã xử lý', null, 'sum', 'XLD-01', 'c8'),
  ('Tiếp công dân, xử lý đơn › Tỷ lệ xử lý trên tổng số đơn', null, 'numerator', 'XLD-01', 'c8'),
  ('Tiếp công dân, xử lý đơn › Tỷ lệ xử lý trên tổng số đơn', null, 'denominator', 'XLD-01', 'c1'),
  ('Giải quyết thủ tục hành chính › Hồ sơ đã giải quyết', null, 'sum', 'TTHC-06', 'c7'),
  ('Giải quyết thủ tục hành chính › Trước và đúng hạn', null, 'numerator', 'TTHC-06', 'c8'),
  ('Giải quyết thủ tục hành chính › Trước và đúng hạn', null, 'numerator', 'TTHC-06', 'c9'),
  ('Giải quyết thủ tục hành chính › Trước và đúng hạn', null, 'denominator', 'TTHC-06', 'c7'),
  ('Giải quyết thủ tục hành chính › Trễ hạn', null, 'sum', 'TTHC-06', 'c10'),
  ('Hòa giải ở cơ sở › Số vụ, việc', 'A', 'sum', 'HG-02', 'h1'),
  ('Hòa giải ở cơ sở › Hòa giải thành', 'A', 'sum', 'HG-02', 'h2'),
  ('Hòa giải ở cơ sở › Tỷ lệ thành', 'A', 'numerator', 'HG-02', 'h2'),
  ('Hòa giải ở cơ sở › Tỷ lệ thành', 'A', 'denominator', 'HG-02', 'h2'),
  ('Hòa giải ở cơ sở › Tỷ lệ thành', 'A', 'denominator', 'HG-02', 'h3'),
  ('Mô hình "Dân vận khéo" › Đăng ký', null, 'sum', 'DV-01', 'B01'),
  ('Mô hình "Dân vận khéo" › Hiệu quả', null, 'sum', 'DV-01', 'B03'),
  ('Tình hình phức tạp › Điểm nóng', 'A', 'sum', 'DCCS-01', 'H01'),
  ('Tình hình phức tạp › Điểm nóng', 'B', 'sum', 'DV-01', 'F01'),
  ('Tình hình phức tạp › Khiếu kiện đông người', 'A', 'sum', 'DCCS-01', 'H02'),
  ('Tình hình phức tạp › Khiếu kiện đông người', 'B', 'sum', 'DV-01', 'F02'),
  ('Tình hình phức tạp › Khiếu kiện vượt cấp', 'A', 'sum', 'DCCS-01', 'H03'),
  ('Tình hình phức tạp › Khiếu kiện vượt cấp', 'B', 'sum', 'DV-01', 'F03');
-- A unit that owes a form about others only has its state shown, too.
insert into wanted_unit
select distinct o.unit from owed o join opened b on b.call = o.call and b.main;

select label, heading, value from matrix
union all
-- How complete a unit is over all that it owes the main call.
select label, 'Tình trạng báo cáo', case
    when level <> 'unit' then sum(due > 0 and due = valid) || '/' || count(*)
    when due = 0 then '–'
    when due = valid then 'Đầy đủ'
    when sent = 0 then 'Chưa nộp'
    else 'Đạt ' || valid || '/' || due
  end
from (
  select r.label, r.level, r.unit, coalesce(sum(s.due), 0) as due,
    coalesce(sum(s.arrived), 0) as sent, coalesce(sum(s.arrived), 0) as valid
  from table_row r
  left join standing s on s.unit = r.unit and s.call = (select call from opened where main)
  group by r.label, r.level, r.unit
)
group by label, level;
