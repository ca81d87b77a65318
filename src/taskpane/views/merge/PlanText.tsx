import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import type { WritePlan } from "../../../app/bookHost.ts";
import { Disclosure } from "../../components/Disclosure.tsx";
import { useWords } from "../../components/words.ts";
import type { Planned } from "../../state/state.ts";

const useStyles = makeStyles({
  plan: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  names: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** What a writing will do, before it does it. */
export function PlanText({ planned }: { readonly planned: Planned | null }) {
  const styles = useStyles();
  const { merge } = useWords().strings;
  if (planned === null) return <Text>{merge.planning}</Text>;
  if (planned.type === "book") return <BookPlan plan={planned.plan} />;
  return (
    <div className={styles.plan}>
      <Text>{merge.willMake(planned.sheets.length)}</Text>
      <Names title={merge.added(planned.sheets.length)} names={planned.sheets} />
    </div>
  );
}

function BookPlan({ plan }: { readonly plan: WritePlan }) {
  const styles = useStyles();
  const { merge } = useWords().strings;
  const written = plan.added.length + plan.replaced.length + plan.updated.length;
  return (
    <div className={styles.plan}>
      <Text weight="semibold">{merge.willWrite(written, plan.replaced.length)}</Text>
      {plan.repairs && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{merge.repairs}</MessageBarBody>
        </MessageBar>
      )}
      {plan.renamed.map(({ from, to }) => (
        <Text key={from}>{merge.renamed(from, to)}</Text>
      ))}
      <Disclosure summary={merge.details}>
        <Names title={merge.added(plan.added.length)} names={plan.added} />
        <Names title={merge.replaced(plan.replaced.length)} names={plan.replaced} />
        <Names title={merge.updated(plan.updated.length)} names={plan.updated} />
        <Names title={merge.removed(plan.removed.length)} names={plan.removed} />
        <Names title={merge.kept(plan.kept.length)} names={plan.kept} />
      </Disclosure>
    </div>
  );
}

function Names({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  const styles = useStyles();
  if (names.length === 0) return null;
  return (
    <Disclosure summary={title}>
      <ul className={styles.names}>
        {names.map((name) => (
          <li key={name}>
            <Text size={200}>{name}</Text>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
