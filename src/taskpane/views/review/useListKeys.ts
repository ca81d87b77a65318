import type { KeyboardEvent } from "react";
import type { Actions } from "../../session/useSession.ts";
import type { DeskFinding, DeskView } from "../../../app/desk/desk.ts";
import { possibleDecisions, type DecisionKind } from "../../state/decisionPlan.ts";
import type { ReviewRow } from "../../state/reviewRows.ts";

interface ListKeys {
  readonly rows: readonly ReviewRow[];
  /** Index of the row that the keys are for. */
  readonly current: number;
  readonly desk: DeskView;
  readonly actions: Actions;
  readonly moveTo: (index: number) => void;
  /** The finding whose question or decision is open. */
  readonly answering: string | null;
  readonly toggleKeys: () => void;
}

/** What the keys do while the list itself has the focus; those typed in a card's fields are left alone. */
export function useListKeys(list: ListKeys): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const isOwn = event.target === event.currentTarget || event.key === "Escape";
    if (!isOwn || event.ctrlKey || event.altKey || event.metaKey) return;
    if (press(event.key, list)) event.preventDefault();
  };
}

/** True for a key that means something here. */
function press(key: string, list: ListKeys): boolean {
  const { rows, current, actions } = list;
  const row = rows[current];
  switch (key) {
    case "ArrowDown":
      list.moveTo(Math.min(rows.length - 1, current + 1));
      return true;
    case "ArrowUp":
      list.moveTo(Math.max(0, current - 1));
      return true;
    case "Home":
      list.moveTo(0);
      return true;
    case "End":
      list.moveTo(rows.length - 1);
      return true;
    case "Escape":
      if (list.answering === null) clearFilters(actions);
      else actions.openQuestion(null);
      return true;
    case "z":
    case "Z":
      void actions.undo();
      return true;
    case "y":
    case "Y":
      void actions.redo();
      return true;
    case "?":
      list.toggleKeys();
      return true;
    default:
      return row !== undefined && pressOnRow(key, row, list);
  }
}

function clearFilters({ clearPlace, chooseGroup }: Actions): void {
  clearPlace();
  chooseGroup(null);
}

/** The letters of the decisions: "sửa", "giữ", "trả lại", "loại". */
const letters: Readonly<Record<string, DecisionKind>> = {
  s: "correct",
  g: "explain",
  r: "return",
  l: "exclude",
};

function openDecision(key: string, finding: DeskFinding, { desk, actions }: ListKeys): void {
  const kind = possibleDecisions(finding, desk).find((possible) => possible === letters[key]);
  if (kind !== undefined) actions.openDecision({ kind, finding: finding.id });
}

function pressOnRow(key: string, row: ReviewRow, list: ListKeys): boolean {
  if (row.type === "group") return pressOnGroup(key, row, list);
  const { finding } = row;
  const { actions } = list;
  switch (key.toLowerCase()) {
    case "enter":
      void actions.goTo(finding);
      return true;
    case "arrowright":
    case "t":
      if (finding.question !== null) actions.openQuestion(finding.id);
      return true;
    case "arrowleft":
      if (list.answering === finding.id) actions.openQuestion(null);
      else list.moveTo(parentOf(list));
      return true;
    case "s":
    case "g":
    case "r":
    case "l":
      openDecision(key.toLowerCase(), finding, list);
      return true;
    case "x":
      if (finding.severity !== "note") actions.toggleHandled(finding.id);
      return true;
    default:
      return false;
  }
}

function pressOnGroup(key: string, row: Extract<ReviewRow, { type: "group" }>, list: ListKeys): boolean {
  const { actions, current, rows } = list;
  switch (key) {
    case "Enter":
      actions.fold(row.id, !row.open);
      return true;
    case "ArrowRight":
      if (row.open) list.moveTo(Math.min(rows.length - 1, current + 1));
      else actions.fold(row.id, true);
      return true;
    case "ArrowLeft":
      if (row.open) actions.fold(row.id, false);
      else list.moveTo(parentOf(list));
      return true;
    default:
      return false;
  }
}

function parentOf({ rows, current }: ListKeys): number {
  const level = rows[current]?.level ?? 1;
  const parent = rows.slice(0, current).findLastIndex((row) => row.level < level);
  return parent === -1 ? current : parent;
}
