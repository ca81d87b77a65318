import { Checkbox, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { DeskView } from "../../../app/desk/desk.ts";
import type { HandEdit } from "../../../app/verify/handEdits.ts";
import { useWords } from "../../components/words.ts";

const useStyles = makeStyles({
  line: { overflowWrap: "anywhere", marginBottom: tokens.spacingVerticalXS },
  whose: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly edit: HandEdit;
  readonly units: DeskView["units"];
  readonly isKept: boolean;
  /** Null where the edit cannot be kept. */
  readonly onToggle: (() => void) | null;
  readonly onShow: ((sheet: string, cell: string) => void) | null;
}

/** One edit: where, whose figure, from what to what. */
export function HandEditLine({ edit, units, isKept, onToggle, onShow }: Props) {
  const styles = useStyles();
  const { edits: words } = useWords().strings.merge;
  const { sheet, cell, place } = edit;
  const where = cell === null ? sheet : `${sheet}!${cell}`;
  const what = `${where}: ${changeText(edit, words)}`;
  const unit = units.find(({ id }) => id === place?.unit)?.name ?? place?.unit;
  return (
    <div className={styles.line}>
      {onToggle === null ? (
        <Text size={200}>
          {what} ({words.onlyRestored})
        </Text>
      ) : (
        <Checkbox label={what} checked={isKept} onChange={onToggle} />
      )}
      {place !== null && (
        <Text size={200} block className={styles.whose}>
          {[unit, place.template, place.row, place.indicator].filter((part) => part !== null).join(", ")}
        </Text>
      )}
      {onShow !== null && cell !== null && (
        <Link
          as="button"
          type="button"
          aria-label={`${words.show} ${where}`}
          onClick={() => onShow(sheet, cell)}
        >
          {words.show}
        </Link>
      )}
    </div>
  );
}

type Words = ReturnType<typeof useWords>["strings"]["merge"]["edits"];

function changeText({ before, after }: HandEdit, words: Words): string {
  if (before === null) return words.rowAdded(after ?? "");
  if (after === null) return words.rowGone(before);
  return words.change(before === "" ? words.blank : before, after === "" ? words.blank : after);
}
