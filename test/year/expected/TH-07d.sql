-- The official form XLD-04, one line a unit.
insert into wanted (heading, role, template, field)
select heading, 'sum', template, code from indicator where template = 'XLD-04' and type <> 'text';

select label, heading, value from matrix;
