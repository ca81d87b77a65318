import type { BookHost } from "../../src/app/bookHost.ts";
import type { Desk, DeskView } from "../../src/app/desk/desk.ts";
import { ok } from "../../src/core/result.ts";
import type { PanePorts } from "../../src/taskpane/ports/panePorts.ts";
import type { SessionContext } from "../../src/taskpane/session/context.ts";
import { createStore } from "../../src/taskpane/session/store.ts";
import { firstPreferences } from "../../src/taskpane/state/preferences.ts";
import { reduce } from "../../src/taskpane/state/reduce.ts";
import { firstState, type OpenSession } from "../../src/taskpane/state/state.ts";
import { aDeskView } from "./aDeskView.ts";

function notAsked(what: string): () => never {
  return () => {
    throw new Error(`nobody should ask for ${what}`);
  };
}

/** A desk that answers only what a test scripts. */
export function aDesk(scripted: Partial<Desk>): Desk {
  return {
    listPacks: () => Promise.resolve([]),
    packFiles: notAsked("packFiles"),
    savePack: notAsked("savePack"),
    packFile: notAsked("packFile"),
    loadPack: notAsked("loadPack"),
    learnForms: notAsked("learnForms"),
    saveForm: notAsked("saveForm"),
    requestOptions: notAsked("requestOptions"),
    reportedFigures: notAsked("reportedFigures"),
    saveRequest: notAsked("saveRequest"),
    removePack: notAsked("removePack"),
    restore: () => Promise.resolve(null),
    choose: () => Promise.resolve(ok(aDeskView())),
    receive: notAsked("receive"),
    remove: notAsked("remove"),
    decide: notAsked("decide"),
    retract: notAsked("retract"),
    take: notAsked("take"),
    valuesOf: notAsked("valuesOf"),
    adopt: notAsked("adopt"),
    adoptFile: notAsked("adoptFile"),
    cancel: () => Promise.resolve(),
    clear: () => Promise.resolve(),
    openReceived: notAsked("openReceived"),
    report: notAsked("report"),
    outline: () => Promise.resolve([]),
    book: notAsked("book"),
    handEdits: () => Promise.resolve([]),
    planFile: notAsked("planFile"),
    bookFile: notAsked("bookFile"),
    blankForms: notAsked("blankForms"),
    slips: notAsked("slips"),
    documents: notAsked("documents"),
    reminders: notAsked("reminders"),
    ...scripted,
  };
}

/** An open workbook that answers only what a test scripts; empty unless it says otherwise. */
export function aBookHost(scripted: Partial<BookHost>): BookHost {
  return {
    readBook: () => Promise.resolve(ok(null)),
    readData: () => Promise.resolve(null),
    readSheets: () => Promise.resolve([]),
    readBlank: () => Promise.resolve(null),
    planBook: notAsked("planBook"),
    writeBook: notAsked("writeBook"),
    showReceived: notAsked("showReceived"),
    reveal: notAsked("reveal"),
    markCells: notAsked("markCells"),
    clearMarks: () => Promise.resolve(),
    onSelection: () => Promise.resolve(() => Promise.resolve()),
    openWorkbook: notAsked("openWorkbook"),
    ...scripted,
  };
}

const ports: PanePorts = {
  clock: { now: () => "2022-06-14T08:00:00+07:00", today: () => "2022-06-14" },
  preferences: { load: () => firstPreferences, save: () => undefined },
  theme: { isDark: () => false, onChange: () => () => undefined },
  download: () => undefined,
  onNewVersion: () => undefined,
  copyText: () => Promise.resolve(true),
  unzip: () => Promise.resolve([]),
};

/** A session of the pane without the pane, opened with a view of the desk. */
export function aPaneContext(given: {
  readonly desk?: Partial<Desk>;
  readonly host?: Partial<BookHost>;
  readonly ports?: Partial<PanePorts>;
  readonly view?: DeskView | null;
}): SessionContext {
  const store = createStore(reduce, firstState("receive", firstPreferences));
  store.dispatch({ type: "opened", packs: [], desk: given.view === undefined ? aDeskView() : given.view });
  return {
    desk: aDesk(given.desk ?? {}),
    host: given.host === undefined ? null : aBookHost(given.host),
    ports: { ...ports, ...given.ports },
    store,
    running: { stop: null },
  };
}

export function openedIn({ store }: SessionContext): OpenSession {
  const { session } = store.state();
  if (session.step !== "open") throw new Error("the session is not open");
  return session;
}
