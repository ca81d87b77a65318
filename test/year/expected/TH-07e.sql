-- The official form GQ-01, one line a unit.
insert into wanted (heading, role, template, field)
select heading, 'sum', template, code from indicator where template = 'GQ-01' and type <> 'text';

select label, heading, value from matrix;
