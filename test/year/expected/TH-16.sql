-- Figures that a unit and the office in charge state differently, in the calls' and the pack's order.
with own as (
  select d.call, d.template, d.unit, d.field, sum(d.value) as value
  from told d
  join template t on t.code = d.template and t.authority <> d.unit
  join opened b on b.call = d.call
  where d.sender = d.unit and typeof(d.value) <> 'text'
  group by d.call, d.template, d.unit, d.field
), differing as (
  select own.*, other.value as theirs, t.authority, i.heading, t.ord as form_ord, i.ord as line_ord, u.ord as unit_ord, u.name
  from own
  join template t on t.code = own.template
  join told other on other.call = own.call and other.template = own.template and other.unit = own.unit
    and other.field = own.field and other.sender = t.authority
  join indicator i on i.template = own.template and i.code = own.field
  join unit u on u.id = own.unit
  where own.value <> other.value
)
select row_number() over (order by unit_ord, form_ord, line_ord) as STT, d.name as "Đơn vị", d.template as "Biểu",
  d.heading as "Chỉ tiêu", d.value as "Đơn vị báo", d.theirs as "Cơ quan tổng hợp báo", d.value - d.theirs as "Chênh lệch",
  a.name as "Nguồn được tính"
from differing d join unit a on a.id = d.authority
union all
select null, 'Không có chênh lệch giữa hai nguồn.', null, null, null, null, null, null
where not exists (select 1 from differing);
