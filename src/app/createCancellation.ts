import type { Cancellation } from "./ports.ts";

/** The work was stopped because the user wished it. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

export interface CancellationSwitch {
  readonly cancellation: Cancellation;
  readonly cancel: () => void;
}

/** A `Cancellation` for hosts of every kind. */
export function createCancellation(): CancellationSwitch {
  const listeners: (() => void)[] = [];
  let aborted = false;
  return {
    cancellation: {
      get aborted() {
        return aborted;
      },
      throwIfAborted: () => {
        if (aborted) throw new Cancelled("cancelled");
      },
      addEventListener: (_type, listener) => {
        listeners.push(listener);
      },
    },
    cancel: () => {
      if (aborted) return;
      aborted = true;
      for (const listener of listeners) listener();
    },
  };
}
