import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRedo16Regular, ArrowUndo16Regular } from "@fluentui/react-icons";
import type { DeskView } from "../../../app/desk/desk.ts";
import { useWords } from "../../components/words.ts";
import type { Actions } from "../../session/useSession.ts";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

interface Props {
  readonly desk: DeskView;
  readonly busy: boolean;
  readonly actions: Pick<Actions, "undo" | "redo">;
}

/** One step back, one step forward; absent until something was decided. */
export function UndoBar({ desk, busy, actions }: Props) {
  const styles = useStyles();
  const { decide } = useWords().strings;
  const { entries, undo, redo } = desk.journal;
  if (entries.length === 0) return null;
  return (
    <div className={styles.bar}>
      <Button
        size="small"
        icon={<ArrowUndo16Regular />}
        disabledFocusable={busy || undo.length === 0}
        onClick={() => void actions.undo()}
      >
        {decide.undo}
      </Button>
      <Button
        size="small"
        icon={<ArrowRedo16Regular />}
        disabledFocusable={busy || redo.length === 0}
        onClick={() => void actions.redo()}
      >
        {decide.redo}
      </Button>
    </div>
  );
}
