-- Models by unit and field of work: registered in April, and what the results say of those.
with registered as (
  select r.* from record r where r.template = 'DV-02' and r.call = '2022-ONCE-0405'
), result as (
  select r.*, coalesce(g.f14, r.f14) as area from record r
  join asked a on a.template = r.template and a.call = r.call
  left join registered g on g.unit = r.unit and g.f4 = r.f4
  where r.template = 'DV-03'
), counted (heading, template, unit, area) as (
  select 'Đăng ký', 'DV-02', unit, f14 from registered
  union all select 'Đang thực hiện', 'DV-03', unit, area from result where f17 = 'Đang thực hiện'
  union all select 'Hiệu quả', 'DV-03', unit, area from result where f19 = 'Hiệu quả'
  union all select 'Nhân rộng', 'DV-02', unit, f14 from registered where f16 = 'Nhân rộng'
), kind (heading, template) as (
  values ('Đăng ký', 'DV-02'), ('Đang thực hiện', 'DV-03'), ('Hiệu quả', 'DV-03'), ('Nhân rộng', 'DV-02')
), area (heading) as (
  values ('Tổng số'), ('Kinh tế'), ('Văn hóa - xã hội'), ('Quốc phòng - an ninh'), ('Xây dựng hệ thống chính trị'),
    ('Nông thôn mới, đô thị văn minh')
), arrived as (
  select f.unit, f.template from form f join asked a on a.template = f.template and a.call = f.call
), per_unit as (
  select unit, heading, area, count(*) as models from counted group by unit, heading, area
  union all
  select unit, heading, 'Tổng số', count(*) from counted group by unit, heading
)
select r.label, v.heading || ' › ' || k.heading as heading,
  case
    when count(f.unit) > 0 then coalesce(sum(c.models), 0)
    when k.template in (select template from asked) then '–'
  end as value
from row_of r
join kind k
join area v
left join arrived f on f.unit = r.unit and f.template = k.template
left join per_unit c on c.unit = r.unit and c.heading = k.heading and c.area = v.heading
group by r.label, v.heading, k.heading;
