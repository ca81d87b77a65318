import { Button, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { mainCall } from "../../state/mainCall.ts";
import type { Chosen, PackEntry } from "../../../app/desk/desk.ts";
import { formatDate } from "../../../core/findings/format.ts";
import { Choice } from "../../components/Choice.tsx";
import { useWords } from "../../components/words.ts";

const useStyles = makeStyles({
  chooser: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignItems: "stretch" },
  calls: {
    display: "flex",
    flexDirection: "column",
    margin: 0,
    padding: 0,
    border: "none",
    minInlineSize: 0,
  },
  hint: { color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly packs: readonly PackEntry[];
  readonly chosen: Chosen | null;
  readonly busy: boolean;
  readonly onChoose: (chosen: Chosen) => void;
  /** Null where something must be chosen. */
  readonly onClose: (() => void) | null;
}

/** Chooses a pack and one call or several. */
export function CallChooser({ packs, chosen, busy, onChoose, onClose }: Props) {
  const styles = useStyles();
  const { receive, review } = useWords().strings;
  const [packId, setPackId] = useState(chosen?.pack ?? packs[0]?.id ?? "");
  const pack = packs.find((each) => each.id === packId);
  const [calls, setCalls] = useState<readonly string[]>(chosen?.calls ?? latestCall(pack));
  return (
    <div className={styles.chooser}>
      <Choice
        label={receive.pack}
        value={packId}
        onChange={(_, { value }) => {
          setPackId(value);
          setCalls(latestCall(packs.find((each) => each.id === value)));
        }}
      >
        {packs.map((each) => (
          <option key={each.id} value={each.id}>
            {each.title}
          </option>
        ))}
      </Choice>
      <fieldset className={styles.calls}>
        <legend>{receive.calls}</legend>
        {pack?.calls.map((call) => (
          <Checkbox
            key={call.id}
            label={receive.callWithDeadline(call.title, formatDate(call.deadline))}
            checked={calls.includes(call.id)}
            onChange={(_, { checked }) =>
              setCalls(checked === true ? [...calls, call.id] : calls.filter((id) => id !== call.id))
            }
          />
        ))}
        <Text size={200} className={styles.hint}>
          {receive.callsHint}
        </Text>
      </fieldset>
      <div className={styles.buttons}>
        <Button
          appearance={chosen === null ? "secondary" : "primary"}
          disabledFocusable={busy || calls.length === 0}
          onClick={() => onChoose({ pack: packId, calls: inPackOrder(pack, calls) })}
        >
          {receive.applyCalls}
        </Button>
        {onClose !== null && <Button onClick={onClose}>{review.cancelAnswer}</Button>}
      </div>
    </div>
  );
}

function latestCall(pack: PackEntry | undefined): readonly string[] {
  const latest = mainCall(pack?.calls ?? []);
  return latest === undefined ? [] : [latest.id];
}

function inPackOrder(pack: PackEntry | undefined, calls: readonly string[]): readonly string[] {
  return (pack?.calls ?? []).map((call) => call.id).filter((id) => calls.includes(id));
}
