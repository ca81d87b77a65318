-- Coordination: quarter beside quarter, and the quarters together.
with asking as (
  select distinct o.call, c.ord, c.period_label from owed o
  join opened b on b.call = o.call join call c on c.id = o.call where o.template = 'PH-01'
), column_of as (
  select i.heading || ' › ' || q.period_label as heading, i.code, q.call
  from indicator i join asking q
  where i.template = 'PH-01' and i.code in ('P01', 'P04', 'P05', 'P08', 'P09', 'P10')
  union all
  select i.heading || ' › Cả năm', i.code, q.call
  from indicator i join asking q
  where i.template = 'PH-01' and i.code in ('P01', 'P04', 'P05', 'P08', 'P09', 'P10')
), row_label as (
  select distinct u.name as label, u.id as unit from unit u
  join owed o on o.unit = u.id and o.template = 'PH-01' join asking q on q.call = o.call
  union all
  select distinct 'TỔNG CỘNG', o.unit from owed o join asking q on q.call = o.call where o.template = 'PH-01'
)
select r.label, k.heading, coalesce(sum(f.value), '–') as value
from row_label r
join column_of k
left join figure f on f.template = 'PH-01' and f.call = k.call and f.unit = r.unit and f.field = k.code
group by r.label, k.heading;
