import { expect, it } from "vitest";
import { writeBook } from "../../src/adapters/xlsx/writeBook.ts";
import { differencesAfterRecalculation } from "../support/recalculate.ts";
import { bookOf, sent } from "../support/shippedBook.ts";
import { choice, date } from "../support/shippedForms.ts";

const quarters = ["2022-Q1", "2022-Q2"];

/** Coordination by quarter, figures of two sources, and one dialogue that two units tell of. */
const submissions = [
  ...quarters.flatMap((call, quarter) =>
    ["P-TUPHAP", "P-TNMT"].map((unit, at) =>
      sent({ call, template: "PH-01", unit, values: { P01: quarter + 3 * at, P04: 7 } }),
    ),
  ),
  sent({ call: "2022-Q3", template: "PH-01", unit: "P-TUPHAP", values: { P01: 5 } }),
  sent({
    call: "2022-Q2",
    template: "TCD-01",
    unit: "TT-THANHTRA",
    rows: [{ key: "P-PHOMINH", values: { c1: 40, c2: 50 } }],
  }),
  sent({
    call: "2022-Q2",
    template: "TCD-01",
    unit: "P-PHOMINH",
    rows: [{ key: "P-PHOMINH", values: { c1: 41, c2: 50 } }],
  }),
  ...["P-PHOMINH", "P-TNMT"].map((unit) =>
    sent({
      call: "2022-H1-CD",
      template: "DTH-01",
      unit,
      rows: [{ key: "1", values: { f1: date("2022-04-20"), f2: choice("Khác"), f4: "Hội trường", f6: 90 } }],
    }),
  ),
];

it("LibreOffice computes what core computed in the tables over calls, sources and events", async () => {
  const book = bookOf([...quarters, "2022-Q3", "2022-H1-CD"], submissions);
  const { formulas, differences } = await differencesAfterRecalculation(writeBook(book));
  expect(differences).toEqual([]);
  expect(formulas).toBeGreaterThan(1000);
}, 300_000);
