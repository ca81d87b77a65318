-- Danh sách đăng ký mô hình "Dân vận khéo": every record, unit by unit.
select row_number() over (order by r.ord, r.place) as STT, r.name as "Đơn vị",
  coalesce(r.f4, '–') as "#3", coalesce(r.f3, '–') as "#4", coalesce(r.f14, '–') as "#5",
  coalesce(r.f16, '–') as "#6", coalesce(r.f6, '–') as "#7", coalesce(r.f8, '–') as "#8",
  coalesce(r.f9, '–') as "#9", coalesce(r.f10a, '–') as "#10", coalesce(r.f11a, '–') as "#11",
  coalesce(r.f11b, '–') as "#12", coalesce(r.f12, '–') as "#13"
from record r
where r.template = 'DV-02' and r.call = '2022-ONCE-0405'
order by r.ord, r.place;
