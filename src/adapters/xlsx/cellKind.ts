/** What a cell of coded rows holds. */
export const cellKind = { empty: 0, number: 1, truth: 2, shared: 3, own: 4 } as const;
