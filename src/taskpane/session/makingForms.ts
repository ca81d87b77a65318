import type { BlanksRefusal, EarlierBook } from "../../app/desk/blankModel.ts";
import type { WrittenFile } from "../../app/desk/desk.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { SessionContext } from "./context.ts";
import { runJob } from "./runJob.ts";

/** Whose earlier figures the blanks show: nobody's, those of the open book, or those of a summary workbook in a file. */
export type Earlier = "none" | "open-book" | File;

/** Which blanks are wanted. */
export interface FormsOrder {
  /** Null: the pack that the desk works with. */
  readonly pack: string | null;
  readonly call: string;
  readonly earlier: Earlier;
}

/** What can be done on the view "Biểu mẫu". */
export interface FormsActions {
  /** Hands over a .zip of the blank forms of a call. */
  readonly downloadForms: (order: FormsOrder) => Promise<void>;
  /** The blank forms of a call, by file name, to open one of them in Excel. */
  readonly listForms: (order: FormsOrder) => Promise<readonly BlankForm[]>;
  readonly openForm: (form: BlankForm) => Promise<void>;
}

export interface BlankForm {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export function formsActions(context: SessionContext): FormsActions {
  const { host, ports } = context;
  return {
    downloadForms: (order) =>
      runJob(context, "forms", async () => {
        const made = await makeBlanks(context, order);
        if (!made.ok) return { code: "blanks-refused", reason: made.error };
        const { name, bytes } = made.value;
        ports.download({ name, content: bytes });
        return { code: "saved", name };
      }),
    listForms: async (order) => {
      let forms: readonly BlankForm[] = [];
      await runJob(context, "forms", async () => {
        const made = await makeBlanks(context, order);
        if (!made.ok) return { code: "blanks-refused", reason: made.error };
        forms = await ports.unzip(made.value.bytes);
        return null;
      });
      return forms;
    },
    openForm: ({ bytes }) =>
      runJob(context, "forms", async () => {
        await host?.openWorkbook(bytes);
        return null;
      }),
  };
}

async function makeBlanks(
  context: SessionContext,
  { pack, call, earlier }: FormsOrder,
): Promise<Result<WrittenFile, BlanksRefusal>> {
  const book = await earlierBook(context, earlier);
  return book.ok ? context.desk.blankForms({ pack, call, earlier: book.value }) : book;
}

async function earlierBook(
  { host }: SessionContext,
  earlier: Earlier,
): Promise<Result<EarlierBook | null, BlanksRefusal>> {
  if (earlier === "none") return ok(null);
  if (earlier !== "open-book") return ok({ type: "file", file: earlier });
  const book = (await host?.readBook()) ?? ok(null);
  if (!book.ok) return book;
  return book.value === null ? err("not-ours") : ok({ type: "open", ledger: book.value.ledger });
}
