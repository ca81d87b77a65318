import { dialoguesOf } from "./dialogues.ts";
import { casesOfKind } from "./events.ts";
import { overPeriod, type Figures, type SpanMaker } from "./flows.ts";
import { registered, results } from "./models.ts";
import { counters, proceduresOf } from "./oneStop.ts";
import { seededFor } from "./spans.ts";
import { isWard, unitOf, type YearCall } from "./town.ts";
import type { Answers } from "./wardForms.ts";

/** DCCS-02: democracy inside a unit. */
export function officeDemocracy(call: YearCall, unit: string): Answers {
  const figures = overPeriod(call, { template: "DCCS-02", name: unit, make: () => officeMaker(unit) });
  const random = seededFor(`${unit} DCCS-02 state`);
  const A01 = isWard(unitOf(unit)) ? random.whole(21, 29) : random.whole(6, 19);
  const isSmall = A01 <= 7;
  const opinions = random.whole(4, 12);
  return {
    A01,
    A02: Math.floor(A01 * 0.4),
    A03: "Có",
    ...figures,
    B01: random.whole(0, 7) === 0 ? "Không" : "Có",
    B02: "2022-01-20",
    B03: A01,
    B04: A01 - random.whole(0, 1),
    B05: opinions,
    B06: opinions - 1,
    D01: isSmall ? "Không bắt buộc" : random.pick(["Có", "Có", "Không"]),
    D02: isSmall ? null : 3,
    T01: "Công khai tài chính, mua sắm tài sản theo quy định.",
    T02: random.pick(["Việc góp ý dự thảo văn bản còn hạn chế.", "Hồ sơ lưu trữ chưa đầy đủ."]),
    T03: null,
  };
}

function officeMaker(unit: string): SpanMaker {
  const random = seededFor(`${unit} DCCS-02`);
  return ({ days }) => {
    const [asked, advised] = [random.count(days / 20), random.count(days / 100)];
    const petition = random.whole(0, 40) === 0 ? 1 : 0;
    return {
      A04: random.count(days / 120),
      C01: random.count(days / 30),
      C02: random.count(days / 60),
      C03: random.count(days / 60),
      C04: asked,
      C05: Math.floor(asked / 2),
      D03: random.count(days / 90),
      D04: advised,
      D05: advised,
      E01: random.count(days / 100),
      E02: petition,
      E03: petition,
      E04: 0,
    };
  };
}

/** DV-01: mass mobilisation, by every unit. */
export function massMobilisation(call: YearCall, unit: string): Answers {
  const figures = overPeriod(call, { template: "DV-01", name: unit, make: () => mobilisationMaker(unit) });
  const random = seededFor(`${unit} DV-01 ${call.id}`);
  const ward = isWard(unitOf(unit));
  const models = results(unit, call);
  const running = models.filter(({ f17 }) => f17 === "Đang thực hiện" || f17 === "Hoàn thành");
  const effective = running.filter(({ f19 }) => f19 === "Hiệu quả");
  return {
    ...figures,
    A04: "Có",
    A05: random.whole(0, 6) === 0 ? "Không" : "Có",
    B01: registered(unit).length,
    B02: running.length,
    B03: effective.length,
    B04: Math.min(1, effective.length),
    ...headDialogues(call, unit),
    ...files(call, unit),
    D06: ward ? random.whole(850, 980) / 10 : null,
    D07: ward ? (figures["D07"] ?? 0) : null,
    E01: ward || unit === "TT-THANHTRA" ? null : (figures["E01"] ?? 0),
    F01: casesOfKind(unit, call, "Điểm nóng"),
    F02: casesOfKind(unit, call, "Khiếu kiện đông người"),
    F03: casesOfKind(unit, call, "Khiếu kiện vượt cấp"),
    G01: "Việc tự kiểm tra chưa thường xuyên.",
    G02: ward ? "Đề nghị bổ sung kinh phí cho mô hình." : null,
  };
}

function headDialogues(call: YearCall, unit: string): Figures {
  const word = isWard(unitOf(unit)) ? "xã, phường" : "thủ trưởng";
  const own = dialoguesOf(unit, call).filter(({ f2 }) => String(f2).includes(word));
  const sum = (field: string) => own.reduce((total, record) => total + Number(record[field] ?? 0), 0);
  return { C01: own.length, C02: sum("f6"), C03: sum("f7"), C04: sum("f8") + sum("f10") };
}

/** A unit's one-stop counter as DV-01 asks for it; offices without one leave it blank. */
function files(call: YearCall, unit: string): Answers {
  if (!isWard(unitOf(unit)) && !counters.includes(unit)) {
    return { D01: null, D02: null, D03: null, D04: null, D05: null };
  }
  const { c3 = 0, c7 = 0, c8 = 0, c9 = 0, c10 = 0 } = proceduresOf(call, unit);
  return { D01: c3, D02: c7, D03: c8 + c9, D04: c10, D05: c10 };
}

function mobilisationMaker(unit: string): SpanMaker {
  const random = seededFor(`${unit} DV-01`);
  return ({ days }) => {
    const meetings = random.count(days / 60);
    return {
      A01: random.count(days / 25),
      A02: meetings,
      A03: meetings * random.whole(25, 45),
      A06: random.count(days / 90),
      A07: random.whole(0, 20) === 0 ? 1 : 0,
      D07: random.count(days / 2),
      E01: random.count(days / 15),
      F04: random.whole(0, 25) === 0 ? 1 : 0,
      F05: 0,
    };
  };
}

/** PH-01: coordination with the Front and the organisations, quarter by quarter. */
export function coordination(call: YearCall, unit: string): Answers {
  const figures = overPeriod(call, { template: "PH-01", name: unit, make: () => coordinationMaker(unit) });
  const random = seededFor(`${unit} PH-01 ${call.id}`);
  return {
    ...figures,
    T01: random.pick(["Nhân dân quan tâm giá đất bồi thường.", null]),
    T02: random.pick(["Đề nghị họp giao ban hằng quý.", null]),
  };
}

function coordinationMaker(unit: string): SpanMaker {
  const random = seededFor(`${unit} PH-01`);
  return ({ days }) => {
    const [opinions, advice, actions] = [
      random.count(days / 20),
      random.count(days / 60),
      random.count(days / 30),
    ];
    const taken = Math.floor(opinions * 0.7);
    return {
      P01: random.count(days / 30),
      P02: random.count(days / 15),
      P03: random.count(days / 15),
      P04: opinions,
      P05: taken,
      P06: opinions - taken,
      P07: random.count(days / 60),
      P08: advice,
      P09: Math.floor(advice / 2),
      P10: actions,
      P11: actions * random.whole(20, 60),
    };
  };
}

/** TT-01: news about mass mobilisation. */
export function news(call: YearCall, unit: string): Figures {
  return overPeriod(call, { template: "TT-01", name: unit, make: () => newsMaker(unit) });
}

function newsMaker(unit: string): SpanMaker {
  const random = seededFor(`${unit} TT-01`);
  return ({ days }) => {
    const [t1, t2, t3] = [random.count(days / 3), random.count(days / 8), random.count(days / 15)];
    return {
      t1,
      t2,
      t3,
      t4: Math.floor((t1 + t2 + t3) / 4),
      t5: random.count(days),
      t6: random.count(days * 2),
      t7: random.count(days / 5),
      t8: random.count(days / 4),
      t9: random.count(days / 10),
      t10: random.count(days / 30),
      t11: random.count(days / 60),
    };
  };
}
