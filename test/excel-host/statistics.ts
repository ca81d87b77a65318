/** What the traffic came to. */
export interface Statistics {
  /** Round trips that the add-in asked for. */
  syncs: number;
  /** Round trips that the library adds after `Excel.run`, to let go of ranges. */
  cleanups: number;
  /** Bytes of the request and answer of each sync, in order. */
  readonly requestBytes: number[];
  readonly responseBytes: number[];
  actions: number;
  /** Only with `recordsMessages`. */
  readonly messages: { readonly request: string; readonly response: string }[];
}

export const noStatistics = (): Statistics => ({
  syncs: 0,
  cleanups: 0,
  requestBytes: [],
  responseBytes: [],
  actions: 0,
  messages: [],
});
