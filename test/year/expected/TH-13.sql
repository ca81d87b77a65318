-- Units side by side in DV-01 A01, with the same period of last year and their rank.
with own as (
  select u.id, u.name, u.ord, s.value as now, y.value as before
  from unit u
  join owes o on o.unit = u.id and o.template = 'DV-01'
  join asked a on a.template = 'DV-01'
  left join said s on s.unit = u.id and s.template = 'DV-01' and s.field = 'A01'
  left join last_year y on y.unit = u.id and y.template = 'DV-01' and y.call = a.call and y.field = 'A01'
), cell_of as (
  select name as label, now, before, now - before as more,
    case when now is null then '–' else 1 + (select count(*) from own b where b.now > own.now) end as place
  from own
)
select label, 'Kỳ này' as heading, coalesce(now, '–') as value from cell_of
union all select label, 'Cùng kỳ năm trước', coalesce(before, '–') from cell_of
union all select label, 'So với cùng kỳ › Tăng (+), giảm (-)', coalesce(more, '–') from cell_of
union all
select label, 'So với cùng kỳ › Tỷ lệ (%)',
  case
    when more is null then 'chưa có số liệu'
    when before = 0 and now = 0 then '–'
    when before = 0 then 'phát sinh mới'
    else 100.0 * more / before
  end
from cell_of
union all select label, 'Xếp hạng', place from cell_of
union all select label, 'Ghi chú', 'Biến động lớn, đề nghị giải trình' from cell_of where abs(more) >= 10 and abs(more) > 0.5 * before
union all select 'TỔNG CỘNG', 'Kỳ này', sum(now) from own
union all select 'TỔNG CỘNG', 'Cùng kỳ năm trước', sum(before) from own;
