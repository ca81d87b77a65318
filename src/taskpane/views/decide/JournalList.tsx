import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { DeskView } from "../../../app/desk/desk.ts";
import type { JournalEntry, JournalMatter } from "../../../app/desk/journalModel.ts";
import { Disclosure } from "../../components/Disclosure.tsx";
import { formatMoment } from "../../components/formatMoment.ts";
import { useWords, type Words } from "../../components/words.ts";
import type { Actions } from "../../session/useSession.ts";
import { questionTitle } from "../review/questionTitle.ts";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0, padding: 0 },
  entry: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS, listStyleType: "none" },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  quiet: { display: "block", color: tokens.colorNeutralForeground2 },
  undone: { textDecorationLine: "line-through" },
});

/** The journal of a year is long: the rest is in the book. */
const entriesShown = 100;

interface Props {
  readonly desk: DeskView;
  readonly busy: boolean;
  readonly actions: Pick<Actions, "toggleEntry">;
}

/** Every decision: what, about what, who, when and why, with the way back and forth. */
export function JournalList({ desk, busy, actions }: Props) {
  const styles = useStyles();
  const { decide } = useWords().strings;
  const { entries } = desk.journal;
  if (entries.length === 0) return null;
  return (
    <Disclosure summary={<Text weight="semibold">{decide.journal(entries.length)}</Text>}>
      <ul className={styles.list}>
        {entries.slice(0, entriesShown).map((entry) => (
          <Entry key={entry.id} entry={entry} desk={desk} busy={busy} actions={actions} />
        ))}
      </ul>
      {entries.length > entriesShown && (
        <Text size={200}>{decide.entryMore(entries.length - entriesShown)}</Text>
      )}
    </Disclosure>
  );
}

function Entry({ entry, desk, busy, actions }: Props & { readonly entry: JournalEntry }) {
  const styles = useStyles();
  const words = useWords();
  const { decide } = words.strings;
  const isUndone = entry.undoneBy.length > 0;
  const kind = decide.events[entry.kind] ?? entry.kind;
  const title = entry.events.length === 1 ? kind : decide.entryCount(kind, entry.events.length);
  const matters = entry.matters.map((matter) => describeMatter(matter, desk, words));
  const more = entry.events.length - entry.matters.length;
  return (
    <li className={styles.entry}>
      <div className={styles.text}>
        <Text size={200} weight="semibold" className={mergeClasses(isUndone && styles.undone)}>
          {title}
        </Text>
        {isUndone && <Text size={200}> ({decide.undone})</Text>}
        {matters.map((matter) => (
          <Text key={matter} size={200} block>
            {matter}
          </Text>
        ))}
        {more > 0 && <Text size={200}>{decide.entryMore(more)}</Text>}
        {entry.reason !== "" && (
          <Text size={200} className={styles.quiet}>
            {entry.reason}
          </Text>
        )}
        <Text size={200} className={styles.quiet}>
          {decide.signed(entry.by, formatMoment(entry.at))}
        </Text>
      </div>
      {entry.canBeUndone && (
        <Button
          size="small"
          disabledFocusable={busy}
          aria-label={isUndone ? decide.redoEntry(title) : decide.undoEntry(title)}
          onClick={() => void actions.toggleEntry(entry)}
        >
          {isUndone ? decide.redo : decide.undo}
        </Button>
      )}
    </li>
  );
}

function describeMatter(matter: JournalMatter, desk: DeskView, { strings }: Words): string {
  const { unit, template, row, indicator, before, after, question, call } = matter;
  const unitName = (id: string): string | null => desk.units.find((each) => each.id === id)?.name ?? null;
  const nameOf = (id: string): string => unitName(id) ?? id;
  const [kind] = question?.split(":") ?? [];
  const place = [
    unit === null ? null : nameOf(unit),
    template,
    row === null || row === unit ? null : unitName(row),
    indicator,
    kind === undefined ? null : questionTitle(strings, kind),
    unit === null && kind === undefined ? call : null,
  ].filter((part) => part !== null);
  const orBlank = (text: string): string => (text === "" ? strings.decide.blank : text);
  const change =
    before === null
      ? after === null
        ? ""
        : orBlank(nameOf(after))
      : `${orBlank(before)} → ${orBlank(after ?? "")}`;
  return [place.join(" · "), change].filter((part) => part !== "").join(": ");
}
