import type { HandEdit } from "../../app/verify/handEdits.ts";
import type { Action } from "../../core/ledger/action.ts";
import type { ValuePlace } from "../../core/ledger/stateKeys.ts";

/** What the user said to edits of the data sheet: all that she was shown are written over, some after being recorded. */
export interface EditsAnswer {
  readonly known: readonly HandEdit[];
  readonly corrections: readonly Action[];
}

/** Nobody was asked yet. */
export const noAnswer: EditsAnswer = { known: [], corrections: [] };

/** A value in the place of another; rows that came or went by hand can only be restored. */
export type KeepableEdit = HandEdit & { readonly place: ValuePlace; readonly to: string };

export function isKeepable(edit: HandEdit): edit is KeepableEdit {
  return edit.place !== null && edit.to !== null;
}

/** An edit that was changed once more after it was shown has not been answered for. */
export function isAnswered(edit: HandEdit, { known }: EditsAnswer): boolean {
  const key = keyOfEdit(edit);
  return known.some((each) => keyOfEdit(each) === key);
}

export function keyOfEdit({ sheet, cell, before, after }: HandEdit): string {
  return JSON.stringify([sheet, cell, before, after]);
}

/** The answer that keeps some of the edits as corrections and writes over the others. */
export function answerEdits(
  known: readonly HandEdit[],
  kept: readonly KeepableEdit[],
  signed: { readonly by: string; readonly reason: string },
): EditsAnswer {
  const corrections = kept.map(({ place, to }): Action => {
    const { row, ...rest } = place;
    const written = row === null ? rest : { ...rest, row };
    return { decide: "correct", place: written, to, ...signed };
  });
  return { known, corrections };
}
