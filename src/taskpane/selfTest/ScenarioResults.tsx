import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import type { Language } from "../../core/findings/format.ts";
import type { ScenarioResult } from "./runScenario.ts";
import type { Observation } from "./scenario.ts";
import { scenarios } from "./scenarios.ts";
import { selfTestWords } from "./words.ts";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  head: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "baseline" },
  badge: { flexShrink: 0 },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  time: { whiteSpace: "nowrap" },
  code: {
    margin: 0,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
});

const colors = { passed: "success", differs: "danger", broken: "danger" } as const;

interface Props {
  readonly language: Language;
  readonly results: readonly ScenarioResult[];
}

/** How each trial went, and what differed. */
export function ScenarioResults({ language, results }: Props) {
  const styles = useStyles();
  const words = selfTestWords[language];
  return (
    <ul className={styles.list}>
      {results.map(({ id, outcome, milliseconds, differences, problem }) => (
        <li key={id}>
          <div className={styles.head}>
            <Badge className={styles.badge} appearance="tint" color={colors[outcome]}>
              {words.outcome[outcome]}
            </Badge>
            <span className={styles.title}>{titleOf(id, language)}</span>
            <span className={styles.time}>{words.milliseconds(milliseconds)}</span>
          </div>
          {problem !== null && <pre className={styles.code}>{problem}</pre>}
          {differences.map((difference) => (
            <Difference key={difference.what} language={language} difference={difference} />
          ))}
        </li>
      ))}
    </ul>
  );
}

function Difference({
  language,
  difference: { what, expected, actual },
}: {
  readonly language: Language;
  readonly difference: Observation;
}) {
  const styles = useStyles();
  const words = selfTestWords[language];
  return (
    <pre className={styles.code}>
      {`${what}\n${words.expected}: ${JSON.stringify(expected)}\n${words.actual}: ${JSON.stringify(actual)}`}
    </pre>
  );
}

function titleOf(id: string, language: Language): string {
  return scenarios.find((scenario) => scenario.id === id)?.title[language] ?? id;
}
