-- Danh sách vụ việc bức xúc, kéo dài, "điểm nóng": every record, unit by unit.
select STT, name as "Đơn vị",
  coalesce(f1, '–') as "#3", coalesce(f2, '–') as "#4", coalesce(f3, '–') as "#5",
  coalesce(f4, '–') as "#6", coalesce(f7, '–') as "#7", coalesce(f8, '–') as "#8",
  coalesce(f9, '–') as "#9", coalesce(f10, '–') as "#10", coalesce(f11, '–') as "#11"
from listed
where template = 'VV-01'
order by STT;
