import { Button, makeStyles, Subtitle1, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { PackEntry } from "../../../app/desk/desk.ts";
import type { PackFileProblem } from "../../../app/packs/readPackFile.ts";
import { Choice } from "../../components/Choice.tsx";
import { FileButton } from "../../components/FileButton.tsx";
import { Section } from "../../components/Section.tsx";
import { useWords } from "../../components/words.ts";
import { LearnSection } from "../learn/LearnSection.tsx";
import type { ViewProps } from "../viewProps.ts";
import { OwnPackList } from "./OwnPackList.tsx";
import { PackProblems } from "./PackProblems.tsx";
import { packTitle } from "./packTitle.ts";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** A pack as a file to edit, an edited one back, and the packs that are the user's own. */
export function PackView(props: ViewProps) {
  const { state, session, actions, services } = props;
  const styles = useStyles();
  const { pack: words } = useWords().strings.side;
  const { packs, desk } = session;
  const busy = state.job !== null;
  return (
    <div className={styles.view}>
      <Subtitle1 as="h2">{words.title}</Subtitle1>
      <Text>{words.lead}</Text>
      <SaveSection packs={packs} inUse={desk?.chosen.pack} busy={busy} actions={actions} />
      <LoadSection busy={busy} actions={actions} />
      <LearnSection {...props} />
      <Section title={words.ownTitle}>
        <OwnPackList
          packs={packs.filter((pack) => pack.isOwn === true)}
          chosen={desk?.chosen ?? null}
          today={services.ports.clock.today()}
          busy={busy}
          actions={actions}
        />
      </Section>
    </div>
  );
}

interface SaveProps extends Pick<ViewProps, "actions"> {
  readonly packs: readonly PackEntry[];
  readonly inUse: string | undefined;
  readonly busy: boolean;
}

function SaveSection({ packs, inUse, busy, actions }: SaveProps) {
  const styles = useStyles();
  const { pack: words } = useWords().strings.side;
  const [asked, setAsked] = useState<string | null>(null);
  const chosen = packs.find(({ id }) => id === (asked ?? inUse)) ?? packs[0];
  if (chosen === undefined) return null;
  return (
    <Section title={words.saveTitle}>
      <Choice label={words.which} value={chosen.id} onChange={(_, { value }) => setAsked(value)}>
        {packs.map((pack) => (
          <option key={pack.id} value={pack.id}>
            {packTitle(pack, words)}
          </option>
        ))}
      </Choice>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => void actions.savePackFile(chosen.id, "xlsx")}
        >
          {words.saveBook}
        </Button>
        <Button disabledFocusable={busy} onClick={() => void actions.savePackFile(chosen.id, "json")}>
          {words.saveJson}
        </Button>
      </div>
    </Section>
  );
}

interface LoadProps extends Pick<ViewProps, "actions"> {
  readonly busy: boolean;
}

function LoadSection({ busy, actions }: LoadProps) {
  const { pack: words } = useWords().strings.side;
  const [problems, setProblems] = useState<readonly PackFileProblem[]>([]);
  return (
    <Section title={words.loadTitle}>
      <Text>{words.loadLead}</Text>
      <div>
        <FileButton
          label={words.load}
          accept=".xlsx,.json"
          choose="file"
          disabled={busy}
          onChosen={([file]) => {
            if (file !== undefined) void actions.loadPackFile(file).then(setProblems);
          }}
        />
      </div>
      <PackProblems problems={problems} />
    </Section>
  );
}
