-- What the units wrote in words, under its heading; the same words once, with all who wrote them.
with heading (no, title) as (
  values (1, 'Kết quả nổi bật, cách làm hay'), (2, 'Tồn tại, hạn chế, nguyên nhân'), (3, 'Kiến nghị, đề xuất'),
    (4, 'Vướng mắc, kiến nghị sửa đổi Kế hoạch'), (5, 'Tình hình, nguyện vọng Nhân dân nổi lên'),
    (6, 'Đề xuất về công tác phối hợp')
), source_of (no, template, field) as (
  values (1, 'DCCS-01', 'T01'), (1, 'DCCS-02', 'T01'), (2, 'DCCS-01', 'T02'), (2, 'DCCS-02', 'T02'), (2, 'DV-01', 'G01'),
    (3, 'DCCS-01', 'T03'), (3, 'DCCS-02', 'T03'), (4, 'DV-01', 'G02'), (5, 'PH-01', 'T01'), (6, 'PH-01', 'T02')
), used as (
  select h.no, h.title, s.template, s.field, a.call, row_number() over (order by h.no) as any_place
  from heading h join source_of s on s.no = h.no join asked a on a.template = s.template
), shown as (
  select no, title, row_number() over (order by no) as STT from (select distinct no, title from used)
), said_once as (
  select distinct u.no, w.value as words, n.name, n.ord as unit_ord, min(t.ord) over (partition by u.no, w.value, n.id) as form_ord
  from used u
  join answer w on w.template = u.template and w.call = u.call and w.field = u.field
  join unit n on n.id = w.unit
  join template t on t.code = u.template
), line as (
  select no, words, min(unit_ord * 100 + form_ord) as place, group_concat(name, '; ' order by unit_ord) as names
  from said_once group by no, words
)
select STT, "Nội dung", "Đơn vị" from (
  select no, -1 as place, STT, title as "Nội dung", null as "Đơn vị" from shown
  union all
  select no, place, row_number() over (partition by no order by place), words, names from line
  union all
  select no, 0, null, 'Các đơn vị không nêu nội dung.', null from shown where no not in (select no from line)
)
order by no, place;
