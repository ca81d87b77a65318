import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { DeskFinding, DeskView } from "../../../app/desk/desk.ts";
import { describeOption } from "../../../core/findings/describeOption.ts";
import { useWords } from "../../components/words.ts";
import type { Answer } from "../../session/reviewing.ts";
import { questionsAlike } from "../../state/answeredQuestion.ts";
import { questionTitle } from "./questionTitle.ts";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly finding: DeskFinding;
  readonly desk: DeskView;
  readonly author: string;
  readonly busy: boolean;
  readonly onAnswer: (answer: Answer) => void;
  readonly onCancel: () => void;
}

/** Answers a question in its card: one of its options, with reason and author; what was said last time is proposed. */
export function QuestionForm({ finding, desk, author, busy, onAnswer, onCancel }: Props) {
  const styles = useStyles();
  const { language, strings } = useWords();
  const { review } = strings;
  const [answer, setAnswer] = useState<string | null>(finding.offer?.answer ?? null);
  const [reason, setReason] = useState(finding.offer?.reason ?? "");
  const [by, setBy] = useState(author);
  const [forAll, setForAll] = useState(false);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const { question } = finding;
  if (question === null) return null;
  const alike = answer === null ? [] : questionsAlike(desk, finding, answer);
  const submit = (): void => {
    setTried(true);
    if (answer === null || reason.trim() === "" || by.trim() === "") return;
    const questions = forAll && alike.length > 1 ? alike : [question.id];
    onAnswer({ questions, answer, reason: reason.trim(), by: by.trim() });
  };
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field
        label={questionTitle(strings, question.kind)}
        {...complaint(tried && answer === null, review.optionMissing)}
      >
        <RadioGroup value={answer ?? ""} onChange={(_, { value }) => setAnswer(value)}>
          {question.options.map((option) => (
            <Radio
              key={option.answer}
              value={option.answer}
              label={describeOption(question, option, language)}
            />
          ))}
        </RadioGroup>
      </Field>
      {alike.length > 1 && (
        <Checkbox
          label={review.applyToAll(alike.length)}
          checked={forAll}
          onChange={(_, { checked }) => setForAll(checked === true)}
        />
      )}
      <Field
        label={review.reason}
        required
        {...complaint(tried && reason.trim() === "", review.reasonMissing)}
      >
        <Input value={reason} placeholder={review.reasonHint} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Field label={review.author} required {...complaint(tried && by.trim() === "", review.authorMissing)}>
        <Input value={by} autoComplete="name" onChange={(_, { value }) => setBy(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={busy}>
          {review.apply}
        </Button>
        <Button size="small" onClick={onCancel}>
          {review.cancelAnswer}
        </Button>
      </div>
    </form>
  );
}

function complaint(wrong: boolean, text: string) {
  return wrong ? { validationMessage: text, validationState: "error" as const } : {};
}
