// The pages of one unit's workbook, clean; files.mjs plants the defects.
import { drawForm, drawOfficial, drawTable } from "./layout.mjs";
import { officeProcedures, petitions, reception, sumOfFields, truthOf } from "./truth.mjs";

export const periodH1 = "6 tháng đầu năm 2022";
export const windowH1 = "Số liệu tính từ ngày 15/12/2021 đến ngày 31/5/2022";

export const isWard = (unit) => unit.kind === "PHUONG" || unit.kind === "XA";

/** Figures of the same period last year: a little lower, whole numbers stay whole. */
function lastYearOf(values) {
  const entries = Object.entries(values).map(([code, value]) => {
    if (typeof value !== "number") return [code, undefined];
    return [code, Number.isInteger(value) ? Math.floor(value * 0.9) : Math.round(value * 9) / 10];
  });
  return Object.fromEntries(
    entries.filter(([code, value]) => value !== undefined && !["B01", "B03", "D06"].includes(code)),
  );
}

/** @returns pages by template code, in the order in which the unit sends them */
export function bookOf(
  pack,
  unit,
  { habit = 0, period = periodH1, window = windowH1, truth = truthOf(unit) } = {},
) {
  const sheet = (code) => ({
    template: pack.template(code),
    unit,
    values: truth[code],
    period,
    window,
    habit,
  });
  const vertical = (code) => drawForm({ ...sheet(code), lastYear: lastYearOf(truth[code]) });
  const pages = {};
  if (isWard(unit)) {
    pages["DCCS-01"] = vertical("DCCS-01");
    pages["DCCS-02"] = vertical("DCCS-02");
    pages["DV-01"] = vertical("DV-01");
    pages["DV-03"] = drawForm(sheet("DV-03"));
    pages["TCD-01"] = drawOfficial(sheet("TCD-01"), ownRow(unit, truth["TCD-01"]));
    pages["XLD-01"] = drawOfficial(sheet("XLD-01"), ownRow(unit, truth["XLD-01"]));
    if (habit === 0) pages["XLD-01"].name = "Sheet2";
    pages["TTHC-06"] = drawTable(
      sheet("TTHC-06"),
      fieldBlocks(truth["TTHC-06"]),
      "Lĩnh vực, công việc giải quyết theo cấp",
    );
    pages["HG-01"] = drawTable(sheet("HG-01"), ownRow(unit, truth["HG-01"]), "Đơn vị");
    return pages;
  }
  pages["DCCS-02"] = vertical("DCCS-02");
  pages["DV-01"] = vertical("DV-01");
  pages["DV-03"] = drawForm(sheet("DV-03"));
  return pages;
}

function ownRow(unit, values) {
  return [{ rows: [{ key: unit.id, label: unit.name, values }] }];
}

function fieldBlocks(rows) {
  return [
    {
      rows: [
        ...rows.map((row) => ({ key: row.field, label: row.field, values: row })),
        { key: "total", label: "Tổng cộng", values: sumOfFields(rows), bold: true },
      ],
    },
  ];
}

const sumRows = (rows, codes) =>
  Object.fromEntries(codes.map((code) => [code, rows.reduce((sum, row) => sum + row[code], 0)]));

const numbered = (count) => Array.from({ length: count }, (_, index) => `c${index + 1}`);

const rowsOf = (units, figures) => units.map((of) => ({ key: of.id, label: of.name, values: figures(of) }));

/** Thanh tra's 01/TCD and 01/XLD: itself, the wards and the communes under group rows, and a total. */
export function inspectorate(pack, unit, { habit }) {
  const wards = pack.units.filter(isWard);
  const sheet = (code) => ({
    template: pack.template(code),
    unit,
    period: periodH1,
    window: windowH1,
    habit,
  });
  const blocks = (figures, codes) => {
    const line = (of) => ({ key: of.id, label: of.name, values: figures(of) });
    const all = [unit, ...wards].map(figures);
    return [
      { rows: [{ key: "total", label: "TỔNG CỘNG", values: sumRows(all, codes), bold: true }] },
      { group: "I. Cấp thị xã", rows: [line(unit)] },
      { group: "II. Phường", rows: wards.filter((ward) => ward.kind === "PHUONG").map(line) },
      { group: "III. Xã", rows: wards.filter((ward) => ward.kind === "XA").map(line) },
    ];
  };
  return {
    "TCD-01": drawOfficial(sheet("TCD-01"), blocks(reception, numbered(29))),
    "XLD-01": drawOfficial(sheet("XLD-01"), blocks(petitions, numbered(26))),
  };
}

/** Văn phòng's II.06 by unit: the town's offices with a counter, then the wards and communes. */
export function oneStop(pack, unit, { habit }) {
  const wards = pack.units.filter(isWard);
  const offices = ["P-TUPHAP", "P-TCKH", "P-KINHTE", "P-QLDT", "P-LDTBXH", "P-VHTT", "P-TNMT", "P-GDDT"].map(
    (id) => pack.units.find((candidate) => candidate.id === id),
  );
  const town = rowsOf(offices, officeProcedures);
  const local = rowsOf(wards, (ward) => sumOfFields(truthOf(ward)["TTHC-06"]));
  const codes = Array.from({ length: 11 }, (_, index) => `c${index + 3}`);
  const total = sumRows(
    [...town, ...local].map((row) => row.values),
    codes,
  );
  return drawTable(
    { template: pack.template("TTHC-06"), unit, period: periodH1, window: windowH1, habit },
    [
      { group: "Cấp thị xã", rows: town },
      { group: "Xã, phường, thị trấn", rows: local },
      { rows: [{ key: "total", label: "Tổng cộng", values: total, bold: true }] },
    ],
    "Đơn vị",
  );
}

/** Phòng Tư pháp's 10c/BTP over all wards and communes. */
export function mediators(pack, unit, { habit }) {
  const wards = pack.units.filter(isWard);
  const rows = wards.map((ward) => ({ key: ward.id, label: ward.name, values: truthOf(ward)["HG-01"] }));
  const codes = Array.from({ length: 8 }, (_, index) => `c${index + 1}`);
  return drawTable(
    { template: pack.template("HG-01"), unit, period: periodH1, window: windowH1, habit },
    [
      { rows },
      {
        rows: [
          {
            key: "total",
            label: "Tổng số",
            values: sumRows(
              rows.map((row) => row.values),
              codes,
            ),
            bold: true,
          },
        ],
      },
    ],
    "Đơn vị",
  );
}

export function workplaces(pack, unit, { habit }) {
  const sheet = { template: pack.template("DCCS-03"), unit, period: periodH1, window: windowH1, habit };
  const values = truthOf(unit)["DCCS-03"];
  const rates = Object.fromEntries(
    Object.entries(values).map(([category, row]) => [
      category,
      {
        ...row,
        p6: row.c2 === 0 ? null : Math.round((row.c6 / row.c2) * 10000) / 100,
        p7: row.c2 === 0 ? null : Math.round((row.c7 / row.c2) * 10000) / 100,
      },
    ]),
  );
  return drawForm({ ...sheet, values: rates });
}

/** The registrations of April: one workbook with a sheet per unit, as the focal point gathered them. */
export function registrations(pack) {
  return pack.units.map((unit, index) => {
    const page = drawForm({
      template: pack.template("DV-02"),
      unit,
      values: truthOf(unit)["DV-02"],
      period: "năm 2022",
      window: "",
      habit: index % 2,
    });
    page.name = unit.shortName.replace(/[[\]:*?/\\]/g, "-").slice(0, 31);
    return page;
  });
}

/** The figures of a unit as fill_blank.py wants them, by sheet title of the issued blank. */
export function blankFigures(pack, unit) {
  const truth = truthOf(unit);
  const figures = {};
  for (const [code, values] of Object.entries(truth)) {
    const template = pack.template(code);
    const section = template.sections.find((candidate) => candidate.kind !== "fields");
    if (code === "DV-02") continue;
    const numbers = new Map(
      section.indicators.map((indicator, index) => [
        indicator.code,
        (indicator.printedNumber ?? `${index + 1}`).replace(/^\(?(\d+).*$/, "$1"),
      ]),
    );
    const byNumber = (row) =>
      Object.fromEntries(
        Object.entries(row)
          .filter(([key]) => numbers.has(key))
          .map(([key, value]) => [numbers.get(key), value]),
      );
    if (section.kind === "rows") {
      const last = Object.entries(lastYearOf(values)).map(([key, value]) => [
        `${key}@samePeriodLastYear`,
        value,
      ]);
      figures[template.sheetName] = { rows: { ...values, ...Object.fromEntries(last) } };
    } else if (section.kind === "list") {
      figures[template.sheetName] = { list: values.map(({ f1: _ordinal, ...record }) => byNumber(record)) };
    } else if (code === "TTHC-06") {
      figures[template.sheetName] = {
        grid: Object.fromEntries(values.map(({ field, ...row }) => [field, byNumber(row)])),
      };
    } else {
      figures[template.sheetName] = { grid: { [unit.name]: byNumber(values) } };
    }
  }
  return figures;
}
