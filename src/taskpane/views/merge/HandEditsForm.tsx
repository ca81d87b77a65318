import {
  Button,
  Checkbox,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { DeskView } from "../../../app/desk/desk.ts";
import type { HandEdit } from "../../../app/verify/handEdits.ts";
import { Section } from "../../components/Section.tsx";
import { useWords } from "../../components/words.ts";
import { answerEdits, isKeepable, keyOfEdit, type EditsAnswer } from "../../state/editsAnswer.ts";
import { SignatureFields } from "../decide/SignatureFields.tsx";
import { useSignature } from "../decide/useSignature.ts";
import { HandEditLine } from "./HandEditLine.tsx";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: { margin: 0, paddingLeft: 0, listStyleType: "none" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** So many are listed; of more, all are kept or none beyond these. */
const shownAtMost = 50;

interface Props {
  readonly edits: readonly HandEdit[];
  readonly desk: DeskView;
  readonly author: string;
  readonly busy: boolean;
  readonly onAnswer: (answer: EditsAnswer) => void;
  readonly onLeave: () => void;
  /** Null where no workbook is open that could show a cell. */
  readonly onShow: ((sheet: string, cell: string) => void) | null;
}

/** What was changed by hand and a merge would write over: kept as corrections with a reason, or restored. */
export function HandEditsForm({ edits, desk, author, busy, onAnswer, onLeave, onShow }: Props) {
  const styles = useStyles();
  const { edits: words } = useWords().strings.merge;
  const signature = useSignature(author);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set<string>());
  const kept = edits.filter(isKeepable).filter((edit) => ticked.has(keyOfEdit(edit)));
  const apply = (): void => {
    const signed = kept.length === 0 ? { by: "", reason: "" } : signature.sign();
    if (signed !== null) onAnswer(answerEdits(edits, kept, signed));
  };
  return (
    <Section title={words.title}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.found(edits.length)}</MessageBarBody>
        </MessageBar>
        <EditList edits={edits} units={desk.units} ticked={ticked} onTick={setTicked} onShow={onShow} />
        {kept.length > 0 && <SignatureFields signature={signature} />}
        <div className={styles.buttons}>
          <Button type="submit" appearance="primary" disabledFocusable={busy}>
            {submitLabel(words, kept.length, edits.length)}
          </Button>
          <Button onClick={onLeave}>{words.leave}</Button>
        </div>
      </form>
    </Section>
  );
}

interface ListProps {
  readonly edits: readonly HandEdit[];
  readonly units: DeskView["units"];
  /** Keys of those that are to be kept. */
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (keys: ReadonlySet<string>) => void;
  readonly onShow: Props["onShow"];
}

function EditList({ edits, units, ticked, onTick, onShow }: ListProps) {
  const styles = useStyles();
  const { edits: words } = useWords().strings.merge;
  const keepable = edits.filter(isKeepable).map(keyOfEdit);
  const shown = edits.slice(0, shownAtMost);
  const toggle = (key: string): void =>
    onTick(new Set(ticked.has(key) ? [...ticked].filter((each) => each !== key) : [...ticked, key]));
  return (
    <>
      {keepable.length > 1 && (
        <Checkbox
          label={words.keepAll}
          checked={ticked.size === keepable.length || (ticked.size > 0 && "mixed")}
          onChange={(_, { checked }) => onTick(new Set(checked === true ? keepable : []))}
        />
      )}
      <ul className={styles.list}>
        {shown.map((edit) => (
          <li key={keyOfEdit(edit)}>
            <HandEditLine
              edit={edit}
              units={units}
              isKept={ticked.has(keyOfEdit(edit))}
              onToggle={isKeepable(edit) ? () => toggle(keyOfEdit(edit)) : null}
              onShow={onShow}
            />
          </li>
        ))}
      </ul>
      {shown.length < edits.length && <Text size={200}>{words.shown(shown.length, edits.length)}</Text>}
    </>
  );
}

type Words = ReturnType<typeof useWords>["strings"]["merge"]["edits"];

function submitLabel(words: Words, kept: number, all: number): string {
  if (kept === 0) return words.restore(all);
  return kept === all ? words.keep(kept) : words.keepSome(kept, all - kept);
}
