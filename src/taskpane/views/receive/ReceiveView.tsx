import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Section } from "../../components/Section.tsx";
import { useWords } from "../../components/words.ts";
import type { ViewProps } from "../viewProps.ts";
import { CallChooser } from "./CallChooser.tsx";
import { ChosenCalls } from "./ChosenCalls.tsx";
import { FirstRun } from "./FirstRun.tsx";
import { InputList } from "./InputList.tsx";
import { ReceiveArea } from "./ReceiveArea.tsx";
import { RegisterProblems } from "./RegisterProblems.tsx";
import { UnitList } from "./UnitList.tsx";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

/** "Nhận": choose the call, receive files, see who has sent what. */
export function ReceiveView({ state, session, actions, services }: ViewProps) {
  const styles = useStyles();
  const { receive } = useWords().strings;
  const [choosing, setChoosing] = useState(false);
  const { desk, packs } = session;
  const busy = state.job !== null;
  const chooser = (
    <CallChooser
      key={desk?.chosen.calls.join(" ") ?? ""}
      packs={packs}
      chosen={desk?.chosen ?? null}
      busy={busy}
      today={services.ports.clock.today()}
      onChoose={(chosen) => {
        setChoosing(false);
        void actions.choose(chosen);
      }}
      onClose={desk === null ? null : () => setChoosing(false)}
    />
  );
  if (desk === null) {
    return (
      <div className={styles.view}>
        <FirstRun packs={packs} busy={busy} onTry={(pack) => void actions.trySample(pack)} />
        <Section title={receive.firstRun.start}>{chooser}</Section>
      </div>
    );
  }
  return (
    <div className={styles.view}>
      {choosing ? chooser : <ChosenCalls desk={desk} busy={busy} onChange={() => setChoosing(true)} />}
      <ReceiveArea services={services} actions={actions} busy={busy} />
      <RegisterProblems problems={desk.registerProblems} />
      <UnitList desk={desk} today={services.ports.clock.today()} />
      <InputList desk={desk} busy={busy} onRemove={actions.remove} />
    </div>
  );
}
