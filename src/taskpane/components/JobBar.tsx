import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { isLong, type Job } from "../state/job.ts";
import { useWords } from "./words.ts";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
});

interface Props {
  readonly job: Job;
  readonly onCancel: () => void;
}

/** How far the running job is, and the way to stop it. */
export function JobBar({ job, onCancel }: Props) {
  const styles = useStyles();
  const { shell } = useWords().strings;
  if (!isLong(job)) return null;
  const { progress, stopping } = job;
  const text = progress === null ? `${shell.jobs[job.kind]}…` : shell.progress(progress);
  const share = progress === null || progress.of === 0 ? {} : { value: progress.done / progress.of };
  return (
    <div className={styles.bar}>
      <div className={styles.line}>
        <Text size={200} className={styles.text}>
          {stopping ? shell.stopping : text}
        </Text>
        <Button size="small" disabledFocusable={stopping} onClick={onCancel}>
          {shell.cancel}
        </Button>
      </div>
      <ProgressBar aria-label={shell.jobs[job.kind]} {...share} />
    </div>
  );
}
