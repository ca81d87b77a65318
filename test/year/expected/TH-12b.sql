-- The office's points, criterion by criterion.
with criterion (code, place) as (
  values ('t1', 1), ('t2', 2), ('t3', 3), ('t4', 4), ('t5', 5), ('t6', 6)
)
select s.name as label, '#' || c.place as heading, coalesce(f.value, '–') as value
from score s
join criterion c
left join figure f on f.template = 'DV-06' and f.call = s.office_call and f.unit = s.id and f.field = c.code
union all
select name, '#7', coalesce(appraised, '–') from score;
