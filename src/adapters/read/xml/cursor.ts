import type { Meter } from "../meter.ts";
import { refuse } from "../refusal.ts";

/**
 * A place in an XML part that moves forward only. It is mutable and shared by all functions of this folder, so that a
 * million tags cost no object. Names are codes (`nameCode`); text stays bytes until it is asked for.
 */
export interface XmlCursor {
  /** The part's name, for the log. */
  readonly part: string;
  readonly bytes: Uint8Array;
  readonly meter: Meter;
  readonly deepest: number;
  at: number;
  /** The element that was last opened or closed. */
  name: number;
  /** How many elements are open, the current one included. */
  depth: number;
  readonly path: number[];
  /** True while attributes of the opened element are still to be read. */
  inTag: boolean;
  /** True when the opened element closes by itself ("<c/>"): its closing event is still to come. */
  closesItself: boolean;
  /** The current attribute and where its value stands. */
  attribute: number;
  valueStart: number;
  valueEnd: number;
  tags: number;
}

export function openXml(part: string, bytes: Uint8Array, meter: Meter): XmlCursor {
  return {
    part,
    bytes,
    meter,
    deepest: meter.budgets.nesting,
    at: 0,
    name: 0,
    depth: 0,
    path: [],
    inTag: false,
    closesItself: false,
    attribute: 0,
    valueStart: 0,
    valueEnd: 0,
    tags: 0,
  };
}

/** Refuses the workbook because this part is no well-formed XML or not what the format says. */
export function damaged(x: XmlCursor, what: string): never {
  return refuse("workbook-damaged", `${x.part}, byte ${x.at}: ${what}`);
}
