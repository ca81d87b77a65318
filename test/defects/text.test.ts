import { describe, expect, test } from "vitest";
import { change, mapTexts, type Page } from "../../scripts/sample/page.mjs";
import { inTcvn3, inVni } from "../support/legacyText.ts";
import { optionsOf, ownFile, receiveForm } from "../support/receiveForm.ts";
import { reviewReceived } from "../support/reviewReceived.ts";
import { bookBytes, cellsOf, numberAt, unitPage } from "../support/unitBooks.ts";

const clean = unitPage("P-PHOMINH", "DCCS-01", { habit: 2 });
const places = ["A01", "A02", "C07", "F05", "H06"];
const figures = places.map((place) => String(numberAt(clean, place)));

/** The text that a clean form of the ward holds in its words, before any damage. */
const words = String(cellsOf(clean).find(({ cell }) => cell.v === valueAt(clean, "T01"))?.cell.v);

function valueAt(page: Page, key: string): unknown {
  const place = page.places.get(key);
  return place === undefined ? undefined : page.rows[place.row]?.[place.column]?.v;
}

/** Letters without their marks. */
function bare(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D");
}

/** A form of one's own whose every text went through `map`. */
async function receiveMapped(map: (text: string) => string) {
  const outcome = await receiveForm("DCCS-01", (page) => {
    change(page, "T01", words);
    mapTexts(page, map);
  });
  return { ...outcome, figures: places.map((place) => outcome.read("DCCS-01", place)) };
}

describe("fonts from before Unicode", () => {
  const encodings = [
    { encoding: "TCVN3", font: ".VnTime", capitals: ".VnTimeH", write: inTcvn3 },
    { encoding: "VNI", font: "VNI-Times", capitals: "VNI-Times", write: inVni },
  ] as const;

  test.each(encodings)("[D54] are read as the letters they show: $encoding", async (legacy) => {
    const outcome = await receiveForm("DCCS-01", (page) => {
      change(page, "T01", words);
      for (const { cell } of cellsOf(page)) {
        if (typeof cell.v !== "string") continue;
        const shouted = cell.v === cell.v.toUpperCase() && cell.v !== cell.v.toLowerCase();
        cell.font = shouted ? legacy.capitals : legacy.font;
        cell.v = legacy.write(cell.v);
      }
      page.name = "Sheet1";
    });
    expect(places.map((place) => outcome.read("DCCS-01", place))).toEqual(figures);
    expect(outcome.read("DCCS-01", "T01")).toBe(words);
    expect(outcome.submissions.map(({ reporter }) => reporter)).toEqual(["P-PHOMINH"]);
    expect(outcome.said.filter((line) => !line.startsWith("note"))).toEqual([]);
    expect(outcome.finding("text-converted").data).toMatchObject({ encoding: legacy.encoding });
    expect(outcome.inputs).toEqual({ [ownFile]: "used" });
  });

  test("[D54] leave what is no Vietnamese alone", async () => {
    const foreign = "Señor Muñoz, 5 × 3, viparse®";
    const outcome = await receiveForm("DCCS-01", (page) => change(page, "T01", foreign));
    expect(outcome.read("DCCS-01", "T01")).toBe(foreign);
    expect(outcome.said).toEqual([]);
  });
});

describe("letters", () => {
  test("[D55] taken apart into letter and mark are put together", async () => {
    const outcome = await receiveMapped((text) => text.normalize("NFD"));
    expect(outcome.figures).toEqual(figures);
    expect(outcome.read("DCCS-01", "T01")).toBe(words.normalize("NFC"));
    expect(outcome.said).toEqual(["note value-converted DCCS-01 T01"]);
    expect(outcome.finding("value-converted").data).toMatchObject({ kind: "unicode" });
    expect(outcome.inputs).toEqual({ [ownFile]: "used" });
  });

  test("[D56] that only look alike are the letters that they stand for", async () => {
    const twins: readonly (readonly [string, string])[] = [
      ["Ư", "Ƣ"],
      ["ư", "ƣ"],
      ["Đ", "Ð"],
      ["đ", "ð"],
      ["P", "Р"],
      ["o", "о"],
      ["a", "а"],
      ["c", "с"],
      ["H", "Һ"],
    ];
    const outcome = await receiveMapped((text) =>
      twins.reduce((changed, [letter, twin]) => changed.replaceAll(letter, twin), text),
    );
    expect(outcome.figures).toEqual(figures);
    expect(outcome.read("DCCS-01", "T01")).toBe(words);
    expect(outcome.said).toEqual(["note value-converted DCCS-01 T01"]);
    expect(outcome.submissions.map(({ reporter }) => reporter)).toEqual(["P-PHOMINH"]);
  });
});

describe("between the letters", () => {
  test("[D57] soft hyphens, hard blanks, zero widths, dashes and line breaks play no part", async () => {
    const outcome = await receiveMapped((text) =>
      text
        .replaceAll("Nhân dân", "Nhân\u00A0dân")
        .replaceAll("phường", "phư\u00ADờng")
        .replaceAll("Phổ Minh", "Phổ  \u200BMinh")
        .replaceAll("PHỔ MINH", "PHỔ\nMINH")
        .replaceAll("quy chế dân chủ", "quy chế\ndân chủ")
        .replaceAll(", ", ",")
        .replaceAll(" - ", " – "),
    );
    expect(outcome.figures).toEqual(figures);
    expect(outcome.submissions.map(({ reporter }) => reporter)).toEqual(["P-PHOMINH"]);
    expect(outcome.said.filter((line) => !line.startsWith("note value-converted"))).toEqual([]);
  });

  test("[D57] a lost blank or hyphen in a name or heading is no other name", async () => {
    const outcome = await receiveMapped((text) =>
      text
        .replaceAll("XÃ HỘI", "XàHỘI")
        .replaceAll("phường Phổ Minh", "phườngPhổ Minh")
        .replaceAll("PHƯỜNG PHỔ MINH", "PHƯỜNGPHỔ MINH")
        .replaceAll("XÃ, PHƯỜNG", "XÃ,PHƯỜNG")
        .replaceAll("được ban hành", "đượcban hành")
        .replaceAll("thôn, tổ dân phố", "thôn,tổdân phố"),
    );
    expect(outcome.figures).toEqual(figures);
    expect(outcome.submissions.map(({ reporter }) => reporter)).toEqual(["P-PHOMINH"]);
    expect(outcome.said).toEqual([]);
  });

  test.each(["Cơ quan Tổ chức – Nội vụ", "Cơ quan Tổ chức-Nội vụ", "CQ Tổ chức  —  Nội vụ thị xã"])(
    "[D57] a dash is a dash in the name of a unit: %s",
    async (name) => {
      const page = unitPage("CQ-TCNV", "DV-01", { habit: 1 });
      change(page, "letterhead", name.toUpperCase());
      change(page, "reporter", `Đơn vị báo cáo: ${name}`);
      const outcome = await reviewReceived({ "bao cao.xlsx": await bookBytes(page) });
      expect(outcome.said).toEqual([]);
      expect(outcome.submissions.map(({ reporter }) => reporter)).toEqual(["CQ-TCNV"]);
    },
  );
});

describe("spelling", () => {
  test.each([
    "Phường Phổ Hoà",
    "Uỷ ban Nhân dân P.Phổ Hoà",
    "PHỔ HÒA",
    "phuong pho hoa",
    "UBND P Phổ Hoà, TX Đức Phổ",
  ])("[D58] of a name may vary: %s", async (name) => {
    const page = unitPage("P-PHOHOA", "DV-01", { habit: 1 });
    change(page, "letterhead", "");
    change(page, "reporter", `Đơn vị báo cáo: ${name}`);
    const outcome = await reviewReceived({ "bao cao.xlsx": await bookBytes(page) });
    expect(outcome.said).toEqual([]);
    expect(outcome.submissions.map(({ reporter }) => reporter)).toEqual(["P-PHOHOA"]);
  });

  test("[D58] without marks, in capitals or with i for y is the same form", async () => {
    for (const map of [
      bare,
      (text: string) => bare(text).toUpperCase(),
      (text: string) =>
        text.replaceAll("lý", "lí").replaceAll("kỳ", "kì").replaceAll("òa", "oà").replaceAll("ủy", "uỷ"),
    ]) {
      const outcome = await receiveForm("DCCS-02", (page) => mapTexts(page, map), { book: { habit: 1 } });
      expect(outcome.said).toEqual([]);
      expect(outcome.inputs).toEqual({ [ownFile]: "used" });
    }
  });

  test("[D58] an abbreviation that may be several units is asked, those of one unit are taken", async () => {
    const page = unitPage("DV-TTVHTT", "DV-01", { habit: 1 });
    change(page, "letterhead", "");
    const named = async (name: string) => {
      change(page, "reporter", `Đơn vị báo cáo: ${name}`);
      return reviewReceived({ "bao cao.xlsx": await bookBytes(page) });
    };
    const asked = await named("TT");
    expect(asked.said).toEqual(["error unit-unknown DV-01"]);
    expect(optionsOf(asked.finding("unit-unknown"))).toEqual(
      expect.arrayContaining(["DV-TTVHTT", "TT-THANHTRA"]),
    );
    const centre = await named("TTVHTT");
    expect(centre.submissions.map(({ reporter }) => reporter)).toEqual(["DV-TTVHTT"]);
    const office = await named("VHTT");
    expect(office.submissions.map(({ reporter }) => reporter)).toEqual(["P-VHTT"]);
  });
});
