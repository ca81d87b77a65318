import { hasApi } from "../apiLevel.ts";
import { bytesOf } from "./requestSize.ts";
import { step, type Step } from "./sender.ts";

export interface NoteText {
  readonly cell: string;
  readonly text: string;
  /** True when it is already said what may be typed there. */
  readonly isValidated?: boolean;
}

// Excel's limit for the message that a cell shows when it is selected.
const longestMessage = 255;

/**
 * Texts at cells: notes, where Excel can write them (2024 and Microsoft 365); else the message that a cell shows when
 * it is selected, as far as it is long enough. Threaded comments are no substitute: they would speak in the user's name.
 */
export function* noteSteps(worksheet: Excel.Worksheet, notes: readonly NoteText[]): Generator<Step> {
  const asNotes = hasApi("1.18");
  for (const { cell, text, isValidated = false } of notes) {
    yield step(5, bytesOf(text), () => {
      if (asNotes) {
        worksheet.notes.add(cell, text);
        return;
      }
      const { dataValidation } = worksheet.getRange(cell);
      // A message needs a validation to belong to; this one allows everything.
      if (!isValidated) dataValidation.rule = { custom: { formula: "=TRUE" } };
      dataValidation.prompt = messageOf(text);
    });
  }
}

function messageOf(text: string): Excel.DataValidationPrompt {
  const message = text.length <= longestMessage ? text : `${text.slice(0, longestMessage - 1)}…`;
  return { showPrompt: true, title: "", message };
}
