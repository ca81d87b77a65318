import type { Confirmation } from "../../core/learn/confirmation.ts";
import type { LearnedSheet } from "../../core/learn/learnWorkbook.ts";
import type { OpenSheet } from "../bookHost.ts";
import type { UnreadBytes } from "../ports.ts";
import type { OwnBook } from "../readOwnBook.ts";

/** A blank form: a file, or a sheet of the open workbook. */
export type Blank =
  | { readonly type: "file"; readonly name: string; readonly file: UnreadBytes }
  | { readonly type: "sheet"; readonly sheet: OpenSheet };

export interface LearnedForms {
  readonly sheets: readonly LearnedSheet[];
  /** Codes that the pack's templates have. */
  readonly taken: readonly string[];
}

export interface ConfirmedForm {
  readonly blank: Blank;
  readonly sheet: string;
  readonly pack: string;
  /** The call that asks for it where it has arisen; null: none yet. */
  readonly call: string | null;
  readonly confirmation: Confirmation;
}

export interface BlankOrder {
  /** The pack that has the call; null: the one that the desk works with. */
  readonly pack: string | null;
  readonly call: string;
  /** The book whose figures each blank shows its unit beside the cells; null: none. */
  readonly earlier: EarlierBook | null;
}

/** A summary workbook of an earlier period: the open book's ledger, or a file. */
export type EarlierBook =
  | { readonly type: "open"; readonly ledger: OwnBook["ledger"] }
  | { readonly type: "file"; readonly file: UnreadBytes };

/** Why earlier figures cannot be shown; "nothing-earlier": the book has none that a blank of the call asks for. */
export type BlanksRefusal = "not-ours" | "ledger-damaged" | "nothing-earlier";
