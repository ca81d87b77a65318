-- Whom a cell is about: an official form has a line for each unit, everything else is about its sender.
create table told as
select c.call, c.template, c.sender, coalesce(u.id, c.sender) as unit,
  case when u.id is null and c.line <> '' then c.line end as category, c.field, c.value
from cell c
join template t on t.code = c.template and t.kind <> 'list'
left join unit u on u.id = c.line
where not (c.template = 'DCCS-03' and c.line = 'tong');

create index told_at on told (call, template, unit, sender, field);

-- One source counts: the office in charge for the units that it lists, else the unit itself.
create table source as
select d.call, d.template, d.unit,
  coalesce(max(case when d.sender = t.authority then d.sender end), d.unit) as sender
from told d
join template t on t.code = d.template
group by d.call, d.template, d.unit;

create table figure as
select d.call, d.template, d.unit, d.field, sum(d.value) as value
from told d
join source s on s.call = d.call and s.template = d.template and s.unit = d.unit and s.sender = d.sender
where typeof(d.value) <> 'text'
group by d.call, d.template, d.unit, d.field;
create index figure_at on figure (template, field, call);

-- By category, the units' own words count: the office in charge says nothing of categories.
create table figure_by_category as
select call, template, category, field, sum(value) as value
from told
where category is not null and typeof(value) <> 'text'
group by call, template, category, field;

create table answer as
select d.call, d.template, d.unit, d.field, d.value
from told d
join source s on s.call = d.call and s.template = d.template and s.unit = d.unit and s.sender = d.sender
where typeof(d.value) = 'text';

create table last_year as
select call, template, sender as unit, field, value from cell_last_year;

-- How a form that is owed stands. Warnings are those that the year was made to deserve.
create table warned as
select call, unit, template, count(*) as warnings from (
  -- Other ways of making public without a note.
  select call, sender as unit, template from cell where template = 'DCCS-01' and field = 'B08' and value > 0
  union all
  -- A ward needs both plans.
  select f.call, f.unit, f.template
  from form f
  join unit u on u.id = f.unit and u.grp = 'A'
  join (select 'Phối hợp công tác dân vận' as kind union all select 'Thực hiện quy chế dân chủ') k
  where f.template = 'KH-01' and not exists (
    select 1 from cell c
    where c.call = f.call and c.sender = f.unit and c.template = 'KH-01' and c.field = 'f1' and c.value = k.kind
  )
  union all
  -- Points without evidence.
  select c.call, c.sender, c.template
  from cell c
  where c.template = 'DV-04' and c.field = 'f6' and c.value > 0 and not exists (
    select 1 from cell e
    where e.call = c.call and e.sender = c.sender and e.template = 'DV-04' and e.line = c.line and e.field = 'f8'
  )
  union all
  -- Figures that the unit and the office in charge state differently.
  select own.call, own.unit, own.template
  from (
    select d.call, d.unit, d.template, d.field, sum(d.value) as value
    from told d where d.sender = d.unit group by d.call, d.unit, d.template, d.field
  ) own
  join template t on t.code = own.template and t.authority <> own.unit
  join told other on other.call = own.call and other.template = own.template and other.unit = own.unit
    and other.field = own.field and other.sender = t.authority and other.category is null
  where own.value <> other.value and typeof(other.value) <> 'text'
  union all
  -- The units' own figures stand in for those of the office in charge, which must report.
  select o.call, o.unit, o.template
  from owed o
  join template t on t.code = o.template and t.authority = o.unit
  where o.status = 'required' and not exists (select 1 from form f where f.call = o.call and f.unit = o.unit and f.template = o.template)
    and exists (select 1 from told d where d.call = o.call and d.template = o.template)
)
group by call, unit, template;

create table standing as
select o.call, o.unit, o.template, o.status, f.received,
  f.unit is not null as arrived,
  o.status = 'required' or f.unit is not null as due,
  coalesce(w.warnings, 0) as warnings,
  date(c.deadline, '-1 day') as last_day,
  max(0, coalesce(julianday(f.received) - julianday(c.deadline, '-1 day'), 0)) as days_late
from owed o
join call c on c.id = o.call
left join form f on f.call = o.call and f.unit = o.unit and f.template = o.template
left join warned w on w.call = o.call and w.unit = o.unit and w.template = o.template;

-- Records of lists, one a line.
create table record as
select c.call, c.template, c.sender as unit, u.name, u.ord, cast(c.line as int) as place,
  max(case when field = 'f1' then value end) as f1,
  max(case when field = 'f2' then value end) as f2,
  max(case when field = 'f3' then value end) as f3,
  max(case when field = 'f4' then value end) as f4,
  max(case when field = 'f5' then value end) as f5,
  max(case when field = 'f6' then value end) as f6,
  max(case when field = 'f7' then value end) as f7,
  max(case when field = 'f8' then value end) as f8,
  max(case when field = 'f9' then value end) as f9,
  max(case when field = 'f10' then value end) as f10,
  max(case when field = 'f10a' then value end) as f10a,
  max(case when field = 'f11' then value end) as f11,
  max(case when field = 'f11a' then value end) as f11a,
  max(case when field = 'f11b' then value end) as f11b,
  max(case when field = 'f12' then value end) as f12,
  max(case when field = 'f13' then value end) as f13,
  max(case when field = 'f14' then value end) as f14,
  max(case when field = 'f15' then value end) as f15,
  max(case when field = 'f16' then value end) as f16,
  max(case when field = 'f17' then value end) as f17,
  max(case when field = 'f18' then value end) as f18,
  max(case when field = 'f19' then value end) as f19,
  max(case when field = 'f20' then value end) as f20,
  max(case when field = 'f21' then value end) as f21
from cell c
join template t on t.code = c.template and t.kind = 'list'
join unit u on u.id = c.sender
group by c.call, c.template, c.sender, c.line;
