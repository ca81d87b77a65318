-- The official form TCD-02, one line a unit.
insert into wanted (heading, role, template, field)
select heading, 'sum', template, code from indicator where template = 'TCD-02' and type <> 'text';

select label, heading, value from matrix
union all
select r.label, i.heading, '–'
from table_row r
join indicator i on i.template = 'TCD-02' and i.type = 'text'
where r.level = 'unit';
