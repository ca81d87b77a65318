-- Danh sách lớp tập huấn, phổ biến, giáo dục pháp luật: every record, unit by unit.
select row_number() over (order by r.ord, r.place) as STT, r.name as "Đơn vị",
  coalesce(r.f1, '–') as "#3",
  coalesce(r.f2, '–') as "#4",
  coalesce(r.f3, '–') as "#5",
  coalesce(r.f4, '–') as "#6",
  coalesce(r.f5, '–') as "#7",
  coalesce(r.f6, '–') as "#8",
  coalesce(r.f7, '–') as "#9"
from record r
join asked a on a.template = r.template and a.call = r.call
where r.template = 'DT-01'
order by r.ord, r.place;
