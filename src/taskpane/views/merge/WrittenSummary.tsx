import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { DeskView } from "../../../app/desk/desk.ts";
import { Disclosure } from "../../components/Disclosure.tsx";
import { Section } from "../../components/Section.tsx";
import { useWords } from "../../components/words.ts";
import type { Actions } from "../../session/useSession.ts";
import type { Written } from "../../state/state.ts";
import { isHeldBack, type UnitState } from "../../state/unitStates.ts";
import { CalculationCheck } from "./CalculationCheck.tsx";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
  },
  value: { margin: 0, textAlign: "right", fontWeight: tokens.fontWeightSemibold },
  sheets: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
  },
  sheet: { textAlign: "left" },
});

interface Props {
  readonly written: Written;
  readonly desk: DeskView;
  readonly units: readonly UnitState[];
  readonly actions: Actions;
}

/** What the writing came to: how much was used, who is missing, whether both calculators agree, where the sheets are. */
export function WrittenSummary({ written, desk, units, actions }: Props) {
  const { merge } = useWords().strings;
  const result = written.type === "book" ? written.book : written.file;
  const missing = units.filter((unit) => unit.received < unit.due);
  return (
    <Section title={merge.done}>
      <Facts desk={desk} missing={missing.length} sheets={result.sheets.length} />
      <CalculationCheck check={written.type === "book" ? written.book.check : null} actions={actions} />
      {written.type === "file" && (
        <>
          <Text>{merge.ready(written.file.name)}</Text>
          <Button appearance="primary" onClick={actions.download}>
            {merge.download}
          </Button>
        </>
      )}
      {result.renamed.map(({ from, to }) => (
        <Text key={from}>{merge.wasRenamed(from, to)}</Text>
      ))}
      {result.left.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{merge.left(result.left.join(", "))}</MessageBarBody>
        </MessageBar>
      )}
      <Sheets
        sheets={result.sheets}
        onOpen={written.type === "book" ? (title) => void actions.reveal(title, null) : null}
      />
      {missing.length > 0 && <MissingUnits units={missing} />}
    </Section>
  );
}

interface FactsProps {
  readonly desk: DeskView;
  readonly missing: number;
  readonly sheets: number;
}

function Facts({ desk, missing, sheets }: FactsProps) {
  const styles = useStyles();
  const { facts } = useWords().strings.merge;
  const used = desk.inputs.filter((input) => input.outcome === "used" || input.outcome === "partly-used");
  const rows = [
    [facts.used, facts.usedOf(used.length, desk.inputs.length)],
    [facts.returned, String(desk.coverage.filter(isHeldBack).length)],
    [facts.missing, String(missing)],
    [facts.sheets, String(sheets)],
  ] as const;
  return (
    <dl className={styles.facts}>
      {rows.map(([label, value]) => (
        <div key={label} style={{ display: "contents" }}>
          <dt>{label}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface SheetsProps {
  readonly sheets: readonly { readonly name: string; readonly title: string }[];
  /** Null where nothing is open that could be shown. */
  readonly onOpen: ((title: string) => void) | null;
}

function Sheets({ sheets, onOpen }: SheetsProps) {
  const styles = useStyles();
  const { merge } = useWords().strings;
  return (
    <Disclosure summary={merge.sheets} open={onOpen !== null}>
      <ul className={styles.sheets}>
        {sheets.map(({ title }) => (
          <li key={title}>
            {onOpen === null ? (
              <Text size={200}>{title}</Text>
            ) : (
              <Link
                as="button"
                className={styles.sheet}
                aria-label={merge.openSheet(title)}
                onClick={() => onOpen(title)}
              >
                {title}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function MissingUnits({ units }: { readonly units: readonly UnitState[] }) {
  const styles = useStyles();
  const { merge, receive } = useWords().strings;
  return (
    <Disclosure summary={merge.missingUnits}>
      <ul className={styles.sheets}>
        {units.map((unit) => (
          <li key={unit.id}>
            <Text size={200}>
              {unit.name}: {receive.forms(unit.received, unit.due)}
            </Text>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
