import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { DeskView } from "../../../app/desk/desk.ts";
import { formatDate } from "../../../core/findings/format.ts";
import { useWords } from "../../components/words.ts";

const useStyles = makeStyles({
  chosen: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  calls: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0 },
});

interface Props {
  readonly desk: DeskView;
  readonly busy: boolean;
  readonly onChange: () => void;
}

/** The calls that are worked on. */
export function ChosenCalls({ desk, busy, onChange }: Props) {
  const styles = useStyles();
  const { receive } = useWords().strings;
  return (
    <div className={styles.chosen}>
      <div className={styles.calls}>
        {desk.calls.map((call) => (
          <Text key={call.id} size={200}>
            {receive.callWithDeadline(call.title, formatDate(call.deadline))}
          </Text>
        ))}
      </div>
      <Button size="small" disabledFocusable={busy} onClick={onChange}>
        {receive.changeCalls}
      </Button>
    </div>
  );
}
