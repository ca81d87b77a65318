import { makeStaticStyles, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useEffect, useMemo } from "react";
import { WordsContext } from "./components/words.ts";
import { NoticeBar } from "./components/NoticeBar.tsx";
import { JobBar } from "./components/JobBar.tsx";
import { LiveRegion } from "./components/LiveRegion.tsx";
import { ThemedProvider } from "./components/ThemedProvider.tsx";
import { useKeptFocus } from "./components/useKeptFocus.ts";
import type { Services } from "./session/context.ts";
import { useSession } from "./session/useSession.ts";
import type { ViewName } from "./state/view.ts";
import { strings } from "./strings/strings.ts";
import { Header } from "./views/Header.tsx";
import { Footer } from "./views/Footer.tsx";
import { MainView } from "./views/MainView.tsx";

const usePageStyles = makeStaticStyles({
  // WebView2 hides the bar otherwise, and nobody knows that there is more below.
  body: { margin: 0, overflowY: "scroll" },
  h1: { margin: 0 },
  h2: { margin: 0 },
  // Enlarged, the pane is narrower than the library's fields.
  ".fui-Input": { minWidth: 0 },
  // What gets the focus must not stay under the header or the messages.
  html: { scrollPaddingTop: "90px", scrollPaddingBottom: "80px" },
});

const useStyles = makeStyles({
  app: {
    display: "flex",
    flexDirection: "column",
    minHeight: "100vh",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  messages: { position: "sticky", bottom: 0, zIndex: 3 },
});

interface Props {
  readonly services: Services;
  /** The view that the address asked for. */
  readonly view: ViewName;
  /** True where Office opened the page and its script did not come. */
  readonly officeMissing: boolean;
}

/** The whole pane. */
export function App({ services, view, officeMissing }: Props) {
  usePageStyles();
  useKeptFocus();
  const styles = useStyles();
  const { state, actions } = useSession(services, view);
  const { language, theme } = state.preferences;
  const words = useMemo(() => ({ language, strings: strings[language] }), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words.strings.shell.productName;
  }, [language, words]);
  return (
    <WordsContext value={words}>
      <ThemedProvider className={styles.app} source={services.ports.theme} choice={theme}>
        <Header state={state} onShow={actions.show} />
        {officeMissing && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{words.strings.shell.officeMissing}</MessageBarBody>
          </MessageBar>
        )}
        <MainView state={state} actions={actions} services={services} />
        <section className={styles.messages} aria-label={words.strings.shell.messages}>
          {state.notice !== null && <NoticeBar notice={state.notice} view={state.view} actions={actions} />}
          {state.job !== null && <JobBar job={state.job} onCancel={() => void actions.cancel()} />}
          <LiveRegion state={state} />
        </section>
        <Footer view={state.view} onShow={actions.show} />
      </ThemedProvider>
    </WordsContext>
  );
}
