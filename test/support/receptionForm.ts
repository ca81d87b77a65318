import type { PlainCell } from "./sheetBuilder.ts";

type Rows = readonly (readonly PlainCell[])[];

/** The header of form 01/TCD as the ministry's file lays it out: four levels in rows 3 to 6, numbers in row 7. */
export function receptionHeader(periodLine: string): Rows {
  const group = ["Số đoàn được tiếp", "Số người được tiếp", "Tiếp lần đầu", "Tiếp nhiều lần"];
  const cells = new Map<string, string>([
    ["A1", "TỔNG HỢP KẾT QUẢ TIẾP CÔNG DÂN THƯỜNG XUYÊN, ĐỊNH KỲ VÀ ĐỘT XUẤT"],
    ["A2", periodLine],
    ["A3", "Đơn vị"],
    ["B3", "Tổng số lượt tiếp"],
    ["C3", "Tổng số người được tiếp"],
    ["D3", "Tổng số vụ việc tiếp"],
    ["E3", "Tiếp thường xuyên"],
    ["M3", "Tiếp định kỳ và đột xuất của Thủ trưởng"],
    ["E4", "Số lượt tiếp"],
    ["F4", "Số người được tiếp"],
    ["G4", "Số vụ việc"],
    ["I4", "Trong đó đoàn đông người"],
    ["M4", "Thủ trưởng tiếp"],
    ["V4", "Ủy quyền tiếp"],
    ...["G5", "H5"].map((at, position): [string, string] => [at, group[position + 2] ?? ""]),
    ...["I5", "J5", "K5", "L5"].map((at, position): [string, string] => [at, group[position] ?? ""]),
    ...["M", "V"].flatMap((column): [string, string][] => {
      const first = column.charCodeAt(0) - 65;
      const at = (offset: number, row: number) => `${name(first + offset)}${row}`;
      return [
        [at(0, 5), "Số kỳ tiếp"],
        [at(1, 5), "Số lượt tiếp"],
        [at(2, 5), "Số người được tiếp"],
        [at(3, 5), "Số vụ việc"],
        [at(5, 5), "Trong đó đoàn đông người"],
        [at(3, 6), "Tiếp lần đầu"],
        [at(4, 6), "Tiếp nhiều lần"],
        ...group.map((label, position): [string, string] => [at(5 + position, 6), label]),
      ];
    }),
  ]);
  const rows = [1, 2, 3, 4, 5, 6].map((row) =>
    Array.from({ length: 30 }, (_, column): PlainCell => cells.get(`${name(column)}${row}`) ?? null),
  );
  const numbers: PlainCell[] = Array.from({ length: 26 }, (_, position) => position + 4);
  return [...rows, ["MS", "1=4+13+22", "2=5+14+23", "3=6+7+15+ 16 + 24 +25", ...numbers]];
}

export const receptionMerges: readonly string[] = [
  ..."A1:AD1 A2:AD2 A3:A6 B3:B6 C3:C6 D3:D6 E3:L3 M3:AD3".split(" "),
  ..."E4:E6 F4:F6 G4:H4 I4:L4 M4:U4 V4:AD4 G5:G6 H5:H6 I5:I6 J5:J6 K5:K6 L5:L6".split(" "),
  ..."M5:M6 N5:N6 O5:O6 P5:Q5 R5:U5 V5:V6 W5:W6 X5:X6 Y5:Z5 AA5:AD5".split(" "),
];

function name(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(65 + column - 26)}`;
}
