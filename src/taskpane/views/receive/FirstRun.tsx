import { Button, makeStyles, Subtitle1, Text, tokens } from "@fluentui/react-components";
import type { PackEntry } from "../../../app/desk/desk.ts";
import { useWords } from "../../components/words.ts";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly packs: readonly PackEntry[];
  readonly busy: boolean;
  readonly onTry: (pack: PackEntry) => void;
}

/** What the program is for, with something to do at once. */
export function FirstRun({ packs, busy, onTry }: Props) {
  const styles = useStyles();
  const { firstRun } = useWords().strings.receive;
  const pack = packs.find((each) => each.sample !== null);
  return (
    <div className={styles.card}>
      <Subtitle1 as="h2">{firstRun.title}</Subtitle1>
      <Text>{firstRun.lead}</Text>
      {pack?.sample != null && (
        <>
          <Button appearance="primary" disabledFocusable={busy} onClick={() => onTry(pack)}>
            {firstRun.trySample}
          </Button>
          <Text size={200} className={styles.quiet}>
            {firstRun.sampleHint(pack.sample.files)}
          </Text>
        </>
      )}
      <Text size={200} className={styles.quiet}>
        {firstRun.privacy}
      </Text>
    </div>
  );
}
