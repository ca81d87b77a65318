import { testRule } from "../../../support/testRule.ts";

testRule(
  "implies: no meetings, so nobody attended",
  {
    kind: "implies",
    condition: { left: ["meetings"], operator: "=", right: ["0"] },
    consequence: { left: ["people"], operator: "=", right: ["0"] },
  },
  {
    passes: [
      { name: "the condition does not hold", values: { meetings: 1, people: 30 } },
      { name: "both hold", values: { meetings: 0, people: 0 } },
      { name: "a blank condition asks for nothing", values: { meetings: null, people: 30 } },
      { name: "a blank consequence is not judged", values: { meetings: 0, people: null } },
    ],
    fails: [
      {
        name: "people without a meeting",
        values: { meetings: 0, people: 30 },
        findings: [
          {
            code: "sides-disagree",
            indicator: "people",
            leftValue: "30",
            rightValue: "0",
            because: [{ text: "meetings", label: "Chỉ tiêu meetings", value: "0" }],
          },
        ],
      },
    ],
  },
);

testRule(
  "implies: a note must say why",
  {
    kind: "implies",
    severity: "warning",
    condition: { left: ["late"], operator: ">", right: ["0"] },
    consequence: { filled: "late", measure: "note" },
  },
  {
    passes: [
      { name: "with a note", values: { late: 2 }, measures: { note: { late: "Thiếu hồ sơ" } } },
      { name: "none late", values: { late: 0 }, measures: { note: { late: null } } },
    ],
    fails: [
      {
        name: "without",
        values: { late: 2 },
        measures: { note: { late: null } },
        findings: [
          {
            code: "consequence-missing",
            severity: "warning",
            condition: "late > 0",
            consequence: "",
            value: "",
            cell: "F5",
            measure: "note",
          },
        ],
      },
      {
        name: "without a note column",
        values: { late: 2 },
        findings: [{ code: "consequence-missing", measure: "note" }],
      },
    ],
  },
);

testRule(
  "implies: between words",
  {
    kind: "implies",
    condition: { indicator: "state", values: ["Hoàn thành"] },
    consequence: { indicator: "result", values: ["Hiệu quả", "Chưa hiệu quả"] },
  },
  {
    indicators: { state: { type: "text" }, result: { type: "text" } },
    passes: [
      { name: "right", values: { state: "Hoàn thành", result: "hiệu quả" } },
      { name: "another state", values: { state: "Tạm dừng", result: "?" } },
      { name: "a blank result is for the required check", values: { state: "Hoàn thành", result: null } },
    ],
    fails: [
      {
        name: "none of the values",
        values: { state: "hoan thanh", result: "Tốt" },
        findings: [
          {
            code: "consequence-missing",
            consequence: "Hiệu quả / Chưa hiệu quả",
            value: "Tốt",
            because: [{ text: "hoan thanh", label: "Chỉ tiêu state", value: null }],
          },
        ],
      },
    ],
  },
);
