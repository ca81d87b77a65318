-- Danh sách kết quả thực hiện mô hình "Dân vận khéo": every record, unit by unit.
select row_number() over (order by r.ord, r.place) as STT, r.name as "Đơn vị",
  coalesce(r.f4, '–') as "#3",
  coalesce(r.f14, '–') as "#4",
  coalesce(r.f17, '–') as "#5",
  coalesce(r.f18, '–') as "#6",
  coalesce(r.f19, '–') as "#7",
  coalesce(r.f20, '–') as "#8",
  coalesce(r.f21, '–') as "#9"
from record r
join asked a on a.template = r.template and a.call = r.call
where r.template = 'DV-03'
order by r.ord, r.place;
