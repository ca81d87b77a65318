import type { DeskFinding, DeskView } from "../../src/app/desk/desk.ts";

/** A finding of the desk; only what a test speaks of has to be given. */
export function aDeskFinding(given: Partial<DeskFinding> = {}): DeskFinding {
  const sentence = { where: "where", what: "what", todo: "todo" };
  return {
    id: "f-1",
    actor: "unit",
    cause: given.code ?? "value-missing",
    code: "value-missing",
    severity: "error",
    file: "a.xlsx",
    sheet: "S",
    cell: null,
    call: "C1",
    unit: "W1",
    template: "T-1",
    row: null,
    indicator: null,
    rule: null,
    measure: null,
    data: {},
    question: null,
    fix: null,
    changes: null,
    strain: null,
    decided: null,
    offer: null,
    message: { vi: sentence, en: sentence },
    ...given,
  };
}

type Line = DeskView["coverage"][number];

/** A form that a unit owes and has not sent, unless the test says otherwise. */
export function aCoverageLine(given: Partial<Line> = {}): Line {
  return {
    call: "C1",
    unit: "W1",
    template: "T-1",
    status: "required",
    state: "missing",
    file: null,
    receivedOn: null,
    attempt: 0,
    punctuality: "not-received",
    daysLate: 0,
    lastDay: "2022-06-10",
    extended: false,
    errors: 0,
    warnings: 0,
    ...given,
  };
}

/** A desk of one call and two wards of one kind. */
export function aDeskView(given: Partial<DeskView> = {}): DeskView {
  return {
    chosen: { pack: "p", calls: ["C1"] },
    calls: [{ id: "C1", title: "Đợt 1", deadline: "2022-06-10" }],
    calendar: null,
    units: [
      { id: "W1", name: "Phường 1", kind: "ward", kindName: "Phường" },
      { id: "W2", name: "Phường 2", kind: "ward", kindName: "Phường" },
    ],
    templates: [{ code: "T-1", title: "Biểu 1" }],
    inputs: [],
    findings: [],
    coverage: [],
    counts: { inputs: 0, errors: 0, warnings: 0, notes: 0, questions: 0, expected: 0, received: 0, valid: 0 },
    decisions: [],
    journal: { entries: [], undo: [], redo: [] },
    memories: [],
    reasons: [],
    seals: [],
    rules: { checked: 0, unchecked: 0 },
    registerProblems: [],
    openSheets: [],
    withoutBytes: [],
    ...given,
  };
}
