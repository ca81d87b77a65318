-- Danh sách các cuộc đối thoại, tiếp công dân lưu động: what several units tell of stands once, where the first of them stands, with all their names.
with told_of as (
  select r.*, row_number() over (partition by r.f1, r.f2, r.f4 order by r.ord, r.place) as telling,
    group_concat(r.name, '; ') over (
      partition by r.f1, r.f2, r.f4 order by r.ord, r.place rows between unbounded preceding and unbounded following
    ) as names
  from listed r
  where r.template = 'DTH-01'
)
select row_number() over (order by r.ord, r.place) as STT, r.names as "Đơn vị",
  coalesce(r.f1, '–') as "#3", coalesce(r.f2, '–') as "#4", coalesce(r.f3, '–') as "#5",
  coalesce(r.f4, '–') as "#6", coalesce(r.f6, '–') as "#7", coalesce(r.f7, '–') as "#8",
  coalesce(r.f8, '–') as "#9", coalesce(r.f10, '–') as "#10", coalesce(r.f11, '–') as "#11",
  coalesce(r.f12, '–') as "#12"
from told_of r
where telling = 1
order by r.ord, r.place;
