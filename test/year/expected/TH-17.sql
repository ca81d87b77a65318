-- Plans that the units have issued, by kind.
with counted as (
  select r.unit, coalesce(r.f1, '') as kind from record r
  join asked a on a.template = r.template and a.call = r.call where r.template = 'KH-01'
), kind (heading) as (
  values ('Tổng số'), ('Phối hợp công tác dân vận'), ('Thực hiện quy chế dân chủ'), ('Chung')
), arrived as (
  select f.unit from form f join asked a on a.template = f.template and a.call = f.call where f.template = 'KH-01'
)
select r.label, k.heading || ' › Số kế hoạch' as heading,
  case
    when max(r.unit in (select unit from arrived)) then sum(
      (select count(*) from counted c where c.unit = r.unit and (k.heading = 'Tổng số' or c.kind = k.heading))
    )
    else '–'
  end as value
from row_of r join kind k
group by r.label, k.heading;
