import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { DeskView, Memory } from "../../../app/desk/desk.ts";
import { describeMemory } from "../../../app/desk/memories.ts";
import { formatDate } from "../../../core/findings/format.ts";
import { formatMoment } from "../../components/formatMoment.ts";
import { Section } from "../../components/Section.tsx";
import { useWords } from "../../components/words.ts";
import type { Actions } from "../../session/useSession.ts";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0, padding: 0 },
  entry: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS, listStyleType: "none" },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  quiet: { display: "block", color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly desk: DeskView;
  readonly busy: boolean;
  readonly actions: Pick<Actions, "forget">;
}

/** What is offered or used again in later calls, to look through and delete from. */
export function MemoryList({ desk, busy, actions }: Props) {
  const styles = useStyles();
  const { language, strings } = useWords();
  const { decide } = strings;
  return (
    <Section title={decide.memory}>
      <Text size={200}>{desk.memories.length === 0 ? decide.noMemory : decide.memoryHint}</Text>
      <ul className={styles.list}>
        {desk.memories.map((memory) => (
          <li key={memory.event} className={styles.entry}>
            <div className={styles.text}>
              <Text size={200} weight="semibold">
                {describeMemory(memory, language)}
              </Text>
              <MemoryPlace memory={memory} desk={desk} />
            </div>
            <Button
              size="small"
              disabledFocusable={busy}
              aria-label={decide.forgetOne(describeMemory(memory, language))}
              onClick={() => void actions.forget(memory.event)}
            >
              {decide.forget}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function MemoryPlace({ memory, desk }: { readonly memory: Memory; readonly desk: DeskView }) {
  const styles = useStyles();
  const { decide } = useWords().strings;
  const { unit, template, indicator, by, at, until } = memory;
  const name = desk.units.find((each) => each.id === unit)?.name ?? unit;
  const parts = [
    name,
    template,
    indicator,
    decide.signed(by, formatMoment(at)),
    until === null ? null : decide.until(formatDate(until)),
  ];
  return (
    <Text size={200} className={styles.quiet}>
      {parts.filter((part) => part !== null).join(" · ")}
    </Text>
  );
}
