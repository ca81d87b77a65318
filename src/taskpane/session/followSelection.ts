import type { BookHost } from "../../app/bookHost.ts";
import { isAbout } from "../state/findingFilter.ts";
import type { CellPlace } from "../state/state.ts";
import { deskOf, type SessionContext } from "./context.ts";
import { openSheetPath } from "./openSheets.ts";

type Selected = Parameters<Parameters<BookHost["onSelection"]>[0]>[0];

const pauseMilliseconds = 150;

/** Filters the list by the cell that the user selects in Excel. Answers with how to stop. */
export function followSelection(context: SessionContext): () => void {
  const { host, store } = context;
  if (host === null) return () => undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listening = host.onSelection((selected) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      store.dispatch({ type: "cell-selected", place: placeOf(context, selected) });
    }, pauseMilliseconds);
  });
  // Without events the list is not filtered by cells; everything else works.
  const stop = listening.catch(() => async () => undefined);
  return () => {
    clearTimeout(timer);
    void stop.then((end) => end());
  };
}

/** The place of a selected cell; null where nothing was found, so that the filter goes. */
function placeOf(context: SessionContext, { sheet, cell, received }: Selected): CellPlace | null {
  const desk = deskOf(context);
  if (desk === null) return null;
  const paths =
    received === null
      ? [openSheetPath(sheet)]
      : desk.inputs.filter((input) => input.sha256 === received.sha256).map((input) => input.file);
  const places = paths.map((path) => ({ path, sheet: received?.sheet ?? sheet, cell }));
  return places.find((place) => desk.findings.some((finding) => isAbout(finding, place))) ?? null;
}
