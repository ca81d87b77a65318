-- Danh sách cuộc kiểm tra, giám sát: every record, unit by unit.
select STT, name as "Đơn vị",
  coalesce(f1, '–') as "#3", coalesce(f2, '–') as "#4", coalesce(f3, '–') as "#5",
  coalesce(f4, '–') as "#6", coalesce(f5, '–') as "#7", coalesce(f6, '–') as "#8", coalesce(f7, '–') as "#9"
from listed
where template = 'KT-01'
order by STT;
