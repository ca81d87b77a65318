import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useEffect, useSyncExternalStore, type ReactNode } from "react";
import type { ThemeSource } from "../ports/panePorts.ts";
import type { Preferences } from "../state/preferences.ts";

interface Props {
  readonly source: ThemeSource;
  /** What the user has chosen; "system" leaves it to the surroundings. */
  readonly choice: Preferences["theme"];
  readonly className?: string;
  readonly children: ReactNode;
}

/** Light or dark, as the surroundings are now or as the user wants it. */
export function ThemedProvider({ source, choice, className, children }: Props) {
  const surroundingsAreDark = useSyncExternalStore(source.onChange, source.isDark);
  const isDark = choice === "system" ? surroundingsAreDark : choice === "dark";
  const theme = isDark ? webDarkTheme : webLightTheme;
  useEffect(() => {
    document.documentElement.style.colorScheme = isDark ? "dark" : "light";
    document.body.style.backgroundColor = theme.colorNeutralBackground1;
  }, [isDark, theme]);
  return (
    <FluentProvider theme={theme} {...(className === undefined ? {} : { className })}>
      {children}
    </FluentProvider>
  );
}
