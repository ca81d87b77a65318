import type { Decision } from "../../src/core/ledger/decisions.ts";

/** What the coordinator answered over the year: one late list of evidence is let pass, one is not, one still waits. */
export const decisions: readonly Decision[] = [
  {
    question: "late-dossier:2022-SCORE:P-TUPHAP",
    answer: "accept",
    by: "Lan",
    reason: "đã báo trước",
  },
  {
    question: "late-dossier:2022-SCORE:X-PHOPHONG",
    answer: "refuse",
    by: "Lan",
    reason: "không có lý do",
  },
];
