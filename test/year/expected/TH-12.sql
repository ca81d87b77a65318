-- Evidence, points, grade and rank; without evidence the grade is the lowest and the emulation one step lower.
with step (place, name) as (
  values (1, 'Hoàn thành xuất sắc nhiệm vụ'), (2, 'Hoàn thành tốt nhiệm vụ'), (3, 'Hoàn thành nhiệm vụ'),
    (4, 'Không hoàn thành nhiệm vụ')
), cell_of as (
  select s.*,
    case dossier
      when 'none' then 'Không có'
      when 'waits' then 'Nộp trễ, chờ quyết định'
      when 'part' then 'Một phần (' || shown || '/' || claimed || ')'
      else 'Đầy đủ (' || shown || '/' || claimed || ')'
    end as evidence,
    case
      when ranked is not null
        then 1 + (select count(*) from score o where o.grp = s.grp and o.ranked > s.ranked)
      when dossier <> 'none' then '–'
    end as place,
    case dossier
      when 'waits' then '–'
      when 'none' then coalesce(
        (select n.name from step r join step n on n.place = min(4, r.place + 1) where r.name = s.result), '–'
      )
      else coalesce(result, '–')
    end as adjusted
  from verdict s
)
select name as label, 'Hồ sơ minh chứng' as heading, evidence as value from cell_of
union all select name, 'Ngày nộp', coalesce(julianday(received) - 2415018.5, '–') from cell_of
union all select name, 'Trễ (ngày)', case when arrived then days_late else '–' end from cell_of
union all select name, 'Điểm › Tự chấm', coalesce(self, '–') from cell_of
union all select name, 'Điểm › Thẩm định', coalesce(appraised, '–') from cell_of
union all select name, 'Điểm › Thưởng', coalesce(bonus, '–') from cell_of
union all select name, 'Điểm › Trừ', coalesce(penalty, '–') from cell_of
union all select name, 'Điểm › Tổng điểm', coalesce(total, '–') from cell_of
union all select name, 'Chênh lệch tổng điểm và tự chấm', coalesce(total - self, '–') from cell_of
union all select name, 'Xếp loại › Theo điểm', coalesce(grade, '–') from cell_of
union all select name, 'Xếp loại › Chính thức', official from cell_of
union all select name, 'Thứ hạng', place from cell_of
union all select name, 'Thi đua năm › Kết quả', coalesce(result, '–') from cell_of
union all select name, 'Thi đua năm › Sau điều chỉnh', adjusted from cell_of
union all select name, 'Xếp loại năm trước', coalesce(previous, '–') from cell_of
union all
select name, 'Căn cứ, ghi chú',
  trim(
    case when dossier = 'none' then 'Không có hồ sơ minh chứng: mục III.1 Kế hoạch. ' else '' end
    || case when dossier in ('part', 'full') and total is null then 'Chưa thẩm định đủ các tiêu chí. ' else '' end
    || case when dossier = 'waits' then 'Nộp trễ: chờ người tổng hợp quyết định. ' else '' end
    || case late_answer
      when 'accept' then 'Nộp trễ, được chấp nhận: đã báo trước (Lan, 01/11/2022). '
      when 'refuse' then 'Nộp trễ, không được chấp nhận: không có lý do (Lan, 01/11/2022). '
      else ''
    end
    || case when arrived then 'Chấm theo bộ tiêu chí minh họa.' else '' end
  )
from cell_of;
