import { firstPreferences, parsePreferences, type Preferences } from "../state/preferences.ts";
import type { PreferencesStore } from "./panePorts.ts";

const name = "tong-hop-bao-cao.preferences";

/** Keeps them in the browser's store; `partition` keeps users of one Office origin apart. Without a store nothing is kept. */
export function storedPreferences(partition: string, otherwise: Partial<Preferences> = {}): PreferencesStore {
  const key = `${partition}${name}`;
  return {
    load: () =>
      parsePreferences(
        quietly(() => localStorage.getItem(key)),
        { ...firstPreferences, ...otherwise },
      ),
    save: (preferences) => {
      quietly(() => localStorage.setItem(key, JSON.stringify(preferences)));
    },
  };
}

/** A browser may forbid the store altogether, or have no room left. */
function quietly<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}
