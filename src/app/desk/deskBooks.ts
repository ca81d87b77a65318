import type { BookModel } from "../../core/tables/sheetModel.ts";
import { err, type Result } from "../../core/result.ts";
import { foldLedger } from "../../core/ledger/foldLedger.ts";
import { mergeLedgers } from "../../core/ledger/mergeLedgers.ts";
import { brokenSeals } from "../brokenSeals.ts";
import { isSealed } from "../isSealed.ts";
import type { UnreadBytes } from "../ports.ts";
import type { OwnBook } from "../readOwnBook.ts";
import { recordReview } from "../recordReview.ts";
import { drawBook, summaryBook } from "../summaryBook.ts";
import { derive } from "./derive.ts";
import type { BookRefusal, Desk, Occasion } from "./desk.ts";
import { openExisting, outlineOf, planSummary, writeSummary, type ExistingBook } from "./deskFiles.ts";
import { bytesOf } from "./deskInputs.ts";
import type { DeskPorts } from "./deskPorts.ts";
import { withEarlierBook, type DeskState } from "./deskState.ts";
import { openStanding, unrecordedEdits } from "./standingBook.ts";
import type { DeskWork } from "./deskWork.ts";

type Books = Pick<Desk, "report" | "outline" | "book" | "handEdits" | "planFile" | "bookFile">;

/** What the desk gives out. What was decided in an earlier book holds for the new one, too. */
export function createDeskBooks(work: DeskWork, { writer, reader }: DeskPorts): Books {
  const book = async (earlier: OwnBook | null, occasion: Occasion): Promise<BookModel> => {
    const drawn = await derive(
      work,
      ({ state, review }) => {
        const ledger = recordReview(state.ledger, review, occasion);
        return { ledger, model: drawBook(review, ledger, occasion.at) };
      },
      adopting(earlier),
    );
    await work.record(drawn.ledger);
    return drawn.model;
  };
  // the sheets' names say nothing of author and time
  const sketch = () => derive(work, ({ review }) => summaryBook(review, [], nobody));
  /** A sealed book takes nothing until its call is reopened, and no book other figures than those sealed. */
  const keepsSeals = async (earlier: ExistingBook | null): Promise<boolean> => {
    const { chosen, ledger } = await work.state();
    const calls = chosen?.calls ?? [];
    const joined = { ledger: mergeLedgers(ledger, earlier?.ledger ?? []) };
    if (!isSealed(joined, calls)) return true;
    if (earlier !== null && isSealed(earlier, calls)) return false;
    return derive(work, ({ review }) => brokenSeals(review, foldLedger(ledger)).length === 0);
  };
  const openEarlier = async (existing: UnreadBytes): Promise<Result<ExistingBook, BookRefusal>> => {
    const earlier = await openExisting(await bytesOf(existing), reader);
    if (!earlier.ok) return earlier;
    return (await keepsSeals(earlier.value)) ? earlier : err("call-sealed");
  };
  return {
    report: () => derive(work, ({ report }) => report),
    outline: async () => outlineOf(await sketch()),
    book,
    handEdits: async (standing) => {
      const opened = await openStanding(standing, reader);
      if (opened === null) return [];
      return derive(work, ({ state, review }) => unrecordedEdits(opened, state.ledger, review.pack));
    },
    planFile: async (existing) => {
      const earlier = await openEarlier(existing);
      if (!earlier.ok) return earlier;
      return planSummary(await sketch(), earlier.value.bytes, writer);
    },
    bookFile: async (existing, occasion) => {
      const earlier = existing === null ? null : await openEarlier(existing);
      if (earlier === null && !(await keepsSeals(null))) return err("call-sealed");
      if (earlier !== null && !earlier.ok) return earlier;
      const model = await book(earlier?.value ?? null, occasion);
      return writeSummary(model, earlier?.value.bytes ?? null, { writer, name: await bookName(work) });
    },
  };
}

const nobody: Occasion = { author: "", at: "1970-01-01T00:00:00Z" };

function adopting(earlier: OwnBook | null): (state: DeskState) => DeskState {
  return (state) => withEarlierBook(state, earlier);
}

async function bookName(work: DeskWork): Promise<string> {
  const { chosen } = await work.state();
  return `tong-hop-${chosen?.calls[0] ?? ""}.xlsx`;
}
