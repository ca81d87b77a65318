-- What each unit stands at: its evidence, its own points and those of the office, its grade. Read by TH-12 to TH-12d.
drop table if exists score;
create table score as
with unit_of as (
  select u.id, u.name, u.grp, u.ord, a.call, d.call as office_call
  from unit u
  join asked a on a.template = 'DV-04'
  join asked d on d.template = 'DV-06'
), own as (
  select unit, call, sum(f6) as self, sum(f6 > 0) as claimed, sum(f6 > 0 and f8 is not null) as shown
  from record where template = 'DV-04' group by unit, call
), appraised as (
  select unit, call, sum(value) as points, count(*) as criteria
  from figure where template = 'DV-06' and field in ('t1', 't2', 't3', 't4', 't5', 't6') group by unit, call
), given as (
  select u.*, f.received,
    max(0, coalesce(julianday(f.received) - julianday(c.deadline, '-1 day'), 0)) as days_late,
    o.self, o.claimed, o.shown, f.unit is not null as arrived,
    case when p.criteria = 6 then p.points end as appraised,
    (select value from figure b where b.template = 'DV-06' and b.call = u.office_call and b.unit = u.id and b.field = 'thuong') as bonus,
    (select value from figure b where b.template = 'DV-06' and b.call = u.office_call and b.unit = u.id and b.field = 'tru') as penalty,
    (select value from answer w where w.template = 'DV-06' and w.call = u.office_call and w.unit = u.id and w.field = 'thiDua') as result,
    (select value from answer w where w.template = 'DV-06' and w.call = u.office_call and w.unit = u.id and w.field = 'namTruoc') as previous,
    (select answer from answered q where q.question = 'late-dossier:' || u.call || ':' || u.id) as late_answer
  from unit_of u
  join call c on c.id = u.call
  left join form f on f.template = 'DV-04' and f.call = u.call and f.unit = u.id
  left join own o on o.call = u.call and o.unit = u.id
  left join appraised p on p.call = u.office_call and p.unit = u.id
), stood as (
  select *,
    case
      when not arrived or late_answer = 'refuse' then 'none'
      when days_late > 0 and late_answer is null then 'waits'
      when shown = 0 then 'none'
      when shown < claimed then 'part'
      else 'full'
    end as dossier,
    max(0, min(100, appraised + coalesce(bonus, 0) - coalesce(penalty, 0))) as total
  from given
)
select *,
  case
    -- Who sent nothing named no scheme: the official one holds, whose grades the office has yet to fill in.
    when not arrived and total is not null then 'Cơ quan điền'
    when total >= 90 then 'Hoàn thành xuất sắc nhiệm vụ'
    when total >= 75 then 'Hoàn thành tốt nhiệm vụ'
    when total >= 50 then 'Hoàn thành nhiệm vụ'
    when total is not null then 'Không hoàn thành nhiệm vụ'
  end as grade,
  case when dossier in ('part', 'full') then total end as ranked
from stood;

drop view if exists verdict;
create view verdict as
select *,
  case dossier
    when 'none' then 'Không hoàn thành nhiệm vụ'
    when 'waits' then '–'
    else coalesce(grade, '–')
  end as official
from score;
