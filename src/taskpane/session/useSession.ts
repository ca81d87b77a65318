import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { PackEntry } from "../../app/desk/desk.ts";
import type { PaneEvent } from "../state/event.ts";
import type { Preferences } from "../state/preferences.ts";
import { reduce } from "../state/reduce.ts";
import { firstState, type State } from "../state/state.ts";
import type { ViewName } from "../state/view.ts";
import type { Services, SessionContext } from "./context.ts";
import { decidingActions, type DecidingActions } from "./deciding.ts";
import { followSelection } from "./followSelection.ts";
import { formsActions, type FormsActions } from "./makingForms.ts";
import { learningActions, type LearningActions } from "./learning.ts";
import { mergingActions, type MergingActions } from "./merging.ts";
import { openDeskView } from "./opening.ts";
import { packActions, type PackActions } from "./editingPacks.ts";
import { requestActions, type RequestActions } from "./requesting.ts";
import { receivingActions, type ReceivingActions } from "./receiving.ts";
import { reviewingActions, type ReviewingActions } from "./reviewing.ts";
import { stopJob } from "./runJob.ts";
import { sendingBackActions, type SendingBackActions } from "./sendingBack.ts";
import { createStore } from "./store.ts";
import { trySample } from "./trying.ts";

export interface Actions
  extends
    ReceivingActions,
    ReviewingActions,
    DecidingActions,
    MergingActions,
    FormsActions,
    PackActions,
    LearningActions,
    RequestActions,
    SendingBackActions {
  readonly show: (view: ViewName) => void;
  readonly prefer: (change: Partial<Preferences>) => void;
  readonly cancel: () => Promise<void>;
  readonly closeNotice: () => void;
  readonly takeNewVersion: () => void;
  readonly trySample: (pack: PackEntry) => Promise<void>;
}

export interface PaneSession {
  readonly state: State;
  readonly actions: Actions;
}

/** The one hook that calls desk and workbook; the views get data and callbacks. */
export function useSession(services: Services, view: ViewName): PaneSession {
  const { context, actions } = useMemo(() => createSession(services, view), [services, view]);
  const state = useSyncExternalStore(context.store.subscribe, context.store.state);
  useEffect(() => {
    void openDeskView(context);
    return followSelection(context);
  }, [context]);
  return { state, actions };
}

function createSession(
  services: Services,
  view: ViewName,
): { readonly context: SessionContext; readonly actions: Actions } {
  const { preferences } = services.ports;
  const store = createStore<State, PaneEvent>(reduce, firstState(view, preferences.load()));
  keepPreferences(store, (changed) => preferences.save(changed));
  const context: SessionContext = { ...services, store, running: { stop: null } };
  let takeOver: (() => void) | null = null;
  services.ports.onNewVersion((take) => {
    takeOver = take;
    store.dispatch({ type: "notice-given", notice: { code: "new-version" } });
  });
  return {
    context,
    actions: {
      ...receivingActions(context),
      ...reviewingActions(context),
      ...decidingActions(context),
      ...mergingActions(context),
      ...formsActions(context),
      ...packActions(context),
      ...learningActions(context),
      ...requestActions(context),
      ...sendingBackActions(context),
      show: (chosen) => store.dispatch({ type: "view-chosen", view: chosen }),
      prefer: (change) => store.dispatch({ type: "preferences-changed", change }),
      cancel: () => stopJob(context),
      closeNotice: () => store.dispatch({ type: "notice-closed" }),
      takeNewVersion: () => takeOver?.(),
      trySample: (pack) => trySample(context, pack),
    },
  };
}

function keepPreferences(store: SessionContext["store"], save: (preferences: Preferences) => void): void {
  let kept = store.state().preferences;
  store.subscribe(() => {
    const { preferences } = store.state();
    if (preferences === kept) return;
    kept = preferences;
    save(preferences);
  });
}
