import { listSection } from "../../../support/aTemplate.ts";
import { testRule } from "../../../support/testRule.ts";

testRule(
  "length: of a text, without blanks around it",
  { kind: "length", indicator: "t", min: 5, max: 8 },
  {
    indicators: { t: { type: "text" } },
    passes: [
      { name: "five letters with marks", values: { t: "  Đường " } },
      { name: "eight", values: { t: "abcd abc" } },
      { name: "blank", values: { t: null } },
      { name: "nothing to say", values: { t: "Ko" }, conversions: { t: "nil-text" } },
    ],
    fails: [
      {
        name: "four",
        values: { t: "abcd" },
        findings: [{ code: "text-length", length: 4, min: 5, max: 8 }],
      },
      { name: "nine", values: { t: "abcd abcd" }, findings: [{ code: "text-length", length: 9 }] },
    ],
  },
);

testRule(
  "oneOf: case and marks play no part",
  { kind: "oneOf", indicator: "t", values: ["Đất đai", "Có", "3"] },
  {
    indicators: { t: { type: "text" }, b: { type: "bool" } },
    passes: [
      { name: "other writing", values: { t: "ĐẤT ĐAI" } },
      { name: "a number", values: { t: 3 } },
      { name: "a yes-word of the pack", values: { t: true } },
      { name: "blank", values: { t: null } },
    ],
    fails: [
      {
        name: "another text",
        values: { t: "Môi trường" },
        findings: [{ code: "choice-unknown", raw: "Môi trường", choices: ["Đất đai", "Có", "3"] }],
      },
      { name: "Không", values: { t: false }, findings: [{ code: "choice-unknown" }] },
    ],
  },
);

testRule(
  "uniqueKey: no two records with the same fields",
  { kind: "uniqueKey", fields: ["name", "place"] },
  {
    indicators: { name: { type: "text" }, place: { type: "text" } },
    section: listSection,
    passes: [
      {
        name: "one field differs",
        rows: [
          { key: "1", values: { name: "Camera an ninh", place: "Phổ Minh" } },
          { key: "2", values: { name: "Camera an ninh", place: "Phổ Ninh" } },
        ],
      },
      {
        name: "a blank is like nothing",
        rows: [
          { key: "1", values: { name: "Camera an ninh", place: null } },
          { key: "2", values: { name: "Camera an ninh", place: null } },
        ],
      },
    ],
    fails: [
      {
        name: "three records in two writings are one finding",
        rows: [
          { key: "1", values: { name: "Camera an ninh", place: "Phổ Minh" } },
          { key: "2", values: { name: "CAMERA  AN NINH", place: "pho minh" } },
          { key: "3", values: { name: "Đường hoa", place: "Phổ Minh" } },
          { key: "4", values: { name: "camera an ninh", place: "Phổ Minh" } },
        ],
        findings: [
          {
            code: "key-repeated",
            fields: ["Chỉ tiêu name", "Chỉ tiêu place"],
            rows: ["8", "9", "11"],
            row: "2",
            cell: "C9",
          },
        ],
      },
    ],
  },
);
