import { Button, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { nearCalls, nextCall } from "../../state/nearCalls.ts";
import type { Chosen, PackEntry } from "../../../app/desk/desk.ts";
import { formatDate } from "../../../core/findings/format.ts";
import { Choice } from "../../components/Choice.tsx";
import { Disclosure } from "../../components/Disclosure.tsx";
import { useWords } from "../../components/words.ts";
import { packTitle } from "../side/packTitle.ts";

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
  boxes: { display: "flex", flexDirection: "column" },
  hint: { color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly packs: readonly PackEntry[];
  readonly chosen: Chosen | null;
  readonly busy: boolean;
  /** The day where the user is, "yyyy-mm-dd": the calls due about now come first. */
  readonly today: string;
  readonly onChoose: (chosen: Chosen) => void;
  /** Null where something must be chosen. */
  readonly onClose: (() => void) | null;
}

/** Chooses a pack and one call or several. */
export function CallChooser({ packs, chosen, busy, today, onChoose, onClose }: Props) {
  const styles = useStyles();
  const { receive, review, side } = useWords().strings;
  const [packId, setPackId] = useState(chosen?.pack ?? packs[0]?.id ?? "");
  const pack = packs.find((each) => each.id === packId);
  const [calls, setCalls] = useState<readonly string[]>(chosen?.calls ?? firstCalls(pack, today));
  return (
    <div className={styles.chooser}>
      <Choice
        label={receive.pack}
        value={packId}
        onChange={(_, { value }) => {
          setPackId(value);
          setCalls(
            firstCalls(
              packs.find((each) => each.id === value),
              today,
            ),
          );
        }}
      >
        {packs.map((each) => (
          <option key={each.id} value={each.id}>
            {packTitle(each, side.pack)}
          </option>
        ))}
      </Choice>
      <fieldset className={styles.calls}>
        <legend>{receive.calls}</legend>
        <CallBoxes key={packId} calls={pack?.calls ?? []} chosen={calls} today={today} onChange={setCalls} />
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

interface BoxesProps {
  readonly calls: PackEntry["calls"];
  readonly chosen: readonly string[];
  readonly today: string;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** A box for each call; a year has many, most of which are long past or far off. */
function CallBoxes({ calls, chosen, today, onChange }: BoxesProps) {
  const styles = useStyles();
  const { receive } = useWords().strings;
  // What is ticked later stays where it stands.
  const [first] = useState(chosen);
  const { near, others } = nearCalls(calls, { today, chosen: first });
  const box = ({ id, title, deadline }: PackEntry["calls"][number]) => (
    <Checkbox
      key={id}
      label={receive.callWithDeadline(title, formatDate(deadline))}
      checked={chosen.includes(id)}
      onChange={(_, { checked }) =>
        onChange(checked === true ? [...chosen, id] : chosen.filter((each) => each !== id))
      }
    />
  );
  return (
    <>
      {near.map(box)}
      {others.length > 0 && (
        <Disclosure summary={receive.moreCalls(others.length)}>
          <div className={styles.boxes}>{others.map(box)}</div>
        </Disclosure>
      )}
    </>
  );
}

function firstCalls(pack: PackEntry | undefined, today: string): readonly string[] {
  const next = nextCall(pack?.calls ?? [], today);
  return next === undefined ? [] : [next.id];
}

function inPackOrder(pack: PackEntry | undefined, calls: readonly string[]): readonly string[] {
  return (pack?.calls ?? []).map((call) => call.id).filter((id) => calls.includes(id));
}
