-- Who is to be urged: the forms of a unit that are missing in a call, in one line.
with owing as (
  select s.unit, u.name, u.ord as unit_ord, s.call, c.ord as call_ord, s.template, t.title, s.last_day
  from standing s
  join opened b on b.call = s.call
  join call c on c.id = s.call
  join unit u on u.id = s.unit
  join template t on t.code = s.template
  where s.status = 'required' and not s.arrived
), line as (
  select call_ord, unit_ord, name, count(*) as forms, group_concat(template, ', ' order by template) as codes,
    max(title) as title, last_day
  from owing group by call, unit
)
select row_number() over (order by call_ord, unit_ord) as STT, name as "Đơn vị",
  case forms when 1 then codes || ' – ' || title else codes end as "Biểu",
  'Chưa nộp' as "Tình trạng", 'Chưa nhận được báo cáo.' as "Lý do",
  julianday(last_day) - 2415018.5 as "Hạn nộp cuối cùng",
  cast(julianday((select day from today)) - julianday(last_day) as int) as "Số ngày quá hạn"
from line
union all
select null, 'Không còn đơn vị nào phải đôn đốc.', null, null, null, null, null
where not exists (select 1 from owing);
