-- II.06 by field of work, of the units that report by field; the shares as in TH-08.
with field_of_work (category) as (
  values ('Hộ tịch'), ('Chứng thực'), ('Đất đai'), ('Bảo trợ xã hội'), ('Người có công'), ('Giảm nghèo'),
    ('Nuôi con nuôi'), ('Thi đua khen thưởng')
), line as (
  select category, category as label from field_of_work
  union all
  select category, 'TỔNG CỘNG' from field_of_work
), said_of as (
  select l.label, i.code, i.heading, sum(f.value) as value
  from line l
  join asked a on a.template = 'TTHC-06'
  join indicator i on i.template = 'TTHC-06'
  left join figure_by_category f
    on f.template = a.template and f.call = a.call and f.category = l.category and f.field = i.code
  group by l.label, i.code
), share (heading, part, whole) as (
  values ('Tỷ lệ giải quyết trước và đúng hạn', 'c8 c9', 'c7'), ('Tỷ lệ hồ sơ trực tuyến', 'c4', 'c4 c5')
)
select label, heading, coalesce(value, '–') as value from said_of
union all
select s.label, h.heading,
  coalesce(
    100.0 * sum(case when instr(h.part, s.code) then s.value end)
      / nullif(sum(case when instr(h.whole, s.code) then s.value end), 0),
    '–'
  )
from said_of s join share h group by s.label, h.heading;
