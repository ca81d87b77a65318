-- Every criterion below its most points, by the office's points, and as long as it gave none by the unit's own.
with criterion (code, field, place, title) as (
  values ('TC1', 't1', 1, 'TC1. Quán triệt, triển khai thực hiện công tác dân vận'),
    ('TC2', 't2', 2, 'TC2. Tiếp công dân; giải quyết khiếu nại, tố cáo; phòng, chống tham nhũng'),
    ('TC3', 't3', 3, 'TC3. Thực hiện quy chế phối hợp với các đoàn thể'),
    ('TC4', 't4', 4, 'TC4. Cải cách hành chính'),
    ('TC5', 't5', 5, 'TC5. Thực hiện quy chế dân chủ ở cơ sở'),
    ('TC6', 't6', 6, 'TC6. Tình hình thực… (nguồn chỉ có đoạn đầu tên tiêu chí; điểm suy ra từ tổng 100)')
), line as (
  select s.ord, s.name, c.place, c.title, r.f3 as most, r.f6 as self, f.value as given, r.f12 as explained,
    (select value from answer w where w.template = 'DV-06' and w.call = s.office_call and w.unit = s.id and w.field = 'lyDo') as reason
  from score s
  join criterion c
  join record r on r.template = 'DV-04' and r.call = s.call and r.unit = s.id and r.f1 = c.code
  left join figure f on f.template = 'DV-06' and f.call = s.office_call and f.unit = s.id and f.field = c.field
)
select row_number() over (order by ord, place) as STT, name as "Đơn vị", title as "Tiêu chí", most as "Điểm › Tối đa",
  self as "Điểm › Tự chấm", coalesce(given, '–') as "Điểm › Thẩm định",
  most - coalesce(given, self) as "Điểm › Chưa đạt", coalesce(explained, '–') as "Giải trình của đơn vị",
  coalesce(reason, '–') as "Lý do thẩm định"
from line
where coalesce(given, self) < most
order by ord, place;
