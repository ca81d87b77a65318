-- Danh sách kết quả thực hiện mô hình "Dân vận khéo": every record, unit by unit.
select STT, name as "Đơn vị",
  coalesce(f4, '–') as "#3", coalesce(f14, '–') as "#4", coalesce(f17, '–') as "#5",
  coalesce(f18, '–') as "#6", coalesce(f19, '–') as "#7", coalesce(f20, '–') as "#8",
  coalesce(f21, '–') as "#9"
from listed
where template = 'DV-03'
order by STT;
