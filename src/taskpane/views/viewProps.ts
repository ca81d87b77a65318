import type { Services } from "../session/context.ts";
import type { Actions } from "../session/useSession.ts";
import type { OpenSession, State } from "../state/state.ts";

/** What every view is given: data and callbacks. */
export interface ViewProps {
  readonly state: State;
  readonly session: OpenSession;
  readonly actions: Actions;
  readonly services: Services;
}
