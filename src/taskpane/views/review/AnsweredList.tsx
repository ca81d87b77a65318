import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { DeskView } from "../../../app/desk/desk.ts";
import { describeOption } from "../../../core/findings/describeOption.ts";
import { Disclosure } from "../../components/Disclosure.tsx";
import { useWords } from "../../components/words.ts";
import { answeredQuestion } from "../../state/answeredQuestion.ts";
import { questionTitle } from "./questionTitle.ts";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0, padding: 0 },
  entry: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS, listStyleType: "none" },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  quiet: { display: "block", color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly desk: DeskView;
  readonly busy: boolean;
  readonly onRetract: (questions: readonly string[]) => void;
}

/** What has been answered, by whom and why, with the way back. */
export function AnsweredList({ desk, busy, onRetract }: Props) {
  const styles = useStyles();
  const { review } = useWords().strings;
  const { decisions } = desk;
  if (decisions.length === 0) return null;
  return (
    <Disclosure summary={<Text weight="semibold">{review.answered(decisions.length)}</Text>}>
      <ul className={styles.list}>
        {decisions.map((decision) => (
          <li key={decision.question} className={styles.entry}>
            <AnsweredText decision={decision} desk={desk} />
            <Button
              size="small"
              disabledFocusable={busy}
              aria-label={review.undoAnswer(decision.question)}
              onClick={() => onRetract([decision.question])}
            >
              {review.undo}
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

interface TextProps {
  readonly decision: DeskView["decisions"][number];
  readonly desk: DeskView;
}

function AnsweredText({ decision, desk }: TextProps) {
  const styles = useStyles();
  const { language, strings } = useWords();
  const { kind, file, cell } = answeredQuestion(decision.question, desk.inputs);
  const unit = desk.units.find((each) => each.id === decision.answer);
  const option = { answer: decision.answer, label: unit?.name ?? decision.answer };
  return (
    <div className={styles.text}>
      <Text size={200}>
        {questionTitle(strings, kind)} <b>{describeOption({ kind }, option, language)}</b>
      </Text>
      <Text size={200} className={styles.quiet}>
        {[file, cell].filter((part) => part !== null).join(" · ")}
      </Text>
      <Text size={200} className={styles.quiet}>
        {strings.review.answeredBy(decision.by, decision.reason)}
      </Text>
    </div>
  );
}
