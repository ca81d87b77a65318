import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { DeskView } from "../../../app/desk/desk.ts";
import { useWords } from "../../components/words.ts";
import type { Actions } from "../../session/useSession.ts";
import { openOfUnit } from "../../state/openOfUnit.ts";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  open: { display: "block", color: tokens.colorNeutralForeground2 },
});

type Sending = Pick<Actions, "downloadSlips" | "downloadReminders" | "copyReminder">;

/** What goes out to all units at once. */
export function AllSending({ actions, isBusy }: { readonly actions: Sending; readonly isBusy: boolean }) {
  const styles = useStyles();
  const { units: words } = useWords().strings.side;
  return (
    <div className={styles.bar}>
      <Button disabled={isBusy} onClick={() => void actions.downloadSlips(null)}>
        {words.allSlips}
      </Button>
      <Button disabled={isBusy} onClick={() => void actions.downloadReminders()}>
        {words.allReminders}
      </Button>
    </div>
  );
}

interface UnitSendingProps {
  readonly unit: DeskView["units"][number];
  readonly desk: DeskView;
  readonly actions: Sending;
  readonly isBusy: boolean;
}

/** What is open with one unit, and what to send it; nothing for a unit that has done all. */
export function UnitSending({ unit, desk, actions, isBusy }: UnitSendingProps) {
  const styles = useStyles();
  const { units: words } = useWords().strings.side;
  const { points, missing } = openOfUnit(desk, unit.id);
  if (points + missing === 0) return null;
  return (
    <>
      <Text size={200} className={styles.open}>
        {words.open(points, missing)}
      </Text>
      <div className={styles.bar}>
        {points > 0 && (
          <Button
            size="small"
            disabled={isBusy}
            aria-label={words.slipOf(unit.name)}
            onClick={() => void actions.downloadSlips(unit.id)}
          >
            {words.slip}
          </Button>
        )}
        <Button
          size="small"
          disabled={isBusy}
          aria-label={words.reminderOf(unit.name)}
          onClick={() => void actions.copyReminder(unit.id)}
        >
          {words.reminder}
        </Button>
      </div>
    </>
  );
}
