-- Danh sách dự án lấy ý kiến cộng đồng dân cư: what several units tell of stands once, where the first of them stands, with all their names.
with told_of as (
  select r.*, row_number() over (partition by r.f1, r.f3, r.f5 order by r.ord, r.place) as telling,
    group_concat(r.name, '; ') over (
      partition by r.f1, r.f3, r.f5 order by r.ord, r.place rows between unbounded preceding and unbounded following
    ) as names
  from listed r
  where r.template = 'LYK-01'
)
select row_number() over (order by r.ord, r.place) as STT, r.names as "Đơn vị",
  coalesce(r.f1, '–') as "#3", coalesce(r.f2, '–') as "#4", coalesce(r.f3, '–') as "#5",
  coalesce(r.f5, '–') as "#6", coalesce(r.f6, '–') as "#7", coalesce(r.f7, '–') as "#8",
  coalesce(r.f8, '–') as "#9", coalesce(r.f9, '–') as "#10", coalesce(r.f10, '–') as "#11",
  coalesce(r.f13, '–') as "#12", coalesce(r.f14, '–') as "#13", coalesce(r.f16, '–') as "#14"
from told_of r
where telling = 1
order by r.ord, r.place;
