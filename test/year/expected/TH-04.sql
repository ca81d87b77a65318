-- Democracy inside the offices.
insert into wanted (heading, grp, role, template, field) values
  ('Tổng số CB, CC, VC, NLĐ', 'B', 'sum', 'DCCS-02', 'A01'),
  ('Hội nghị CBCCVC, NLĐ › Tỷ lệ người dự', 'B', 'numerator', 'DCCS-02', 'B04'),
  ('Hội nghị CBCCVC, NLĐ › Tỷ lệ người dự', 'B', 'denominator', 'DCCS-02', 'B03'),
  ('Ban Thanh tra nhân dân › Cuộc giám sát', 'B', 'sum', 'DCCS-02', 'D03'),
  ('Ban Thanh tra nhân dân › Kiến nghị', 'B', 'sum', 'DCCS-02', 'D04'),
  ('Ban Thanh tra nhân dân › Được giải quyết', 'B', 'sum', 'DCCS-02', 'D05'),
  ('Đối thoại, khiếu nại, kỷ luật › Cuộc đối thoại, gặp gỡ', 'B', 'sum', 'DCCS-02', 'E01'),
  ('Đối thoại, khiếu nại, kỷ luật › Đơn khiếu nại, tố cáo nội bộ', 'B', 'sum', 'DCCS-02', 'E02'),
  ('Đối thoại, khiếu nại, kỷ luật › Đơn đã giải quyết', 'B', 'sum', 'DCCS-02', 'E03'),
  ('Đối thoại, khiếu nại, kỷ luật › Người bị kỷ luật', 'B', 'sum', 'DCCS-02', 'E04');
insert into wanted_answer (heading, template, field, yes, beside) values
  ('Có quy chế dân chủ', 'DCCS-02', 'A03', 'Có', null),
  ('Hội nghị CBCCVC, NLĐ › Đã tổ chức', 'DCCS-02', 'B01', 'Có', 'Không bắt buộc'),
  ('Ban Thanh tra nhân dân › Có Ban TTND', 'DCCS-02', 'D01', 'Có', 'Không bắt buộc');

select label, heading, value from matrix
union all
select label, heading, value from matrix_answer
union all
select r.label, 'Cảnh báo', sum(coalesce(w.warnings, 0))
from table_row r
left join asked a on a.template = 'DCCS-02'
left join warned w on w.unit = r.unit and w.template = a.template and w.call = a.call
group by r.label;
