-- Views for the book at hand. A form is asked by the main call, else by the first other one that asks it.
update opened set main = call = (
  select c.id from opened o join call c on c.id = o.call order by c.deadline desc, c.ord limit 1
);

drop table if exists asked;
create table asked as
select template, call from (
  select distinct o.template, o.call,
    row_number() over (partition by o.template order by b.main desc, c.ord) as place
  from (select distinct template, call from owed) o
  join opened b on b.call = o.call
  join call c on c.id = o.call
)
where place = 1;

-- The records of the forms that are asked, in the order of a list of them.
drop view if exists listed;
create view listed as
select r.*, row_number() over (partition by r.template order by r.ord, r.place) as STT
from record r
join asked a on a.template = r.template and a.call = r.call;

drop table if exists said;
create table said as
select f.template, f.unit, f.field, f.value from figure f join asked a on a.template = f.template and a.call = f.call;
create index said_at on said (template, field, unit);

-- Units that a figure is expected of: those that owe the form about themselves, and those that figures are about.
drop table if exists owes;
create table owes as
select a.template, o.unit
from asked a
join owed o on o.call = a.call and o.template = a.template
join template t on t.code = a.template and t.authority is not o.unit
union
select template, unit from said
union
select a.template, w.unit from answer w join asked a on a.template = w.template and a.call = w.call;

-- Rows of a table by units: each unit, the totals of its subgroup and group, and the last row.
drop table if exists row_of;
create table row_of as
select name as label, id as unit, 'unit' as level, grp from unit
union all
select r.label, u.id, r.level, r.grp
from total_row r
join unit u on (r.level = 'subgroup' and u.subgroup = r.subgroup) or (r.level = 'group' and u.grp = r.grp)
union all
select 'TỔNG CỘNG', id, 'all', null from unit;

-- What a table by units shows: filled in by each table, read through the views below.
create table if not exists wanted (heading text, grp text, role text, template text, field text);
create table if not exists wanted_unit (unit text);
create table if not exists wanted_answer (heading text, template text, field text, yes text, beside text);

drop view if exists in_use;
create view in_use as
select w.* from wanted w
where exists (select 1 from wanted o join asked a on a.template = o.template where o.heading = w.heading);

drop view if exists table_unit;
create view table_unit as
select distinct u.id, u.grp
from unit u
join in_use w on w.grp is null or w.grp = u.grp
join owes o on o.unit = u.id and o.template = w.template
union
select u.id, u.grp from unit u join wanted_unit w on w.unit = u.id;

-- A group has a total of its own where the table has more than one.
drop view if exists table_row;
create view table_row as
select r.label, r.unit, r.level from row_of r join table_unit u on u.id = r.unit
where r.level <> 'group' or (select count(distinct grp) from table_unit) > 1;

-- Sums of what was said; a dash where something is owed and nothing was said; rates over the sums of their parts.
drop view if exists matrix;
create view matrix as
with part as (
  select r.label, w.heading, w.role, s.value, o.unit is not null as is_owed
  from table_row r
  join unit u on u.id = r.unit
  join in_use w on w.grp is null or w.grp = u.grp
  left join owes o on o.unit = u.id and o.template = w.template
  left join said s on s.unit = u.id and s.template = w.template and s.field = w.field
), total as (
  select label, heading, max(role <> 'sum') as is_rate, max(is_owed) as is_owed,
    sum(case when role = 'sum' then value end) as value,
    sum(case when role = 'numerator' then value end) as numerator,
    sum(case when role = 'denominator' then value end) as denominator
  from part group by label, heading
)
select label, heading,
  case
    when not is_rate and value is not null then value
    when is_rate and numerator is not null and denominator <> 0 then 100.0 * numerator / denominator
    when is_owed then '–'
  end as value
from total;

-- Answers in words; a total row counts those that say yes among those that were asked.
drop view if exists matrix_answer;
create view matrix_answer as
with part as (
  select r.label, r.level, w.*, o.unit, coalesce(a.value, case when o.unit is not null then '–' end) as said
  from table_row r
  join wanted_answer w
  join asked k on k.template = w.template
  left join owes o on o.unit = r.unit and o.template = w.template
  left join answer a on a.unit = r.unit and a.template = w.template and a.call = k.call and a.field = w.field
)
select label, heading, said as value from part where level = 'unit'
union all
select label, heading,
  sum(coalesce(said = yes, 0)) || '/' || sum(coalesce(said <> '–' and said is not beside, 0))
from part where level <> 'unit' group by label, heading;
