import { Button, makeStyles, Text } from "@fluentui/react-components";
import { Section } from "../../components/Section.tsx";
import { useWords } from "../../components/words.ts";
import type { Actions } from "../../session/useSession.ts";

const useStyles = makeStyles({ button: { alignSelf: "flex-start" } });

interface Props {
  readonly busy: boolean;
  readonly actions: Pick<Actions, "downloadDocuments">;
}

/** The Word documents with the figures of now. */
export function DocumentsSection({ busy, actions }: Props) {
  const styles = useStyles();
  const { documents } = useWords().strings.merge;
  return (
    <Section title={documents.title}>
      <Text size={200}>{documents.hint}</Text>
      <Button
        className={styles.button}
        disabledFocusable={busy}
        onClick={() => void actions.downloadDocuments()}
      >
        {documents.download}
      </Button>
    </Section>
  );
}
