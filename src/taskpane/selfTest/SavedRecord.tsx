import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Language } from "../../core/findings/format.ts";
import { describeExcel } from "./describeExcel.ts";
import type { ScenarioResult } from "./runScenario.ts";
import { recordText } from "./selfTestRecord.ts";
import { selfTestWords } from "./words.ts";

declare const programVersion: string;

const useStyles = makeStyles({
  record: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalS },
  text: { minWidth: 0 },
  summary: { fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly language: Language;
  readonly results: readonly ScenarioResult[];
}

/** The summary, and the record as a file; also as text, because Excel on a Mac saves no files from a pane. */
export function SavedRecord({ language, results }: Props) {
  const styles = useStyles();
  const words = selfTestWords[language];
  const text = useMemo(() => recordOf(results), [results]);
  const passed = results.filter(({ outcome }) => outcome === "passed").length;
  return (
    <section className={styles.record}>
      <output className={styles.summary}>{words.summary(passed, results.length)}</output>
      <div>
        <Button onClick={() => save(text)}>{words.save}</Button>
      </div>
      <Field label={words.record} hint={words.saveHint}>
        <Textarea className={styles.text} readOnly value={text} rows={4} />
      </Field>
    </section>
  );
}

function recordOf(results: readonly ScenarioResult[]): string {
  return recordText({
    formatVersion: 1,
    program: programVersion,
    at: new Date().toISOString(),
    excel: describeExcel(),
    results,
  });
}

function save(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = "tu-kiem-tra.json";
  link.click();
  // The browser starts the download a little after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
