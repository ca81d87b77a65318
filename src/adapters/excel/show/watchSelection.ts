import type { BookHost } from "../../../app/bookHost.ts";
import { run } from "../run.ts";
import { workingCopies } from "./workingCopy.ts";

type SelectionListener = Parameters<BookHost["onSelection"]>[0];

/** Milliseconds in which the selection must rest: the arrow keys pass over many cells. */
const rest = 150;

/** Tells of each cell on which the selection comes to rest, until it is stopped. */
export async function watchSelection(listener: SelectionListener): Promise<() => Promise<void>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onSelected = (selected: Excel.WorksheetSelectionChangedEventArgs): Promise<void> => {
    clearTimeout(timer);
    timer = setTimeout(() => void tell(selected, listener), rest);
    return Promise.resolve();
  };
  const handler = await run(async (context) => {
    const added = context.workbook.worksheets.onSelectionChanged.add(onSelected);
    await context.sync();
    return added;
  });
  return async () => {
    clearTimeout(timer);
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  };
}

async function tell(
  { worksheetId, address }: Excel.WorksheetSelectionChangedEventArgs,
  listener: SelectionListener,
): Promise<void> {
  const [first = "A1"] = address.slice(address.lastIndexOf("!") + 1).split(/[:,]/);
  const selected = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(worksheetId);
    const { names } = context.workbook;
    sheet.load("name");
    names.load("items/name,items/formula,items/comment");
    await context.sync();
    if (sheet.isNullObject) return null;
    const known = names.items.map(({ name, formula, comment }) => ({
      name,
      sheet: null,
      refersTo: String(formula),
      comment,
    }));
    const copy = workingCopies(known).find(({ title }) => title === sheet.name);
    const received = copy === undefined ? null : { sha256: copy.sha256, sheet: copy.sheet };
    return { sheet: sheet.name, cell: first.replaceAll("$", ""), received };
  }).catch(() => null);
  // A cell that is being edited, or a sheet that has just gone, tells nothing.
  if (selected !== null) listener(selected);
}
