import type { Clock } from "../../app/ports.ts";
import type { Preferences } from "../state/preferences.ts";

/** What the pane needs of the machine beside desk and workbook; `main.tsx` chooses each. */
export interface PanePorts {
  readonly clock: PaneClock;
  readonly preferences: PreferencesStore;
  readonly theme: ThemeSource;
  /** Hands a file to the user, as a download. */
  readonly download: (file: { readonly name: string; readonly content: Uint8Array | string }) => void;
  /** Calls back with what takes a newer version of the program into use, once one has arrived. */
  readonly onNewVersion: (listener: (takeOver: () => void) => void) => void;
  /** False when the machine does not allow it. */
  readonly copyText: (text: string) => Promise<boolean>;
  /** The workbooks in a .zip that the desk made. */
  readonly unzip: (
    bytes: Uint8Array,
  ) => Promise<readonly { readonly path: string; readonly bytes: Uint8Array }[]>;
}

export interface PaneClock extends Clock {
  /** The day where the user is, "yyyy-mm-dd". */
  today(): string;
}

export interface PreferencesStore {
  load(): Preferences;
  save(preferences: Preferences): void;
}

/** Whether the surroundings are dark, as Office or the system says. */
export interface ThemeSource {
  readonly isDark: () => boolean;
  /** Answers with how to stop listening. */
  readonly onChange: (listener: () => void) => () => void;
}
