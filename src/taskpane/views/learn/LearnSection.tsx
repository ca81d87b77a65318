import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { PackEntry } from "../../../app/desk/desk.ts";
import { Choice } from "../../components/Choice.tsx";
import { FileButton } from "../../components/FileButton.tsx";
import { Section } from "../../components/Section.tsx";
import { useFormWords } from "../../components/formWords.ts";
import { useWords } from "../../components/words.ts";
import type { LearnedBlank } from "../../session/learning.ts";
import type { ViewProps } from "../viewProps.ts";
import { packTitle } from "../side/packTitle.ts";
import { DraftForm } from "./DraftForm.tsx";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** A form learned from its blank: from the sheet that is open, or from a file. */
export function LearnSection({ state, session, actions, services }: ViewProps) {
  const styles = useStyles();
  const { learn: words } = useFormWords();
  const { side } = useWords().strings;
  const [asked, setAsked] = useState<string | null>(null);
  const [learned, setLearned] = useState<LearnedBlank | null>(null);
  const { packs, desk } = session;
  const pack = packs.find(({ id }) => id === (asked ?? desk?.chosen.pack)) ?? packs[0];
  if (pack === undefined) return null;
  const busy = state.job !== null;
  const show = (learning: Promise<LearnedBlank | null>): void => {
    // what is learned anew is confirmed anew, also when it is the same sheet
    setLearned(null);
    void learning.then(setLearned);
  };
  return (
    <Section title={words.title}>
      <Text>{words.lead}</Text>
      <Choice
        label={words.intoPack}
        value={pack.id}
        onChange={(_, { value }) => {
          setAsked(value);
          setLearned(null);
        }}
      >
        {packs.map((each) => (
          <option key={each.id} value={each.id}>
            {packTitle(each, side.pack)}
          </option>
        ))}
      </Choice>
      <div className={styles.buttons}>
        {services.host !== null && (
          <Button
            appearance="primary"
            disabledFocusable={busy}
            onClick={() => show(actions.learnOpenSheet(pack.id))}
          >
            {words.fromSheet}
          </Button>
        )}
        <FileButton
          label={words.fromFile}
          accept=".xlsx,.xlsm"
          choose="file"
          disabled={busy}
          onChosen={([file]) => {
            if (file !== undefined) show(actions.learnFile(file, pack.id));
          }}
        />
      </div>
      {learned !== null && (
        <LearnedSheets
          key={learned.blank.type === "file" ? learned.blank.name : learned.blank.sheet.path}
          learned={learned}
          pack={pack}
          busy={busy}
          actions={actions}
          onDone={() => setLearned(null)}
        />
      )}
    </Section>
  );
}

interface SheetsProps extends Pick<ViewProps, "actions"> {
  readonly learned: LearnedBlank;
  readonly pack: PackEntry;
  readonly busy: boolean;
  readonly onDone: () => void;
}

function LearnedSheets({ learned: { blank, forms }, ...props }: SheetsProps) {
  const { learn: words } = useFormWords();
  const first = forms.sheets.find(({ learned }) => learned.ok) ?? forms.sheets[0];
  const [asked, setAsked] = useState<string | null>(null);
  const chosen = forms.sheets.find(({ sheet }) => sheet === asked) ?? first;
  if (chosen === undefined) return null;
  return (
    <>
      {forms.sheets.length > 1 && (
        <Choice label={words.sheet} value={chosen.sheet} onChange={(_, { value }) => setAsked(value)}>
          {forms.sheets.map(({ sheet }) => (
            <option key={sheet}>{sheet}</option>
          ))}
        </Choice>
      )}
      {chosen.learned.ok ? (
        <DraftForm
          key={chosen.sheet}
          {...props}
          learned={chosen.learned.value}
          blank={blank}
          taken={forms.taken}
        />
      ) : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.problems[chosen.learned.error]}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
