import type { ListedRecord } from "./events.ts";
import { addDays, seededFor } from "./spans.ts";
import { isWard, pack, unitOf, wards, type YearCall } from "./town.ts";

/** KH-01: the plans that a unit has issued; one commune has forgotten one of its two. */
export function plansOf(unit: string): readonly ListedRecord[] {
  const random = seededFor(`${unit} KH-01`);
  const kinds = isWard(unitOf(unit))
    ? ["Phối hợp công tác dân vận", "Thực hiện quy chế dân chủ"]
    : random.pick([["Chung"], ["Chung"], ["Phối hợp công tác dân vận", "Thực hiện quy chế dân chủ"]]);
  const issued = unit === "X-PHOTHUAN" ? kinds.slice(0, 1) : kinds;
  return issued.map((kind, at) => {
    const day = addDays("2022-03-01", random.whole(0, 25));
    return {
      f1: kind,
      f2: `${random.whole(10, 90) + at}/KH-UBND`,
      f3: day,
      f4: "Lãnh đạo đơn vị",
      f5: addDays(day, random.whole(1, 5)),
      f6: null,
      f7: at === 0 ? null : "Gửi kèm công văn",
    };
  });
}

/** DV-05: only units that had nobody in charge have to report. */
export function assignmentOf(unit: string): readonly ListedRecord[] {
  const at = pack.units.findIndex(({ id }) => id === unit);
  if (at % 3 !== 0) return [];
  return [
    {
      f1: at % 2 === 0 ? "Phân công mới" : "Đã phân công từ trước",
      f2: `Nguyễn Văn ${String.fromCodePoint(65 + (at % 26))}, Phó Chủ tịch`,
      f3: "Trần Thị B, công chức",
      f4: `${12 + at}/QĐ-UBND`,
      f5: addDays("2022-03-10", at % 15),
      f6: `${40 + at}/QĐ-UBND`,
      f7: addDays("2022-03-12", at % 15),
      f8: "Chủ tịch UBND",
      f9: 9 + (at % 4),
      f10: "Có",
      f11: "2022-04-01",
    },
  ];
}

/** KTH-01: who was praised. */
export function rewards(): readonly ListedRecord[] {
  return wards
    .filter((_, at) => at % 3 === 0)
    .map(({ name }, at) => ({
      f1: `Nhân dân và cán bộ ${name}`,
      f2: at % 2 === 0 ? "Tập thể" : "Cá nhân",
      f3: "Thực hiện tốt phong trào thi đua Dân vận khéo",
      f4: at % 2 === 0 ? "Giấy khen của Chủ tịch UBND thị xã" : "Đề nghị Bằng khen của Chủ tịch UBND tỉnh",
      f5: at % 2 === 0 ? `${300 + at}/QĐ-UBND` : null,
      f6: at % 2 === 0 ? addDays("2022-09-15", at) : null,
    }));
}

const tasks = [
  ["Ban hành kế hoạch năm", "mục II.1", 100, "2022-03-31"],
  ["Kiểm tra việc thực hiện tại cơ sở", "mục II.13", 60, "2022-10-30"],
  ["Tổng hợp báo cáo 6 tháng", "mục III.1", 100, "2022-06-15"],
  ["Thẩm định điểm của các đơn vị", "mục III.7", 20, "2022-11-30"],
] as const;

/** NV-01: the tasks that one of the two offices follows. */
export function tasksOf(unit: string, call: YearCall): readonly ListedRecord[] {
  const own = tasks.filter((_, at) => (at % 2 === 0) === (unit === "CQ-TCNV"));
  return own.map(([task, basis, share, term]) => {
    const done = share === 100 && term <= addDays(call.dataWindow.to, 31);
    return {
      f1: task,
      f2: basis,
      f3: unitOf(unit).name,
      f4: "Các cơ quan, xã, phường",
      f5: term,
      f6: done ? "Hoàn thành" : "Đang thực hiện",
      f7: done ? 100 : Math.min(share, 80),
      f8: done ? "Văn bản đã ban hành" : null,
    };
  });
}
