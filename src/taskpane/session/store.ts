/** Holds the state outside the views, so that jobs see it as it is now and not as it was drawn last. */
export interface Store<State, Event> {
  readonly state: () => State;
  readonly dispatch: (event: Event) => void;
  /** Answers with how to stop listening. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore<State, Event>(
  reduce: (state: State, event: Event) => State,
  first: State,
): Store<State, Event> {
  let current = first;
  const listeners = new Set<() => void>();
  return {
    state: () => current,
    dispatch: (event) => {
      const next = reduce(current, event);
      if (next === current) return;
      current = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
