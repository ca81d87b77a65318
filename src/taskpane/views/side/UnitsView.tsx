import { Field, Input, makeStyles, Subtitle1, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { DeskView } from "../../../app/desk/desk.ts";
import { groupBy } from "../../../core/groupBy.ts";
import { foldKey } from "../../../core/workbook/text/fold.ts";
import { Disclosure } from "../../components/Disclosure.tsx";
import { Section } from "../../components/Section.tsx";
import { useWords } from "../../components/words.ts";
import type { ViewProps } from "../viewProps.ts";
import { AllSending, UnitSending } from "./UnitSending.tsx";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, margin: 0, padding: 0 },
  entry: { listStyleType: "none" },
  quiet: { display: "block", color: tokens.colorNeutralForeground2 },
});

type DeskUnit = DeskView["units"][number];

/** The units of the pack by kind, and what each owes in the chosen calls. */
export function UnitsView({ state, session, actions }: ViewProps) {
  const styles = useStyles();
  const { units: words } = useWords().strings.side;
  const [search, setSearch] = useState("");
  const { desk } = session;
  const isBusy = state.job !== null;
  const asked = foldKey(search);
  const found = (desk?.units ?? []).filter((unit) => foldKey(unit.name).includes(asked));
  return (
    <div className={styles.view}>
      <Subtitle1 as="h2">{words.title}</Subtitle1>
      <Text>{words.lead}</Text>
      {desk === null ? (
        <Text>{words.chooseFirst}</Text>
      ) : (
        <>
          <AllSending actions={actions} isBusy={isBusy} />
          <Field label={words.search}>
            <Input type="search" value={search} onChange={(_, { value }) => setSearch(value)} />
          </Field>
          {found.length === 0 && <Text>{words.none}</Text>}
          {[...groupBy(found, (unit) => unit.kindName)].map(([kind, units]) => (
            <Section key={kind} title={words.kind(kind, units.length)}>
              <ul className={styles.list}>
                {units.map((unit) => (
                  <UnitEntry key={unit.id} unit={unit} desk={desk}>
                    <UnitSending unit={unit} desk={desk} actions={actions} isBusy={isBusy} />
                  </UnitEntry>
                ))}
              </ul>
            </Section>
          ))}
          <Templates desk={desk} />
        </>
      )}
    </div>
  );
}

interface UnitEntryProps {
  readonly unit: DeskUnit;
  readonly desk: DeskView;
  /** What can be sent to it. */
  readonly children: ReactNode;
}

function UnitEntry({ unit, desk, children }: UnitEntryProps) {
  const styles = useStyles();
  const { units: words } = useWords().strings.side;
  const lines = desk.coverage.filter((line) => line.unit === unit.id);
  const forms = (status: string): string =>
    lines
      .filter((line) => line.status === status)
      .map((line) => line.template)
      .join(", ");
  const [required, conditional] = [forms("required"), forms("conditional")];
  return (
    <li className={styles.entry}>
      <Text>{unit.name}</Text>
      <Text size={200} className={styles.quiet}>
        {required === "" ? words.owesNothing : words.owes(required)}
      </Text>
      {conditional !== "" && (
        <Text size={200} className={styles.quiet}>
          {words.mayOwe(conditional)}
        </Text>
      )}
      {children}
    </li>
  );
}

function Templates({ desk }: { readonly desk: DeskView }) {
  const styles = useStyles();
  const { units: words } = useWords().strings.side;
  return (
    <Disclosure summary={<Text weight="semibold">{words.templates}</Text>}>
      <ul className={styles.list}>
        {desk.templates.map((template) => (
          <li key={template.code} className={styles.entry}>
            <Text size={200}>
              <b>{template.code}</b>: {template.title}
            </Text>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
