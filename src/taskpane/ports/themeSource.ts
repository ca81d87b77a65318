import type { ThemeSource } from "./panePorts.ts";

const darkSystem = "(prefers-color-scheme: dark)";

/** Office's theme where it tells one, else the system's. */
export function themeSource(officeIsDark: () => boolean | null): ThemeSource {
  return {
    isDark: () => officeIsDark() ?? matchMedia(darkSystem).matches,
    onChange: (listener) => {
      const query = matchMedia(darkSystem);
      const changes: readonly (readonly [EventTarget, string])[] = [
        [query, "change"],
        // Excel tells of no change: its theme is looked at again whenever the user comes back to the pane
        [window, "focus"],
        [document, "visibilitychange"],
        [document.documentElement, "pointerenter"],
      ];
      for (const [target, type] of changes) target.addEventListener(type, listener);
      return () => {
        for (const [target, type] of changes) target.removeEventListener(type, listener);
      };
    },
  };
}

/** True when text on this background ("#1e1e1e") has to be light. */
export function isDarkColour(colour: string): boolean {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour);
  if (match === null) return false;
  const [red = 255, green = 255, blue = 255] = match.slice(1, 4).map((part) => Number.parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
