import type { DeskView, PackEntry } from "../../app/desk/desk.ts";
import type { Progress } from "../../app/ports.ts";
import type { SessionContext } from "./context.ts";
import { runJob } from "./runJob.ts";

/** Opens the session with whatever was on the desk when the pane was last closed. */
export async function openDeskView(context: SessionContext): Promise<void> {
  const { desk, store } = context;
  await runJob(context, "restore", async ({ progress }) => {
    const packs = await desk.listPacks();
    const kept = await desk.restore(progress);
    const restored = kept === null ? null : await withOpenBook(context, kept, progress);
    store.dispatch({ type: "opened", packs, desk: restored });
    store.dispatch({ type: "preferences-changed", change: { handled: stillThere(context, restored) } });
    return null;
  });
  if (store.state().session.step === "opening") await openEmpty(context);
}

/** With what was decided in the open book; a damaged ledger is told when it matters: before the book is written. */
export async function withOpenBook(
  { desk, host }: SessionContext,
  view: DeskView,
  progress: Progress,
): Promise<DeskView> {
  if (host === null) return view;
  const book = await host.readBook();
  if (!book.ok || book.value === null) return view;
  const adopted = await desk.adopt(book.value, progress);
  return adopted.ok ? adopted.value : view;
}

/** What was kept cannot be opened: an empty desk is better than none. */
async function openEmpty({ desk, store }: SessionContext): Promise<void> {
  const packs = await desk.listPacks().catch((): readonly PackEntry[] => []);
  store.dispatch(packs.length === 0 ? { type: "opening-failed" } : { type: "opened", packs, desk: null });
}

/** Ticks of findings that are gone are forgotten. */
function stillThere({ store }: SessionContext, desk: DeskView | null): readonly string[] {
  const ids = new Set(desk?.findings.map((finding) => finding.id));
  return store.state().preferences.handled.filter((id) => ids.has(id));
}
