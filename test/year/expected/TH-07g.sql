-- The official form GQ-03, one line a unit.
insert into wanted (heading, role, template, field)
select heading, 'sum', template, code from indicator where template = 'GQ-03' and type <> 'text';

select label, heading, value from matrix;
