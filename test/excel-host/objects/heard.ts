/**
 * The calls by which the library asks for events. The host tells all events that it models, and the library passes on
 * those that have handlers; a kind of event that is not listed throws as every unknown member does.
 */
export function heard(...events: readonly string[]): Readonly<Record<string, () => undefined>> {
  return Object.fromEntries(
    events.flatMap((event) =>
      [`_Register${event}`, `_Unregister${event}`].map((name) => [name, () => undefined]),
    ),
  );
}
