/** Members that are kept and given back, and do nothing else: charts, page layout … */
export interface Store {
  readonly values: Map<string, unknown>;
  readonly children: Map<string, Store>;
  readonly lists: Map<string, Store[]>;
}

export const emptyStore = (): Store => ({ values: new Map(), children: new Map(), lists: new Map() });

export function childOf(store: Store, name: string): Store {
  const known = store.children.get(name);
  if (known) return known;
  const child = emptyStore();
  store.children.set(name, child);
  return child;
}

export function listOf(store: Store, name: string): Store[] {
  const known = store.lists.get(name);
  if (known) return known;
  const list: Store[] = [];
  store.lists.set(name, list);
  return list;
}
