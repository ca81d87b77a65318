-- How many units of each group have which grade, this year and last.
with step (place, name) as (
  values (1, 'Hoàn thành xuất sắc nhiệm vụ'), (2, 'Hoàn thành tốt nhiệm vụ'), (3, 'Hoàn thành nhiệm vụ'),
    (4, 'Không hoàn thành nhiệm vụ'), (5, 'Chưa xếp loại')
), block (grp, title) as (
  values ('A', 'Xã, phường'), ('B', 'Cơ quan, đơn vị'), (null, 'Tổng số')
), graded as (
  select v.grp, case when official = '–' then 'Chưa xếp loại' else official end as now,
    coalesce(previous, 'Chưa xếp loại') as before
  from verdict v
), counted as (
  select s.name as label, b.title, sum(g.now = s.name) as now, sum(g.before = s.name) as before, count(*) as units
  from step s join block b join graded g on b.grp is null or g.grp = b.grp
  group by s.name, b.title
  union all
  select 'TỔNG CỘNG', b.title, count(*), count(*), count(*)
  from block b join graded g on b.grp is null or g.grp = b.grp group by b.title
)
select label, title || ' › Năm nay › Số đơn vị' as heading, now as value from counted
union all select label, title || ' › Năm nay › Tỷ lệ (%)', 100.0 * now / units from counted
union all select label, title || ' › Năm trước › Số đơn vị', before from counted
union all select label, title || ' › Năm trước › Tỷ lệ (%)', 100.0 * before / units from counted
union all
select label, title || ' › Tăng (+), giảm (-)', now - before from counted where label <> 'TỔNG CỘNG';
