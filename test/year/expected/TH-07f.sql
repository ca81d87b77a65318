-- The official form GQ-02, one line a unit.
insert into wanted (heading, role, template, field)
select heading, 'sum', template, code from indicator where template = 'GQ-02' and type <> 'text';

select label, heading, value from matrix;
