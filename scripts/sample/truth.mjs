// The figures that every unit would report if nothing went wrong. They keep every rule of the forms, differ per unit,
// and are invented: no figure here is an official one.
import { randomFrom } from "./random.mjs";
import { models } from "./models.mjs";

const fields = [
  "Hộ tịch",
  "Chứng thực",
  "Đất đai",
  "Bảo trợ xã hội",
  "Người có công",
  "Giảm nghèo",
  "Nuôi con nuôi",
  "Thi đua khen thưởng",
];

/** @returns figures by template code: rows forms as { code: value }, grids as rows, lists as records */
export function truthOf(unit) {
  const isWard = unit.kind === "PHUONG" || unit.kind === "XA";
  const registered = models(unit);
  const results = registered.map((model, index) => modelResult(unit, model, index));
  const truth = { "DV-02": registered, "DV-03": results, "DCCS-02": office(unit, isWard) };
  if (isWard) {
    truth["TTHC-06"] = procedures(unit);
    truth["DCCS-01"] = ward(unit);
    truth["TCD-01"] = reception(unit);
    truth["XLD-01"] = petitions(unit);
    truth["HG-01"] = mediation(unit, truth["DCCS-01"].A01);
  }
  truth["DV-01"] = massMobilisation(unit, truth);
  if (unit.id === "TT-THANHTRA") {
    truth["TCD-01"] = reception(unit);
    truth["XLD-01"] = petitions(unit);
  }
  if (unit.id === "P-LDTBXH") truth["DCCS-03"] = workplaces(unit);
  return truth;
}

function ward(unit) {
  const r = randomFrom(`${unit.id} DCCS-01`);
  const A01 = r.int(5, 12);
  const A02 = r.int(1450, 3300);
  const A07 = r.int(3, 9);
  const B02 = r.int(9, 11);
  const C01 = A01 * r.int(1, 2);
  const C03 = r.int(4, 10);
  const C06 = r.int(1, 5);
  const hasLand = r.int(0, 2) > 0;
  const E02 = r.int(30, 180);
  const E03 = Math.floor(E02 * 0.6);
  const F03 = r.int(8, 45);
  const F05 = r.int(0, 4);
  const H04 = r.int(0, 1);
  return {
    A01,
    A02,
    A03: r.int(5, 14),
    A04: "Có",
    A05: "Có",
    A06: r.int(1, 4),
    A07,
    A08: A07 * r.int(38, 85),
    B01: 11,
    B02,
    B03: Math.round((B02 / 11) * 10000) / 100,
    B04: r.int(12, 60),
    B05: r.int(20, 140),
    B06: r.int(15, 70),
    B07: r.int(0, 25),
    B08: 0,
    B09: 0,
    C01,
    C02: C01 * r.int(45, 95),
    C03,
    C04: C03 - r.int(0, 1),
    C05: r.int(0, 2),
    C06,
    C07: r.tenth(85, 640),
    C08: r.int(40, 520),
    C09: hasLand ? r.tenth(120, 2400) : 0,
    C10: hasLand ? r.int(2, 18) : 0,
    D01: A01,
    D02: r.int(0, 2),
    D03: 0,
    D04: r.int(0, 1),
    D05: 0,
    D06: r.int(0, 2),
    D07: r.int(0, 1),
    E01: r.int(2, 7),
    E02,
    E03,
    E04: Math.floor((E02 - E03) * 0.8),
    F01: r.int(1, 3),
    F02: r.int(60, 260),
    F03,
    F04: F03 - F05,
    F05,
    G01: 0,
    H01: 0,
    H02: r.int(0, 1),
    H03: r.int(0, 1),
    H04,
    H05: H04,
    H06: 0,
    T01: r.pick(highlights),
    T02: r.pick(shortcomings),
    T03: r.pick(proposals),
  };
}

function office(unit, isWard) {
  const r = randomFrom(`${unit.id} DCCS-02`);
  const A01 = isWard ? r.int(21, 29) : r.int(6, 19);
  const small = A01 <= 7;
  const B03 = A01;
  const B05 = r.int(3, 15);
  const C04 = r.int(8, 40);
  const E02 = r.int(0, 1);
  return {
    A01,
    A02: Math.floor(A01 * 0.45),
    A03: "Có",
    A04: r.int(0, 3),
    B01: "Có",
    B02: `2022-0${r.int(1, 2)}-${r.int(10, 27)}`,
    B03,
    B04: B03 - r.int(0, 1),
    B05,
    B06: B05 - r.int(0, 2),
    C01: r.int(7, 15),
    C02: r.int(2, 6),
    C03: r.int(2, 8),
    C04,
    C05: C04 - r.int(1, 5),
    D01: small ? "Không bắt buộc" : "Có",
    D02: small ? 0 : 3,
    D03: small ? 0 : r.int(1, 3),
    D04: small ? 0 : 1,
    D05: small ? 0 : 1,
    E01: r.int(1, 3),
    E02,
    E03: E02,
    E04: 0,
    T01: r.pick(officeHighlights),
    T02: r.pick(officeShortcomings),
    T03: r.pick(proposals),
  };
}

function massMobilisation(unit, truth) {
  const r = randomFrom(`${unit.id} DV-01`);
  const A02 = r.int(1, 5);
  const C03 = r.int(4, 26);
  const running = truth["DV-03"].filter(
    (model) => model.f17 === "Đang thực hiện" || model.f17 === "Hoàn thành",
  ).length;
  const effective = truth["DV-03"].filter((model) => model.f19 === "Hiệu quả").length;
  const files = truth["TTHC-06"]?.reduce(
    (sum, row) => ({
      c3: sum.c3 + row.c3,
      c7: sum.c7 + row.c7,
      c8: sum.c8 + row.c8,
      c9: sum.c9 + row.c9,
      c10: sum.c10 + row.c10,
    }),
    { c3: 0, c7: 0, c8: 0, c9: 0, c10: 0 },
  );
  const own = truth["DCCS-01"];
  return {
    A01: r.int(2, 9),
    A02,
    A03: A02 * r.int(20, 55),
    A04: "Có",
    A05: "Có",
    A06: r.int(1, 3),
    A07: r.int(0, 2),
    B01: truth["DV-02"].length,
    B02: running,
    B03: effective,
    B04: Math.min(effective, r.int(0, 1)),
    C01: r.int(1, 3),
    C02: r.int(30, 180),
    C03,
    C04: C03 - r.int(0, 3),
    ...(files === undefined
      ? { D01: 0, D02: 0, D03: 0, D04: 0, D05: 0 }
      : { D01: files.c3, D02: files.c7, D03: files.c8 + files.c9, D04: files.c10, D05: files.c10 }),
    ...(files === undefined ? {} : { D06: r.tenth(88, 98), D07: r.int(80, 240) }),
    E01: own === undefined && unit.id !== "TT-THANHTRA" ? r.int(0, 40) : 0,
    F01: own?.H01 ?? 0,
    F02: own?.H02 ?? 0,
    F03: own?.H03 ?? 0,
    F04: r.int(0, 1),
    F05: 0,
    G01: r.pick(officeShortcomings),
    G02: r.pick(proposals),
  };
}

export function reception(unit) {
  const r = randomFrom(`${unit.id} TCD-01`);
  const c4 = r.int(8, 46);
  const c5 = c4 + r.int(0, 12);
  const c6 = Math.floor(c4 * 0.8);
  const c7 = r.int(0, 3);
  const group = r.int(0, 3) === 0 && c5 >= 12 ? 1 : 0;
  const c12 = r.int(20, 24);
  const c13 = r.int(5, 22);
  const c14 = c13 + r.int(0, 6);
  const c15 = Math.floor(c13 * 0.8);
  const c16 = r.int(0, 2);
  const c21 = r.int(0, 6);
  const c22 = c21 === 0 ? 0 : r.int(1, 6);
  const c23 = c22 + (c22 === 0 ? 0 : r.int(0, 2));
  const c24 = c22;
  return {
    c1: c4 + c13 + c22,
    c2: c5 + c14 + c23,
    c3: c6 + c7 + c15 + c16 + c24,
    c4,
    c5,
    c6,
    c7,
    c8: group,
    c9: group * r.int(5, 9),
    c10: group,
    c11: 0,
    c12,
    c13,
    c14,
    c15,
    c16,
    c17: 0,
    c18: 0,
    c19: 0,
    c20: 0,
    c21,
    c22,
    c23,
    c24,
    c25: 0,
    c26: 0,
    c27: 0,
    c28: 0,
    c29: 0,
  };
}

export function petitions(unit) {
  const r = randomFrom(`${unit.id} XLD-01`);
  const [c2, c3, c4] = [0, r.int(0, 2), 0];
  const [c5, c6, c7] = [r.int(0, 1), r.int(9, 38), r.int(0, 3)];
  const c1 = c2 + c3 + c4 + c5 + c6 + c7;
  const c8 = c1 - r.int(0, 1);
  const c9 = c8 - r.int(0, 2);
  const c11 = Math.floor(c9 * 0.2);
  const c12 = r.int(0, 1);
  const c16 = r.int(0, 3);
  const c17 = r.int(0, 1);
  const c15 = r.int(0, 1);
  const c22 = Math.floor(c9 * 0.3);
  const c19 = Math.floor((c9 - c22) * 0.2);
  const c24 = Math.floor(c22 * 0.4);
  return {
    c1,
    c2,
    c3,
    c4,
    c5,
    c6,
    c7,
    c8,
    c9,
    c10: c9 - r.int(0, 1),
    c11,
    c12,
    c13: c9 - c11 - c12,
    c14: c9 - c15 - c16 - c17,
    c15,
    c16,
    c17,
    c18: c9 - c22,
    c19,
    c20: 0,
    c21: c9 - c22 - c19,
    c22,
    c23: c22 - c24,
    c24,
    c25: 0,
    c26: Math.min(c24, r.int(0, 2)),
  };
}

function procedures(unit) {
  return fields.map((field, index) => {
    const r = randomFrom(`${unit.id} TTHC-06 ${field}`);
    const size = [90, 420, 60, 45, 14, 22, 1, 4][index];
    const c4 = Math.floor(r.int(0, size) * 0.3);
    const c5 = r.int(Math.floor(size / 2), size);
    return { field, ...settled({ c4, c5, c6: Math.floor(size / 40) }, r.int(0, index === 2 ? 2 : 0), r) };
  });
}

/** Completes II.06: what was received is settled, or still open. */
function settled({ c4, c5, c6 }, late, r) {
  const c3 = c4 + c5 + c6;
  const c12 = Math.min(Math.floor(c3 / 3), r.int(0, 4));
  const c7 = c3 - c12;
  const c10 = Math.min(c7, late);
  const c8 = Math.floor((c7 - c10) * 0.7);
  return { c3, c4, c5, c6, c7, c8, c9: c7 - c10 - c8, c10, c11: c12, c12, c13: 0 };
}

/** The one-stop figures of a town office. */
export function officeProcedures(unit) {
  const r = randomFrom(`${unit.id} one-stop`);
  return settled({ c4: r.int(10, 160), c5: r.int(60, 700), c6: r.int(0, 12) }, r.int(0, 3), r);
}

/** A ward's row in the consolidated II.06: the sum over its fields. */
export function sumOfFields(rows) {
  const sum = {};
  for (let number = 3; number <= 13; number += 1) {
    sum[`c${number}`] = rows.reduce((total, row) => total + row[`c${number}`], 0);
  }
  return sum;
}

function mediation(unit, teams) {
  const r = randomFrom(`${unit.id} HG-01`);
  const c2 = teams * r.int(5, 7);
  const c4 = teams + r.int(1, 6);
  const c5 = r.int(0, 3);
  return { c1: teams, c2, c3: c2 - c4, c4, c5, c6: c2 - c5, c7: r.int(0, 2), c8: Math.floor(c2 * 0.6) };
}

function workplaces(unit) {
  const sizes = {
    "nha-nuoc": 4,
    "ngoai-nha-nuoc": 186,
    "dau-tu-nuoc-ngoai": 2,
    "hop-tac-xa": 21,
    "ho-kinh-doanh": 340,
  };
  const rows = {};
  for (const [category, c1] of Object.entries(sizes)) {
    const r = randomFrom(`${unit.id} ${category}`);
    const c2 = Math.floor(c1 * (category === "ho-kinh-doanh" ? 0.02 : 0.4)) + 1;
    const c4 = Math.floor(c2 * 0.8);
    const c7 = Math.floor(c2 * 0.85);
    const c13 = Math.floor(c1 * 0.08);
    rows[category] = {
      c1,
      c2,
      c3: c1 * r.int(6, 22),
      c4,
      c5: c2,
      c6: Math.floor(c2 * 0.9),
      c7,
      c8: c7 + r.int(0, 3),
      c9: 0,
      c10: 0,
      c11: Math.floor(c4 * 0.9),
      c12: Math.floor(c1 * 0.6),
      c13,
      c14: Math.min(c13, 1),
      c15: Math.min(c13, 1),
      c16: 0,
    };
  }
  const total = {};
  for (let number = 1; number <= 16; number += 1) {
    total[`c${number}`] = Object.values(rows).reduce((sum, row) => sum + row[`c${number}`], 0);
  }
  return { ...rows, tong: total };
}

function modelResult(unit, model, index) {
  const r = randomFrom(`${unit.id} DV-03 ${index}`);
  const done = r.int(0, 3) === 0;
  return {
    f1: index + 1,
    f2: unit.name,
    f4: model.f4,
    f14: model.f14,
    f17: done ? "Hoàn thành" : "Đang thực hiện",
    f18: r.pick([
      "Vận động 45 hộ tham gia, đạt 90 % kế hoạch",
      "Duy trì 12 buổi ra quân, thu gom 3,5 tấn rác",
      "Hướng dẫn 210 lượt công dân nộp hồ sơ trực tuyến",
      "Hỗ trợ 18 hộ khó khăn, kinh phí 54 triệu đồng",
    ]),
    f19: r.int(0, 4) === 0 ? "Chưa hiệu quả" : "Hiệu quả",
    f20: r.int(0, 2) === 0 ? "Có" : "Không",
    f21: null,
  };
}

const highlights = [
  "Tổ chức tốt việc lấy ý kiến Nhân dân về phương án bồi thường, hỗ trợ tuyến đường nội thị.",
  'Duy trì chuyên mục "Dân hỏi - chính quyền trả lời" trên đài truyền thanh hằng tuần.',
  "Vận động Nhân dân hiến đất, góp ngày công mở rộng đường bê tông xóm.",
  "Công khai đầy đủ các khoản thu, chi từ nguồn Nhân dân đóng góp tại nhà văn hóa.",
];
const shortcomings = [
  "Một số tổ dân phố chưa niêm yết kịp thời; nguyên nhân do kiêm nhiệm nhiều việc.",
  "Việc tổng hợp ý kiến Nhân dân ở vài thôn còn chậm do thiếu cán bộ theo dõi.",
  "Hình thức tuyên truyền chưa phong phú, người dân đi làm ăn xa khó dự họp.",
  "Không",
];
const proposals = [
  "Đề nghị thị xã tổ chức tập huấn kỹ năng hòa giải cho cán bộ cơ sở.",
  "Đề nghị bố trí kinh phí sửa chữa hệ thống truyền thanh.",
  null,
  "Đề nghị hướng dẫn thống nhất biểu mẫu báo cáo ngay từ đầu năm.",
];
const officeHighlights = [
  "Thực hiện công khai tài chính, mua sắm tài sản theo đúng quy định.",
  "Tổ chức đối thoại giữa lãnh đạo với công chức, giải đáp ngay các kiến nghị.",
  "Rà soát, sửa đổi quy chế làm việc, quy chế chi tiêu nội bộ.",
];
const officeShortcomings = [
  "Việc tham gia góp ý dự thảo văn bản của một số công chức còn hạn chế.",
  "Không",
  "Ban Thanh tra nhân dân hoạt động chưa thường xuyên do kiêm nhiệm.",
];
