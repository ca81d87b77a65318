/** What a line of the self-check calculates. */
export const lineState = { right: 0, wrong: 1, blank: 2, doubtful: 3 } as const;
export type LineState = (typeof lineState)[keyof typeof lineState];

/** One thing that a blank form is checked for. */
export interface CheckLine {
  /** The form's sheet. */
  readonly sheet: string;
  /** The cell to correct: "E5". */
  readonly cell: string;
  /** What is asked for there, a sentence. */
  readonly text: string;
  /** Gives a line state. */
  readonly formula: string;
  /** Its state while the form is empty. */
  readonly initially: LineState;
  /** Must be corrected; else it may be right and is to be looked at. */
  readonly strict: boolean;
}
