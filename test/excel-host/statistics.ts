/** What the traffic came to. */
export interface Statistics {
  syncs: number;
  /** Bytes of every request and answer, in order. */
  readonly requestBytes: number[];
  readonly responseBytes: number[];
  actions: number;
  /** Only with `recordsMessages`. */
  readonly messages: { readonly request: string; readonly response: string }[];
}

export const noStatistics = (): Statistics => ({
  syncs: 0,
  requestBytes: [],
  responseBytes: [],
  actions: 0,
  messages: [],
});
