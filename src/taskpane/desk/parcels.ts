import { toPortions, type Portion } from "../../adapters/browser/portions.ts";
import type { Parcel } from "./remoteDesk.ts";

/** Answers on their way to the page. */
export interface Parcels {
  send<T>(answer: T): Parcel<T>;
  /** The next portion of a parcel. */
  portion(id: number): Portion;
}

export function createParcels(): Parcels {
  const open = new Map<number, Portion[]>();
  let last = 0;
  return {
    send: (answer) => {
      const { head, portions } = toPortions(answer);
      last += 1;
      if (portions.length > 0) open.set(last, [...portions]);
      return { id: last, head, portions: portions.length };
    },
    portion: (id) => {
      const portions = open.get(id) ?? [];
      const next = portions.shift();
      if (next === undefined) throw new Error(`nothing is left of parcel ${id}`);
      if (portions.length === 0) open.delete(id);
      return next;
    },
  };
}
