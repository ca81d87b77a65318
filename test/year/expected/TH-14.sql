-- Nothing had to be converted, corrected or left out: what the coordinator answered up to that day is all there is.
with told as (
  select q.*, u.name from answered q join unit u on q.question like '%:' || u.id
  where q.day <= (select day from today)
)
select row_number() over (order by question) as STT, null as "Tệp", name as "Đơn vị", 'DV-04' as "Biểu",
  'Hồ sơ minh chứng nộp trễ' as "Giá trị gốc",
  case answer
    when 'accept' then 'chấp nhận hồ sơ nộp trễ'
    else 'không chấp nhận, coi như không có hồ sơ'
  end as "Giá trị dùng",
  'Trả lời câu hỏi: ' || reason as "Cách xử lý", answered_by as "Người xử lý"
from told
union all
select null, 'Không có', null, null, null, null, null, null where not exists (select 1 from told);
