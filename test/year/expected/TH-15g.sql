-- Danh sách khen thưởng phong trào thi đua "Dân vận khéo": every record, unit by unit.
select STT, name as "Đơn vị",
  coalesce(f1, '–') as "#3", coalesce(f2, '–') as "#4", coalesce(f3, '–') as "#5",
  coalesce(f4, '–') as "#6", coalesce(f5, '–') as "#7", coalesce(f6, '–') as "#8"
from listed
where template = 'KTH-01'
order by STT;
