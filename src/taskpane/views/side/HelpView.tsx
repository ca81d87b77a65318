import { makeStyles, Subtitle1, Text, tokens } from "@fluentui/react-components";
import { Section } from "../../components/Section.tsx";
import { SeverityIcon } from "../../components/SeverityIcon.tsx";
import { useWords } from "../../components/words.ts";
import { KeyTable } from "../review/KeyTable.tsx";

declare const programVersion: string;

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    margin: 0,
    paddingLeft: 0,
  },
  entry: {
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    alignItems: "flex-start",
    listStyleType: "none",
  },
  facts: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

const severities = ["error", "warning", "note"] as const;

/** How the work goes, what the words mean, the keys, and what the program is. */
export function HelpView() {
  const styles = useStyles();
  const { shell, review, side } = useWords().strings;
  const { help } = side;
  return (
    <div className={styles.view}>
      <Subtitle1 as="h2">{help.title}</Subtitle1>
      {help.steps.map((step) => (
        <Section key={step.title} title={step.title}>
          <Text>{step.text}</Text>
        </Section>
      ))}
      <Section title={help.severityTitle}>
        <ul className={styles.list}>
          {severities.map((severity) => (
            <li key={severity} className={styles.entry}>
              <SeverityIcon severity={severity} />
              <Text>
                <b>{review.severities[severity]}</b>: {help.severities[severity]}
              </Text>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={help.factsTitle}>
        <ul className={styles.facts}>
          {help.facts.map((fact) => (
            <li key={fact}>
              <Text>{fact}</Text>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={review.keys.title}>
        <KeyTable />
      </Section>
      <Section title={help.aboutTitle}>
        <Text>
          {shell.productName}. {help.version(programVersion)}. {help.licence}
        </Text>
        <Text>{help.privacy}</Text>
      </Section>
    </div>
  );
}
