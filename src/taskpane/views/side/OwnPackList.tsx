import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Chosen, PackEntry } from "../../../app/desk/desk.ts";
import { stackedList } from "../../components/stackedList.ts";
import { useWords } from "../../components/words.ts";
import { nextCall } from "../../state/nearCalls.ts";
import type { ViewProps } from "../viewProps.ts";

const useStyles = makeStyles({
  list: stackedList(tokens.spacingVerticalM),
  entry: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

interface Props extends Pick<ViewProps, "actions"> {
  readonly packs: readonly PackEntry[];
  readonly chosen: Chosen | null;
  /** "yyyy-mm-dd". */
  readonly today: string;
  readonly busy: boolean;
}

/** The user's own packs: to work with, or to delete. */
export function OwnPackList({ packs, chosen, today, busy, actions }: Props) {
  const styles = useStyles();
  const { pack: words } = useWords().strings.side;
  if (packs.length === 0) return <Text className={styles.quiet}>{words.noOwn}</Text>;
  return (
    <ul className={styles.list}>
      {packs.map((pack) => (
        <li key={pack.id} className={styles.entry}>
          <Text>{pack.title}</Text>
          <Text size={200} className={styles.quiet}>
            {pack.id}
          </Text>
          {chosen?.pack === pack.id ? (
            <Text weight="semibold">{words.used}</Text>
          ) : (
            <div className={styles.buttons}>
              <Button
                aria-label={words.takeOf(pack.id)}
                disabledFocusable={busy}
                onClick={() => void actions.choose({ pack: pack.id, calls: callsFor(pack, chosen, today) })}
              >
                {words.take}
              </Button>
              <Button
                appearance="subtle"
                aria-label={words.removeOf(pack.id)}
                disabledFocusable={busy}
                onClick={() => void actions.removePack(pack.id)}
              >
                {words.remove}
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The calls that are open now, as far as the pack has them; else the one that is due next. */
function callsFor({ calls }: PackEntry, chosen: Chosen | null, today: string): readonly string[] {
  const same = calls.map(({ id }) => id).filter((id) => chosen?.calls.includes(id) === true);
  const next = nextCall(calls, today);
  return same.length > 0 || next === undefined ? same : [next.id];
}
