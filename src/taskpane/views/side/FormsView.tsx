import { Button, makeStyles, Subtitle1, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { PackEntry } from "../../../app/desk/desk.ts";
import { Section } from "../../components/Section.tsx";
import { Choice } from "../../components/Choice.tsx";
import { useWords } from "../../components/words.ts";
import { mainCall } from "../../state/mainCall.ts";
import type { BlankForm, Earlier, FormsOrder } from "../../session/makingForms.ts";
import { RequestSection } from "../request/RequestSection.tsx";
import type { ViewProps } from "../viewProps.ts";
import { EarlierField } from "./EarlierField.tsx";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

/** Blank forms of a call: all in a .zip, or one of them opened in Excel. */
export function FormsView({ state, session, actions, services }: ViewProps) {
  const styles = useStyles();
  const { forms: words } = useWords().strings.side;
  const pack = chosenPack(session.packs, session.desk?.chosen.pack);
  const [call, setCall] = useState(mainCall(session.desk?.calls ?? pack?.calls ?? [])?.id ?? "");
  const [earlier, setEarlier] = useState<Earlier>("none");
  const order = { pack: null, call, earlier };
  const busy = state.job !== null;
  return (
    <div className={styles.view}>
      <Subtitle1 as="h2">{words.title}</Subtitle1>
      <Text>{words.lead}</Text>
      {session.desk === null ? (
        <Text>{words.chooseFirst}</Text>
      ) : (
        <>
          <Choice label={words.call} value={call} onChange={(_, { value }) => setCall(value)}>
            {pack?.calls.map((each) => (
              <option key={each.id} value={each.id}>
                {each.title}
              </option>
            ))}
          </Choice>
          <EarlierField
            earlier={earlier}
            hasOpenBook={services.host !== null}
            busy={busy}
            onChange={setEarlier}
          />
          <Button
            appearance="primary"
            disabledFocusable={busy}
            onClick={() => void actions.downloadForms(order)}
          >
            {words.make}
          </Button>
          {services.host !== null && (
            <OneForm key={orderKey(order)} order={order} busy={busy} actions={actions} />
          )}
          {pack !== undefined && (
            <RequestSection pack={pack} desk={session.desk} busy={busy} actions={actions} />
          )}
        </>
      )}
    </div>
  );
}

function chosenPack(packs: readonly PackEntry[], chosen: string | undefined): PackEntry | undefined {
  return packs.find((pack) => pack.id === chosen) ?? packs[0];
}

/** Other blanks have to be made for another order. */
function orderKey({ call, earlier }: FormsOrder): string {
  return `${call} ${typeof earlier === "string" ? earlier : `${earlier.name} ${earlier.lastModified}`}`;
}

interface OneFormProps extends Pick<ViewProps, "actions"> {
  readonly order: FormsOrder;
  readonly busy: boolean;
}

function OneForm({ order, busy, actions }: OneFormProps) {
  const { forms: words } = useWords().strings.side;
  const [forms, setForms] = useState<readonly BlankForm[]>([]);
  const [path, setPath] = useState("");
  const chosen = forms.find((form) => form.path === path) ?? forms[0];
  if (chosen === undefined) {
    return (
      <Button disabledFocusable={busy} onClick={() => void actions.listForms(order).then(setForms)}>
        {words.openOne}
      </Button>
    );
  }
  return (
    <Section title={words.openOne}>
      <Choice label={words.forUnit} value={chosen.path} onChange={(_, { value }) => setPath(value)}>
        {forms.map((form) => (
          <option key={form.path} value={form.path}>
            {form.path.replace(/\.xlsx$/, "")}
          </option>
        ))}
      </Choice>
      <Button disabledFocusable={busy} onClick={() => void actions.openForm(chosen)}>
        {words.open}
      </Button>
    </Section>
  );
}
