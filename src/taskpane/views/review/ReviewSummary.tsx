import { makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import type { DeskView } from "../../../app/desk/desk.ts";
import { useWords } from "../../components/words.ts";
import { reviewProgress } from "../../state/reviewProgress.ts";

const useStyles = makeStyles({
  summary: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly desk: DeskView;
  readonly handled: readonly string[];
}

/** How much is dealt with, and what was checked at all: finding nothing is a result, too. */
export function ReviewSummary({ desk, handled }: Props) {
  const styles = useStyles();
  const { review } = useWords().strings;
  const { done, of } = reviewProgress(desk, handled);
  const text = review.progress(done, of);
  return (
    <div className={styles.summary}>
      {of > 0 && (
        <>
          <Text size={200} title={review.progressHint}>
            {text}
          </Text>
          <ProgressBar aria-label={text} value={done / of} thickness="large" />
        </>
      )}
      <Text size={200} className={styles.quiet}>
        {review.rules(desk.rules.checked, desk.rules.unchecked)}
      </Text>
    </div>
  );
}
