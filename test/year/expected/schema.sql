-- What the pack says, and what the units wrote: the facts that every expectation is computed from.
create table unit (id text primary key, name text, kind text, grp text, subgroup text, ord int);
create table call (id text primary key, ord int, deadline text, period_label text);
create table owed (call text, unit text, template text, status text);
create table template (code text primary key, ord int, kind text, authority text, title text);
create table indicator (
  template text, code text, ord int, heading text, type text, aggregate text,
  numerator text, denominator text, weight text
);
-- Groups of units with the labels of their total rows, in the order in which tables show them.
create table target (template text, code text, value real);
create table total_row (label text, level text, grp text, subgroup text);

-- A workbook's form as it came in, and each filled cell of it. `line` is a unit, a category or the number of a record.
create table form (call text, unit text, template text, received text);
create table cell (call text, sender text, template text, line text, field text, value);
create table cell_last_year (call text, sender text, template text, field text, value);
create table answered (question text, answer text, reason text, answered_by text, day text);

-- The calls of the book at hand; `main` is the one that falls due last. The day of the merge.
create table opened (call text, main int);
create table today (day text);
