import { describe, expect, test } from "vitest";
import { alone, choice, date, figures, row, sent, together } from "../support/shippedForms.ts";

const plan = (kind: string, issued = "2022-03-30", sentOn = "2022-04-01") => ({
  f1: choice(kind),
  f2: `${kind.length}/KH-UBND`,
  f3: date(issued),
  f5: date(sentOn),
});

describe("plans", () => {
  const coordination = "Phối hợp công tác dân vận";
  const democracy = "Thực hiện quy chế dân chủ";

  test("a ward that sends one of its two is asked for the other", () => {
    expect(together(sent("KH-01", { rows: [row(plan(democracy))] }))).toEqual(["warning KH-01.r03"]);
    const both = [row(plan(coordination)), row(plan(democracy), "2")];
    expect(together(sent("KH-01", { rows: both }))).toEqual([]);
  });

  test("an office needs one", () => {
    expect(together(sent("KH-01", { unit: "P-TUPHAP", rows: [row(plan("Chung"))] }))).toEqual([]);
    expect(together(sent("KH-01", { unit: "P-TUPHAP", rows: [] }))).toEqual(["warning KH-01.r05"]);
  });

  test("none is sent before it is issued", () => {
    expect(alone("KH-01", { rows: [row(plan("Chung", "2022-04-02", "2022-04-01"))] })).toEqual([
      "error KH-01.r01",
    ]);
  });

  test("a new assignment names the leader and goes to both recipients", () => {
    expect(alone("DV-05", { rows: [row({ f1: choice("Phân công mới"), f4: "15/QĐ-UBND" })] })).toEqual([
      "error DV-05.r01",
      "warning DV-05.r03",
    ]);
    expect(alone("DV-05", { rows: [row({ f1: choice("Chưa phân công") })] })).toEqual([]);
  });
});

describe("lists and the counts of them", () => {
  const dialogue = {
    f1: date("2022-04-20"),
    f2: choice("Đối thoại của Chủ tịch UBND xã, phường"),
    f3: "Chủ tịch UBND phường",
    f4: "Nhà văn hóa",
    ...figures("f6=80 f7=12 f8=7 f9=5 f10=3 f11=2"),
  };

  test("opinions at a dialogue are answered on the spot or handed on", () => {
    expect(alone("DTH-01", { rows: [row(dialogue)] })).toEqual([]);
    expect(alone("DTH-01", { rows: [row({ ...dialogue, f8: 8 })] })).toEqual(["error DTH-01.r01"]);
    expect(alone("DTH-01", { rows: [row({ ...dialogue, f11: 1 })] })).toEqual(["error DTH-01.r02"]);
  });

  test("dialogues counted are dialogues listed, across the two calls of a half-year", () => {
    const listed = sent("DTH-01", { rows: [row(dialogue)] }, "2022-H1-CD");
    expect(together(sent("DCCS-01", { values: { F01: 1 } }, "2022-H1"), listed)).toEqual([]);
    expect(together(sent("DCCS-01", { values: { F01: 2 } }, "2022-H1"), listed)).toEqual([
      "warning DTH-01.r04",
    ]);
  });

  test("a hot spot that is counted has its row", () => {
    const spot = {
      f1: "Thôn An Ninh",
      f2: choice("Môi trường"),
      f3: "Cơ sở chế biến xả thải",
      f4: choice("Điểm nóng"),
      f7: date("2022-02-10"),
      f8: "UBND phường",
      f9: choice("Đang giải quyết"),
    };
    const listed = sent("VV-01", { rows: [row(spot)] }, "2022-H1-CD");
    const counted = [1, 2].map((H01) => sent("DCCS-01", { values: { H01, H02: 0, H03: 0 } }, "2022-H1"));
    expect(counted.map((form) => together(form, listed))).toEqual([[], ["warning VV-01.r04"]]);
  });

  test("those asked agree, disagree or say something else", () => {
    const asked = {
      f1: "Đường ven biển",
      f2: "Ban Quản lý dự án",
      f3: choice("Trước quyết định chủ trương đầu tư"),
      f5: date("2022-03-15"),
      ...figures("f6=100 f7=90 f8=80 f9=6 f10=4 f11=12 f12=9"),
    };
    expect(alone("LYK-01", { rows: [row(asked)] })).toEqual([]);
    expect(alone("LYK-01", { rows: [row({ ...asked, f9: 7 })] })).toEqual(["error LYK-01.r02"]);
    expect(alone("LYK-01", { rows: [row({ ...asked, f6: 89 })] })).toEqual(["error LYK-01.r01"]);
  });
});

describe("vertical forms", () => {
  test.each([
    ["PH-01", { P04: 5, P05: 3, P06: 2, P08: 2, P09: 2, P10: 1, P11: 40 }, { P06: 3 }, ["error PH-01.r02"]],
    ["GS-01", { g1: 7, g4: 3, g5: 2, g7: 2, g8: 10, g12: 1, g13: 1 }, { g8: 9 }, ["warning GS-01.r05"]],
    ["TT-01", { ownOnly: true, t1: 10, t2: 4, t3: 1, t4: 15 }, { t4: 16 }, ["error TT-01.r01"]],
    ["TT-01", { ownOnly: true, t1: 10, t2: 4, t3: 1, t4: 15 }, { ownOnly: false }, ["warning TT-01.r02"]],
  ])("%s: right as it stands, then broken", (code, right, broken, findings) => {
    const unit = code === "PH-01" ? "P-TUPHAP" : code === "TT-01" ? "P-VHTT" : "P-PHOMINH";
    expect(alone(code, { unit, values: right })).toEqual([]);
    expect(alone(code, { unit, values: { ...right, ...broken } })).toEqual(findings);
  });

  test("HG-02: settled, failed and open cases are all cases", () => {
    const cases = [5, 4].map((h4) => [row({ h1: 20, h2: 12, h3: 3, h4 }, "P-PHOMINH")]);
    expect(cases.map((rows) => alone("HG-02", { rows }))).toEqual([[], ["error HG-02.r01"]]);
  });

  test("KP-01: parts of what was spent are not more than it", () => {
    const spent = [5, 5.5].map((k5) => [row({ k1: 50, k2: 40, k3: 20, k4: 15, k5 }, "P-TUPHAP")]);
    expect(spent.map((rows) => alone("KP-01", { unit: "P-TCKH", rows }))).toEqual([[], ["error KP-01.r02"]]);
  });
});

describe("self-scoring", () => {
  const criterion = { f1: "TC1", f2: "Quán triệt, triển khai", f3: 10, f6: 10, f8: "Kế hoạch số 12/KH-UBND" };

  test("points within the most, with evidence", () => {
    expect(alone("DV-04", { rows: [row(criterion)] })).toEqual([]);
    expect(alone("DV-04", { rows: [row({ ...criterion, f6: 10.5 })] })).toEqual(["error DV-04.r01"]);
  });

  test("points without evidence, and points not claimed without an explanation", () => {
    const { f8: _evidence, ...bare } = criterion;
    expect(alone("DV-04", { rows: [row({ ...bare, f8: null })] })).toEqual(["warning DV-04.r04"]);
    expect(alone("DV-04", { rows: [row({ ...criterion, f6: 8, f12: null })] })).toEqual([
      "warning DV-04.r05",
    ]);
  });
});

test("a task that is done is done in full, and shows what came of it", () => {
  const task = {
    f1: "Xây dựng quy chế đối thoại",
    f2: "III.3",
    f3: "Thanh tra thị xã",
    f6: choice("Hoàn thành"),
    f7: 100,
    f8: "Quyết định ban hành quy chế",
  };
  expect(alone("NV-01", { unit: "TT-THANHTRA", rows: [row(task)] })).toEqual([]);
  expect(alone("NV-01", { unit: "TT-THANHTRA", rows: [row({ ...task, f7: 90, f8: null })] })).toEqual([
    "error NV-01.r02",
    "warning NV-01.r03",
  ]);
});
