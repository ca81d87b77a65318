-- II.06 by unit, with the shares settled in time and handed in online.
insert into wanted (heading, role, template, field)
select heading, 'sum', template, code from indicator where template = 'TTHC-06';
insert into wanted (heading, role, template, field) values
  ('Tỷ lệ giải quyết trước và đúng hạn', 'numerator', 'TTHC-06', 'c8'),
  ('Tỷ lệ giải quyết trước và đúng hạn', 'numerator', 'TTHC-06', 'c9'),
  ('Tỷ lệ giải quyết trước và đúng hạn', 'denominator', 'TTHC-06', 'c7'),
  ('Tỷ lệ hồ sơ trực tuyến', 'numerator', 'TTHC-06', 'c4'),
  ('Tỷ lệ hồ sơ trực tuyến', 'denominator', 'TTHC-06', 'c4'),
  ('Tỷ lệ hồ sơ trực tuyến', 'denominator', 'TTHC-06', 'c5');

select label, heading, value from matrix;
