import { expect, it } from "vitest";
import { legacyFontOf } from "../../../../../src/core/workbook/text/legacyFonts/legacyFont.ts";

it.each([
  [".VnTime", { encoding: "tcvn3", capitals: false }],
  [".VnTimeH", { encoding: "tcvn3", capitals: true }],
  [".VnArial NarrowH", { encoding: "tcvn3", capitals: true }],
  [" .vntime ", { encoding: "tcvn3", capitals: false }],
  ["VnTime", { encoding: "tcvn3", capitals: false }],
  ["VNI-Times", { encoding: "vni", capitals: false }],
  ["VNI Times", { encoding: "vni", capitals: false }],
  ["Vni-Helve", { encoding: "vni", capitals: false }],
  ["Times New Roman", null],
  ["VNtimes new roman", null],
  ["UVN Van", null],
  ["Vnitalic", null],
  ["", null],
])("%j", (name, font) => {
  expect(legacyFontOf(name)).toEqual(font);
});
