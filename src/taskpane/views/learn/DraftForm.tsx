import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Blank } from "../../../app/desk/blankModel.ts";
import type { PackEntry } from "../../../app/desk/desk.ts";
import { codeProblem, firstConfirmation } from "../../../core/learn/confirmation.ts";
import type { Learned } from "../../../core/learn/learned.ts";
import { Choice } from "../../components/Choice.tsx";
import { useFormWords } from "../../components/formWords.ts";
import type { FormOutcome } from "../../session/learning.ts";
import { PackProblems } from "../side/PackProblems.tsx";
import type { ViewProps } from "../viewProps.ts";
import { DoubtList } from "./DoubtList.tsx";
import { PeriodTypes } from "./PeriodTypes.tsx";
import { PlaceList } from "./PlaceList.tsx";
import { RuleList } from "./RuleList.tsx";

const useStyles = makeStyles({
  draft: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, overflowWrap: "anywhere" },
  // A long title must not make the pane wider than it is.
  field: { minWidth: 0, gridTemplateColumns: "minmax(0, 1fr)" },
  long: { minWidth: 0, "& > textarea": { minWidth: 0 } },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props extends Pick<ViewProps, "actions"> {
  readonly learned: Learned;
  readonly blank: Blank;
  readonly pack: PackEntry;
  readonly taken: readonly string[];
  readonly busy: boolean;
  readonly onDone: () => void;
}

/** The draft of one form, for a person to confirm. */
export function DraftForm({ learned, blank, pack, taken, busy, actions, onDone }: Props) {
  const styles = useStyles();
  const { learn: words } = useFormWords();
  const [confirmation, setConfirmation] = useState(() => firstConfirmation(learned));
  const [call, setCall] = useState("");
  const [outcome, setOutcome] = useState<FormOutcome | null>(null);
  const wrong = codeProblem(confirmation.code, taken);
  const isAdded = outcome !== null && outcome.pack !== null;
  const isWhole = wrong === null && confirmation.title.trim() !== "" && confirmation.periodTypes.length > 0;
  const point = blank.type === "sheet" ? (cell: string) => void actions.pointAt(learned.sheet, cell) : null;
  const form = {
    blank,
    sheet: learned.sheet,
    pack: pack.id,
    call: call === "" ? null : call,
    confirmation,
  };
  return (
    <div className={styles.draft}>
      <Field label={words.formTitle} className={styles.field}>
        <Textarea
          className={styles.long}
          rows={2}
          resize="vertical"
          value={confirmation.title}
          onChange={(_, { value }) => setConfirmation({ ...confirmation, title: value })}
        />
      </Field>
      <Field label={words.code} {...(wrong === null ? {} : { validationMessage: words.codeProblems[wrong] })}>
        <Input
          value={confirmation.code}
          onChange={(_, { value }) =>
            setConfirmation({ ...confirmation, code: value.trim().toLocaleUpperCase("en") })
          }
        />
      </Field>
      <DoubtList doubts={learned.doubts} point={point} />
      <PeriodTypes
        chosen={confirmation.periodTypes}
        onChange={(periodTypes) => setConfirmation({ ...confirmation, periodTypes })}
      />
      <PlaceList learned={learned} confirmation={confirmation} onChange={setConfirmation} point={point} />
      <RuleList learned={learned} confirmation={confirmation} onChange={setConfirmation} point={point} />
      <Choice label={words.call} value={call} onChange={(_, { value }) => setCall(value)}>
        <option value="">{words.noCall}</option>
        {pack.calls.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Choice>
      <Text size={200}>{words.callHint}</Text>
      {outcome !== null && <Outcome outcome={outcome} learned={learned} />}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={busy || !isWhole || isAdded}
          onClick={() => void actions.saveForm(form).then(setOutcome)}
        >
          {words.add}
        </Button>
        <Button onClick={onDone}>{isAdded ? words.another : words.discard}</Button>
      </div>
    </div>
  );
}

interface OutcomeProps {
  readonly outcome: FormOutcome;
  readonly learned: Learned;
}

/** How the blank passed its own template, and what is wrong with the pack that it would make. */
function Outcome({ outcome: { code, pack, proof, problems }, learned }: OutcomeProps) {
  const { learn: words } = useFormWords();
  const misplaced = learned.places.filter((place) => proof?.misplaced.includes(place.code));
  return (
    <>
      <PackProblems problems={problems} />
      {proof !== null && (
        <MessageBar intent={pack === null ? "error" : "success"} layout="multiline">
          <MessageBarBody>
            {pack !== null && `${words.added(code, pack)} `}
            {words.proof(proof.found, proof.of)}
            {misplaced.length > 0 &&
              ` ${words.refused} ${misplaced.map(({ label }) => label.join(" › ")).join("; ")}`}
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
