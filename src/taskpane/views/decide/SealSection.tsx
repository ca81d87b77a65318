import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { DeskView } from "../../../app/desk/desk.ts";
import { formatMoment } from "../../components/formatMoment.ts";
import { Section } from "../../components/Section.tsx";
import { useWords } from "../../components/words.ts";
import type { Actions } from "../../session/useSession.ts";
import { SignatureFields } from "./SignatureFields.tsx";
import { useSignature } from "./useSignature.ts";

const useStyles = makeStyles({
  call: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    alignItems: "flex-start",
    overflowWrap: "anywhere",
  },
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignSelf: "stretch" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly desk: DeskView;
  readonly author: string;
  readonly busy: boolean;
  readonly actions: Pick<Actions, "take">;
}

/** Freezes the figures of a call as they were merged last, or opens it again, with a reason. */
export function SealSection({ desk, author, busy, actions }: Props) {
  const { decide } = useWords().strings;
  return (
    <Section title={decide.seal.title}>
      <Text size={200}>{decide.seal.hint}</Text>
      {desk.calls.map(({ id, title }) => (
        <SealOfCall key={id} call={{ id, title }} desk={desk} author={author} busy={busy} actions={actions} />
      ))}
    </Section>
  );
}

interface CallProps extends Props {
  readonly call: { readonly id: string; readonly title: string };
}

function SealOfCall({ call, desk, author, busy, actions }: CallProps) {
  const styles = useStyles();
  const { decide } = useWords().strings;
  const [open, setOpen] = useState(false);
  const seal = desk.seals.find((each) => each.call === call.id);
  return (
    <div className={styles.call}>
      {seal !== undefined && (
        <Text size={200}>{decide.seal.sealed(call.title, seal.by, formatMoment(seal.at))}</Text>
      )}
      {seal?.holds === false && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{decide.seal.broken}</MessageBarBody>
        </MessageBar>
      )}
      {open ? (
        <SealForm
          sealed={seal !== undefined}
          call={call}
          author={author}
          busy={busy}
          actions={actions}
          onDone={() => setOpen(false)}
        />
      ) : (
        <Button size="small" disabledFocusable={busy} onClick={() => setOpen(true)}>
          {seal === undefined ? decide.seal.seal(call.title) : decide.seal.reopen(call.title)}
        </Button>
      )}
    </div>
  );
}

interface FormProps extends Omit<CallProps, "desk"> {
  readonly sealed: boolean;
  readonly onDone: () => void;
}

function SealForm({ sealed, call, author, busy, actions, onDone }: FormProps) {
  const styles = useStyles();
  const { decide } = useWords().strings;
  const signature = useSignature(author);
  const what = sealed ? "reopen" : "seal";
  const apply = (): void => {
    const signed = signature.sign();
    if (signed === null) return;
    void actions.take([{ decide: what, call: call.id, ...signed }], what);
    onDone();
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <SignatureFields signature={signature} />
      <Text size={200}>{decide.seal.afterwards}</Text>
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={busy}>
          {sealed ? decide.seal.confirmReopen : decide.seal.confirmSeal}
        </Button>
        <Button size="small" onClick={onDone}>
          {decide.cancel}
        </Button>
      </div>
    </form>
  );
}
