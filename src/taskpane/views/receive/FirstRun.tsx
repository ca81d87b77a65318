import { Button, Card, makeStyles, Subtitle1, Text, tokens } from "@fluentui/react-components";
import type { PackEntry } from "../../../app/desk/desk.ts";
import { useWords } from "../../components/words.ts";

const useStyles = makeStyles({
  card: { backgroundColor: tokens.colorNeutralBackground2, alignItems: "flex-start" },
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
    <Card className={styles.card} appearance="filled-alternative">
      <Subtitle1 as="h1">{firstRun.title}</Subtitle1>
      <Text>{firstRun.lead}</Text>
      {pack?.sample != null && (
        <>
          <Button appearance="primary" disabled={busy} onClick={() => onTry(pack)}>
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
    </Card>
  );
}
