-- Democracy in wards and communes: every figure of DCCS-01 in the form's own order.
insert into wanted (heading, grp, role, template, field)
select '#' || ord, 'A', 'sum', template, code from indicator
where template = 'DCCS-01' and type in ('int', 'dec');
insert into wanted (heading, grp, role, template, field)
select '#' || i.ord, 'A', p.role, i.template, p.field
from indicator i
join (select 'numerator' as role, 'B02' as field union all select 'denominator', 'B01') p
where i.template = 'DCCS-01' and i.code = 'B03';
insert into wanted_answer (heading, template, field, yes)
select '#' || ord, template, code, 'Có' from indicator where template = 'DCCS-01' and type = 'bool';

select label, heading, value from matrix
union all
select label, heading, value from matrix_answer
union all
select r.label, 'Cảnh báo', sum(coalesce(w.warnings, 0))
from table_row r
left join asked a on a.template = 'DCCS-01'
left join warned w on w.unit = r.unit and w.template = a.template and w.call = a.call
group by r.label;
