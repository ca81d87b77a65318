-- Danh sách kế hoạch thực hiện quy chế dân chủ và công tác dân vận: every record, unit by unit.
select STT, name as "Đơn vị",
  coalesce(f1, '–') as "#3", coalesce(f2, '–') as "#4", coalesce(f3, '–') as "#5",
  coalesce(f4, '–') as "#6", coalesce(f5, '–') as "#7", coalesce(f7, '–') as "#8"
from listed
where template = 'KH-01'
order by STT;
