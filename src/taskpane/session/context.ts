import type { BookHost } from "../../app/bookHost.ts";
import type { Desk, DeskView } from "../../app/desk/desk.ts";
import type { Language } from "../../core/findings/format.ts";
import type { PanePorts } from "../ports/panePorts.ts";
import type { PaneEvent } from "../state/event.ts";
import type { State } from "../state/state.ts";
import type { Store } from "./store.ts";

/** Whom the pane works with. */
export interface Services {
  readonly desk: Desk;
  /** The open workbook; null in a plain browser. */
  readonly host: BookHost | null;
  readonly ports: PanePorts;
}

/** What every action of the session has at hand. */
export interface SessionContext extends Services {
  readonly store: Store<State, PaneEvent>;
  /** Stops the running job; null while none runs. */
  readonly running: { stop: AbortController | null };
}

export function deskOf({ store }: SessionContext): DeskView | null {
  const { session } = store.state();
  return session.step === "open" ? session.desk : null;
}

export function languageOf({ store }: SessionContext): Language {
  return store.state().preferences.language;
}
