import { Button, Field, Input, makeStyles, Subtitle1, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Choice } from "../../components/Choice.tsx";
import { useWords } from "../../components/words.ts";
import type { Preferences, ThemeChoice } from "../../state/preferences.ts";
import { MemoryList } from "../decide/MemoryList.tsx";
import type { ViewProps } from "../viewProps.ts";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  close: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignItems: "flex-start" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const languages: readonly Preferences["language"][] = ["vi", "en"];
const themes: readonly ThemeChoice[] = ["system", "light", "dark"];

/** Language, appearance, who works here, and the end of a call. */
export function SettingsView({ state, session, actions }: ViewProps) {
  const styles = useStyles();
  const { settings, views } = useWords().strings.shell;
  const { preferences } = state;
  return (
    <div className={styles.view}>
      <Subtitle1 as="h2">{views.settings}</Subtitle1>
      <Choice
        label={settings.language}
        value={preferences.language}
        onChange={(_, { value }) => actions.prefer(pick("language", languages, value))}
      >
        {languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {settings.languages[language]}
          </option>
        ))}
      </Choice>
      <Choice
        label={settings.theme}
        value={preferences.theme}
        onChange={(_, { value }) => actions.prefer(pick("theme", themes, value))}
      >
        {themes.map((theme) => (
          <option key={theme} value={theme}>
            {settings.themes[theme]}
          </option>
        ))}
      </Choice>
      <Field label={settings.author} hint={settings.authorHint}>
        <Input
          value={preferences.author}
          autoComplete="name"
          onChange={(_, { value }) => actions.prefer({ author: value })}
        />
      </Field>
      {session.desk !== null && (
        <MemoryList desk={session.desk} busy={state.job !== null} actions={actions} />
      )}
      <Text size={200}>{settings.stored}</Text>
      {session.desk !== null && (
        <CloseCall busy={state.job !== null} onClose={() => void actions.closeCall()} />
      )}
    </div>
  );
}

function pick<K extends "language" | "theme">(
  key: K,
  allowed: readonly Preferences[K][],
  value: string,
): Partial<Preferences> {
  const chosen = allowed.find((each) => each === value);
  return chosen === undefined ? {} : { [key]: chosen };
}

/** What cannot be taken back is asked for twice, in place. */
function CloseCall({ busy, onClose }: { readonly busy: boolean; readonly onClose: () => void }) {
  const styles = useStyles();
  const { settings } = useWords().strings.shell;
  const [asking, setAsking] = useState(false);
  return (
    <div className={styles.close}>
      <Text size={200}>{settings.closeCallHint}</Text>
      {asking ? (
        <div className={styles.buttons}>
          <Button
            appearance="primary"
            disabledFocusable={busy}
            onClick={() => {
              setAsking(false);
              onClose();
            }}
          >
            {settings.closeCallConfirm}
          </Button>
          <Button onClick={() => setAsking(false)}>{settings.keep}</Button>
        </div>
      ) : (
        <Button disabledFocusable={busy} onClick={() => setAsking(true)}>
          {settings.closeCall}
        </Button>
      )}
    </div>
  );
}
