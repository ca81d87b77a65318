import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/core/findings/finding.ts";
import type { LedgerEvent } from "../../../src/core/ledger/event.ts";
import { aTableBook, someSubmissions } from "../../support/aTableBook.ts";
import { viewSheet } from "../../support/bookView.ts";
import { aSubmission } from "../../support/mergeBuilders.ts";

const rowsOfW1 = aSubmission({ reporter: "W1", template: "ROWS-1", values: { due: 1, done: 2 } });

const anError: Finding = {
  code: "value-missing",
  severity: "error",
  at: {
    file: "W1-ROWS-1.xlsx",
    cell: "B3",
    call: "H1",
    unit: "W1",
    template: "ROWS-1",
    submission: rowsOfW1.id,
  },
  data: { label: "done" },
};

const received = { "W1-MIX-1.xlsx": "2022-06-08", "W1-LIST-1.xlsx": "2022-06-12" };

describe("tracking", () => {
  const tracking = viewSheet(
    aTableBook({
      submissions: [...someSubmissions().filter((each) => each.template !== "ROWS-1"), rowsOfW1],
      findings: [anError],
      received,
    }),
    "TRACKING",
  );

  it("says how each form of each unit stands", () => {
    // GRID-1, MIX-1, STRICT-1, ROWS-1, LIST-1, LIST-2
    expect(tracking.row("Đơn vị W1").slice(2, 8)).toEqual([
      "Chưa nộp",
      "Hợp lệ\nĐúng hạn",
      "Chưa nộp",
      "Có lỗi",
      "Hợp lệ\nTrễ 3 ngày",
      "Hợp lệ",
    ]);
  });

  it("adds up a unit's reporting: due, sent, valid, complete, on time, punctual, days late, errors", () => {
    // Due before 10/6: 8/6 is on time, 12/6 three days late.
    expect(tracking.row("Đơn vị W1").slice(8, 16)).toEqual([6, 4, 3, 50, 1, 16.6666666667, 3, 1]);
  });

  it("gives the last day of receipt as a date", () => {
    const cell = tracking.cells("Đơn vị W1")[17];
    expect(cell?.style?.numberFormat).toBe("dd/mm/yyyy");
    expect(cell?.value).toBe(44_724); // 12/6/2022
  });

  it("counts each form over the units", () => {
    expect(tracking.row("TỔNG CỘNG")[3]).toBe("1/4");
  });

  it("colours the states", () => {
    expect(tracking.sheet.conditionalFormats.length).toBeGreaterThan(3);
  });
});

describe("reminders", () => {
  it("name what is missing or sent back, why, and how long overdue", () => {
    const reminders = viewSheet(aTableBook({ submissions: [rowsOfW1], findings: [anError] }), "REMINDERS");
    const returned = reminders.sheet.cells.find((cell) => cell.value === "Trả lại");
    const row = reminders.sheet.cells.filter((cell) => cell.row === returned?.row).map((cell) => cell.value);
    expect(String(row[4])).toContain("B3");
    // Sent until 9/6, today 12/6.
    expect(row.slice(5)).toEqual([44_721, 3]);
  });

  it("join the forms of a unit that stand alike", () => {
    const reminders = viewSheet(aTableBook({ submissions: [] }), "REMINDERS");
    expect(reminders.row("Đơn vị W1")[2]).toBe("GRID-1, MIX-1, STRICT-1, ROWS-1, LIST-1, LIST-2");
  });
});

describe("the audit table", () => {
  const converted = {
    ...rowsOfW1,
    values: rowsOfW1.values.map((value) => ({
      ...value,
      conversions: [{ kind: "blank-as-zero" as const, before: "", after: "0" }],
    })),
  };
  const answer: LedgerEvent = {
    id: "lan/1/1",
    author: "lan",
    session: "1",
    sequence: 1,
    at: "2022-06-11T21:00:00+07:00",
    payload: {
      kind: "question-answered",
      question: `blank-as-zero:${rowsOfW1.source.file.sha256.slice(0, 12)}`,
      answer: "yes",
      reason: "đã gọi điện",
    },
    previous: "",
    hash: "h",
  };

  it("lists conversions with their cell and who decided them", () => {
    const audit = viewSheet(aTableBook({ submissions: [converted], ledger: [answer] }), "AUDIT");
    const cell = audit.sheet.cells.find((each) => each.column === 3 && each.value !== "" && each.row > 10);
    const row = audit.sheet.cells.filter((each) => each.row === cell?.row).map((each) => each.value);
    expect(row[5]).toBe("ROWS-1");
    expect(row[10]).toBe("lan");
    expect(row[11]).toBe("11/06/2022 21:00");
  });

  it("says in words what was asked, and of which form the ledger knows", () => {
    const sha256 = `${"0".repeat(12)}aa`;
    const [read, asked] = [
      {
        kind: "form-read" as const,
        submission: `${"0".repeat(12)}/2/0/ROWS-1/W1`,
        sha256,
        path: "W1.xlsx",
        sheet: "Biểu 1",
        call: "H1",
        unit: "W1",
        template: "ROWS-1",
        contentHash: "c",
      },
      { ...answer.payload, question: `blank-as-zero:${"0".repeat(12)}:2`, answer: "zero" },
    ];
    const ledger = [read, asked].map((payload, index) => ({ ...answer, id: `lan/1/${index}`, payload }));
    const audit = viewSheet(aTableBook({ submissions: [rowsOfW1], ledger }), "AUDIT");
    const place = audit.sheet.cells.find((each) => each.value === "W1.xlsx");
    const row = audit.sheet.cells.filter((each) => each.row === place?.row).map((each) => each.value);
    expect(row.slice(1, 9)).toEqual([
      "W1.xlsx",
      "Biểu 1",
      "",
      "Đơn vị W1",
      "ROWS-1",
      "",
      "Các ô phải có số liệu mà để trống",
      "các ô trống là 0",
    ]);
  });

  it("lists a part that was left out once, with the number of its figures", () => {
    const audit = viewSheet(aTableBook({ submissions: [rowsOfW1], findings: [anError] }), "AUDIT");
    expect(audit.texts.filter((text) => text === "2 số liệu")).toHaveLength(1);
    const part = audit.sheet.cells.find((each) => each.value === "2 số liệu");
    const row = audit.sheet.cells.filter((each) => each.row === part?.row).map((each) => each.value);
    // The cell that keeps it out, and which value is missing there.
    expect(row[3]).toBe("B3");
    expect(row[9]).toContain("done");
  });
});

const say = (reporter: string, text: string) =>
  aSubmission({ reporter, template: "ROWS-1", values: { text } });

describe("the texts table", () => {
  it("joins what units say alike and leaves out what says nothing", () => {
    const texts = viewSheet(
      aTableBook({
        submissions: [say("W1", "Thiếu kinh phí."), say("W2", "thiếu kinh phí"), say("W3", "Không")],
      }),
      "TEXTS",
    );
    const answers = texts.sheet.cells.filter((cell) => cell.formula?.includes("tblDuLieu[van_ban]"));
    expect(answers.map((cell) => cell.value)).toEqual(["Thiếu kinh phí."]);
    expect(texts.texts).toContain("Đơn vị W1; Đơn vị W2");
  });
});
