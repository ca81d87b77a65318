-- Indicator by indicator over all units: this period, the same period of last year, and how many units have said it.
with heading (grp, roman, title) as (
  values
    (1, 'I', 'Dân chủ ở xã, phường'),
    (2, 'II', 'Dân chủ trong cơ quan, đơn vị'),
    (3, 'III', 'Dân chủ tại nơi làm việc'),
    (4, 'IV', 'Tiếp công dân, xử lý đơn'),
    (5, 'V', 'Giải quyết thủ tục hành chính'),
    (6, 'VI', 'Hòa giải, giám sát ở cơ sở'),
    (7, 'VII', 'Công tác dân vận chính quyền'),
    (8, 'VIII', 'Mô hình "Dân vận khéo"'),
    (9, 'IX', 'Tuyên truyền'),
    (10, 'X', 'Kinh phí')
), item (grp, place, template, codes) as (
  values
    (1, 1, 'DCCS-01', null),
    (1, 2, 'LYK-01', ' f6 f7 f8 f9 f10 f11 f12 f13 f14 '),
    (2, 3, 'DCCS-02', null),
    (3, 4, 'DCCS-03', null),
    (4, 5, 'TCD-01', null),
    (4, 6, 'XLD-01', null),
    (4, 7, 'DTH-01', ' f6 f7 f8 f9 f10 f11 '),
    (4, 8, 'TCD-02', null),
    (4, 9, 'XLD-02', null),
    (4, 10, 'XLD-03', null),
    (4, 11, 'XLD-04', null),
    (4, 12, 'GQ-01', null),
    (4, 13, 'GQ-02', null),
    (4, 14, 'GQ-03', null),
    (4, 15, 'GQ-04', null),
    (5, 16, 'TTHC-06', null),
    (6, 17, 'HG-01', null),
    (6, 18, 'HG-02', null),
    (6, 19, 'GS-01', null),
    (7, 20, 'DV-01', ' A01 A02 A03 A04 A05 A06 A07 C01 C02 C03 C04 D01 D02 D03 D04 D05 D06 D07 E01 F01 F02 F03 F04 F05 '),
    (7, 21, 'DT-01', ' f5 f6 '),
    (7, 22, 'PH-01', null),
    (8, 23, 'DV-01', ' B01 B02 B03 B04 '),
    (9, 24, 'TT-01', null),
    (10, 25, 'KP-01', null)
), entry as (
  select m.grp, i.*, row_number() over (partition by m.grp order by m.place, i.ord) as STT
  from item m
  join asked a on a.template = m.template
  join indicator i on i.template = m.template
  where case
    when m.codes is null then i.aggregate not in ('append', 'none', 'countRows')
    else instr(m.codes, ' ' || i.code || ' ')
  end
), event as (
  -- A dialogue that several units tell of took place once; so did a consultation.
  select r.call, r.template, r.unit, r.place, row_number() over (
    partition by r.template, r.f1, case r.template when 'DTH-01' then r.f2 else r.f3 end,
      case r.template when 'DTH-01' then r.f4 else r.f5 end
    order by r.ord, r.place
  ) as telling
  from record r join asked a on a.template = r.template and a.call = r.call
  where r.template in ('DTH-01', 'LYK-01')
), listed as (
  select c.template, c.sender as unit, c.field, sum(case when coalesce(e.telling, 1) = 1 then c.value else 0 end) as value
  from cell c
  join asked a on a.template = c.template and a.call = c.call
  join template t on t.code = c.template and t.kind = 'list'
  left join event e on e.call = c.call and e.template = c.template and e.unit = c.sender and e.place = cast(c.line as int)
  where typeof(c.value) <> 'text'
  group by c.template, c.sender, c.field
), yes as (
  select w.template, w.unit, w.field, w.value = 'Có' as value
  from answer w join asked a on a.template = w.template and a.call = w.call
), said_now as (
  select template, unit, field, value from said
  union all select template, unit, field, value from listed
  union all select template, unit, field, value from yes
), said_before as (
  select y.template, y.unit, y.field, y.value from last_year y join asked a on a.template = y.template and a.call = y.call
), subject as (
  select template, unit from said_now
  union
  select o.template, o.unit from owed o
  join asked a on a.template = o.template and a.call = o.call
  join template t on t.code = o.template
  where o.status = 'required' and o.unit is not t.authority
), summed as (
  select 'now' as period, template, field, sum(value) as value, count(*) as units from said_now group by template, field
  union all
  select 'before', template, field, sum(value), count(value) from said_before group by template, field
), weighed as (
  select e.template, e.code, sum(v.value * w.value) / sum(w.value) as value
  from entry e
  join said_now v on v.template = e.template and v.field = e.code
  join said_now w on w.template = e.template and w.field = e.weight and w.unit = v.unit
  where e.aggregate = 'wavg' group by e.template, e.code
), rate as (
  select s.period, e.template, e.code,
    100.0 * sum(case when instr(' ' || e.numerator || ' ', ' ' || s.field || ' ') then s.value end)
      / nullif(sum(case when instr(' ' || e.denominator || ' ', ' ' || s.field || ' ') then s.value end), 0) as value,
    max(case when instr(e.denominator || ' ', s.field || ' ') = 1 then s.units end) as units
  from entry e join summed s on s.template = e.template where e.aggregate = 'recalc'
  group by s.period, e.template, e.code
), figure_of as (
  select e.*, e.aggregate in ('recalc', 'wavg') as is_rate,
    case e.aggregate when 'recalc' then rn.value when 'wavg' then v.value else n.value end as now,
    case e.aggregate when 'recalc' then rb.value when 'wavg' then null else b.value end as before,
    coalesce(case e.aggregate when 'recalc' then rn.units else n.units end, 0) || '/'
      || (select count(distinct unit) from subject s where s.template = e.template) as units
  from entry e
  left join summed n on n.period = 'now' and n.template = e.template and n.field = e.code
  left join summed b on b.period = 'before' and b.template = e.template and b.field = e.code
  left join rate rn on rn.period = 'now' and rn.template = e.template and rn.code = e.code
  left join rate rb on rb.period = 'before' and rb.template = e.template and rb.code = e.code
  left join weighed v on v.template = e.template and v.code = e.code
), planned as (
  -- The plan is the whole year's: a later quarter or month alone is no part of it that says anything.
  select t.template, t.code, t.value as plan
  from target t join asked a on a.template = t.template
  where a.call in ('2022-H1', '2022-H1-CD', '2022-9M', '2022-YEAR', '2022-SCORE', '2022-Q1', '2022-M01')
)
select STT, "Chỉ tiêu", "Kỳ này", "Cùng kỳ năm trước", "So với cùng kỳ › Tăng (+), giảm (-)",
  "So với cùng kỳ › Tỷ lệ (%)", "Kế hoạch năm", "% thực hiện kế hoạch năm", "Số đơn vị có số liệu"
from (
  select grp, 0 as place, roman as STT, title as "Chỉ tiêu", null as "Kỳ này", null as "Cùng kỳ năm trước",
    null as "So với cùng kỳ › Tăng (+), giảm (-)", null as "So với cùng kỳ › Tỷ lệ (%)",
    null as "Kế hoạch năm", null as "% thực hiện kế hoạch năm", null as "Số đơn vị có số liệu"
  from heading where grp in (select grp from entry)
  union all
  select grp, STT, STT, heading || case aggregate when 'countYes' then ' (số đơn vị trả lời “Có”)' else '' end,
    coalesce(now, '–'), coalesce(before, 'chưa có số liệu'), coalesce(now - before, '–'),
    case
      when is_rate then null
      when now is null or before is null then 'chưa có số liệu'
      when before = 0 and now = 0 then '–'
      when before = 0 then 'phát sinh mới'
      else 100.0 * (now - before) / before
    end,
    plan, 100.0 * now / nullif(plan, 0),
    units
  from figure_of left join planned using (template, code)
)
order by grp, place;
