-- Registered and not reported, reported and not registered, given up: each under its heading with how many there are.
with registered as (
  select r.* from record r where r.template = 'DV-02' and r.call = '2022-ONCE-0405'
), result as (
  select r.* from record r join asked a on a.template = r.template and a.call = r.call where r.template = 'DV-03'
), found (part, name, ord, place, model, area, remark) as (
  select 1, r.name, r.ord, r.place, r.f4, r.f14,
    case when r.unit not in (select unit from result) then 'Chưa có số liệu DV-03 của đơn vị' end
  from registered r where not exists (select 1 from result s where s.unit = r.unit and s.f4 = r.f4)
  union all
  select 2, s.name, s.ord, s.place, s.f4, s.f14,
    case when s.unit not in (select unit from registered) then 'Chưa có số liệu DV-02 của đơn vị' end
  from result s where not exists (select 1 from registered r where r.unit = s.unit and r.f4 = s.f4)
  union all
  select 3, s.name, s.ord, s.place, s.f4, s.f14, null from result s where s.f17 = 'Không triển khai'
), part (no, title) as (
  values (1, 'Mô hình đã đăng ký nhưng chưa báo cáo kết quả'), (2, 'Mô hình báo cáo kết quả ngoài đăng ký'),
    (3, 'Mô hình không triển khai')
)
select STT, "Đơn vị", "Tên mô hình", "Lĩnh vực", "Ghi chú" from (
  select no, 0 as ord, 0 as place, no as STT,
    title || ' (' || (select count(*) from found f where f.part = no) || ')' as "Đơn vị",
    null as "Tên mô hình", null as "Lĩnh vực", null as "Ghi chú"
  from part
  union all
  select part, ord, place, row_number() over (partition by part order by ord, place), name, model, area, remark from found
  union all
  select no, 1, 1, null, 'Không có', null, null, null from part where no not in (select part from found)
)
order by no, ord, place;
