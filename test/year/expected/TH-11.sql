-- How each form of each unit stands, and the counts over all that a unit owes in the calls of the book.
with item as (
  select s.*, u.name, t.ord as form_ord, c.period_label,
    (select count(*) from opened) > 1 as many,
    case
      when not s.arrived and s.status = 'conditional' then 'Nếu có'
      when not s.arrived then 'Chưa nộp'
      when s.warnings > 0 then 'Cảnh báo'
      else 'Hợp lệ'
    end as state,
    case
      when s.received = c.deadline then 'Sát hạn'
      when s.days_late > 0 then 'Trễ ' || cast(s.days_late as int) || ' ngày'
      else 'Đúng hạn'
    end as in_time
  from standing s
  join opened b on b.call = s.call
  join call c on c.id = s.call
  join unit u on u.id = s.unit
  join template t on t.code = s.template
), headed as (
  select *, case when many then period_label else 'Tình trạng từng biểu' end || ' › ' || template as heading,
    due and arrived as sent, due and arrived as valid, due and arrived and days_late = 0 as on_time
  from item
), line as (
  select name as label, * from headed union all select 'TỔNG CỘNG', * from headed
), counted as (
  select label, sum(due) as due, sum(sent) as sent, sum(valid) as valid, sum(on_time) as on_time,
    sum(days_late) as days_late, 0 as errors, sum(warnings) as warnings, max(received) as last_received
  from line group by label
), per_form as (
  select heading, sum(due) as due, sum(sent) as sent, sum(valid) as valid, sum(on_time) as on_time
  from headed group by heading
)
select name as label, heading, state || coalesce(char(10) || case when arrived then in_time end, '') as value from headed
union all select 'TỔNG CỘNG', heading, valid || '/' || due from per_form
union all select 'Số đơn vị: phải nộp', heading, due from per_form
union all select 'Số đơn vị: đã nộp', heading, sent from per_form
union all select 'Số đơn vị: hợp lệ', heading, valid from per_form
union all select 'Số đơn vị: đúng hạn', heading, on_time from per_form
union all select label, 'Tổng số › Phải nộp', due from counted
union all select label, 'Tổng số › Đã nộp', sent from counted
union all select label, 'Tổng số › Hợp lệ', valid from counted
union all select label, 'Tổng số › Tỷ lệ hoàn thành', coalesce(100.0 * valid / nullif(due, 0), '–') from counted
union all select label, 'Tổng số › Đúng hạn', on_time from counted
union all select label, 'Tổng số › Tỷ lệ đúng hạn', coalesce(100.0 * on_time / nullif(due, 0), '–') from counted
union all select label, 'Tổng số › Tổng số ngày trễ', days_late from counted
union all select label, 'Tổng số › Lỗi', errors from counted
union all select label, 'Tổng số › Cảnh báo', warnings from counted
union all
select label, 'Tổng số › Ngày nhận gần nhất', coalesce(julianday(last_received) - 2415018.5, '–')
from counted where label <> 'TỔNG CỘNG';
