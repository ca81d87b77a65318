import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  Title3,
  tokens,
} from "@fluentui/react-components";
import type { Language } from "../../core/findings/format.ts";
import { SavedRecord } from "./SavedRecord.tsx";
import type { Site } from "./scenario.ts";
import { ScenarioResults } from "./ScenarioResults.tsx";
import { scenarios } from "./scenarios.ts";
import { useSelfTest } from "./useSelfTest.ts";
import { selfTestWords } from "./words.ts";

const useStyles = makeStyles({
  page: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  title: { margin: 0 },
  lead: { margin: 0 },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly language: Language;
  /** Null outside Excel, where there is nothing to try. */
  readonly site: Site | null;
}

/** Runs the scenarios of the open workbook in the Excel that the page stands in. */
export function SelfTestPage({ language, site }: Props) {
  const styles = useStyles();
  const words = selfTestWords[language];
  return (
    <main className={styles.page}>
      <Title3 as="h1" className={styles.title}>
        {words.title}
      </Title3>
      <p className={styles.lead}>{words.lead}</p>
      {site === null ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.notInExcel}</MessageBarBody>
        </MessageBar>
      ) : (
        <Trials language={language} site={site} />
      )}
    </main>
  );
}

function Trials({ language, site }: { readonly language: Language; readonly site: Site }) {
  const styles = useStyles();
  const words = selfTestWords[language];
  const { state, run, stop } = useSelfTest(site, scenarios);
  const isRunning = state.step === "running";
  const results = state.step === "running" || state.step === "done" ? state.results : [];
  return (
    <>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={isRunning} onClick={() => void run()}>
          {words.run}
        </Button>
        {isRunning && <Button onClick={stop}>{words.stop}</Button>}
      </div>
      {state.step === "refused" && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{state.reason === "broken" ? words.broken : words.notEmpty}</MessageBarBody>
        </MessageBar>
      )}
      {isRunning && <Spinner size="tiny" label={words.running(results.length, scenarios.length)} />}
      {state.step === "done" && <SavedRecord language={language} results={results} />}
      <ScenarioResults language={language} results={results} />
    </>
  );
}
