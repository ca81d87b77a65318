-- Democracy at the workplace, by kind of enterprise; rates over enterprises with ten workers and more.
with kind (category, label) as (
  values ('nha-nuoc', 'Doanh nghiệp nhà nước'), ('ngoai-nha-nuoc', 'Doanh nghiệp ngoài nhà nước'),
    ('dau-tu-nuoc-ngoai', 'Doanh nghiệp có vốn đầu tư nước ngoài'), ('hop-tac-xa', 'Hợp tác xã'),
    ('ho-kinh-doanh', 'Hộ kinh doanh, cá nhân có thuê mướn lao động')
), line as (
  select category, label from kind
  union all
  select category, 'TỔNG CỘNG' from kind
), said_of as (
  select l.label, f.field, sum(f.value) as value
  from line l
  join asked a on a.template = 'DCCS-03'
  join figure_by_category f on f.template = a.template and f.call = a.call and f.category = l.category
  group by l.label, f.field
)
select s.label, '#' || i.ord as heading, s.value
from said_of s join indicator i on i.template = 'DCCS-03' and i.code = s.field and i.type = 'int'
union all
select part.label, '#' || i.ord, 100.0 * part.value / whole.value
from indicator i
join said_of part on part.field = i.numerator
join said_of whole on whole.label = part.label and whole.field = i.denominator and whole.value <> 0
where i.template = 'DCCS-03' and i.type = 'pct'
union all
-- Nobody has last year's figures: the form has no column for them, and no book of last year was given.
select distinct label, 'Cùng kỳ năm trước › ' || b.heading, '–'
from line
join (
  select 'Doanh nghiệp, cơ sở có sử dụng lao động' as heading
  union all select 'Tổng số lao động'
  union all select 'Đã ban hành quy chế dân chủ'
  union all select 'Tỷ lệ tổ chức hội nghị người lao động'
  union all select 'Tỷ lệ tổ chức đối thoại định kỳ'
  union all select 'Có thỏa ước lao động tập thể'
  union all select 'Tranh chấp lao động tập thể, ngừng việc'
) b;
