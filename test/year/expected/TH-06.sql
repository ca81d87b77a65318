-- The official form TCD-01, one line a unit.
insert into wanted (heading, role, template, field)
select heading, 'sum', template, code from indicator where template = 'TCD-01' and type <> 'text';

select label, heading, value from matrix;
