import { Button, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { DeskView, PackEntry } from "../../../app/desk/desk.ts";
import { Section } from "../../components/Section.tsx";
import { useFormWords } from "../../components/formWords.ts";
import type { MadeRequest } from "../../session/requesting.ts";
import { mainCall } from "../../state/mainCall.ts";
import type { ViewProps } from "../viewProps.ts";
import { RequestForm, type OpenedRequest } from "./RequestForm.tsx";
import { useRequestStyles } from "./useRequestStyles.ts";

interface Props extends Pick<ViewProps, "actions"> {
  readonly pack: PackEntry;
  readonly desk: DeskView;
  readonly busy: boolean;
}

/** Figures requested from above: composed into a pack, with their blanks. */
export function RequestSection({ pack, desk, busy, actions }: Props) {
  const { request: words } = useFormWords();
  const [opened, setOpened] = useState<OpenedRequest | null>(null);
  const [made, setMade] = useState<MadeRequest | null>(null);
  const open = async (): Promise<void> => {
    setMade(null);
    const options = await actions.requestOptions(pack.id);
    if (options === null) return;
    const current = mainCall(desk.calls)?.id ?? "";
    const own = options.periods.find(({ calls }) => calls.includes(current));
    const period = (own ?? options.periods[0])?.id ?? null;
    const reported = period === null ? [] : await actions.reportedFigures(period);
    setOpened({ options, period, reported });
  };
  return (
    <Section title={words.title}>
      <Text>{words.lead}</Text>
      {opened === null ? (
        <>
          {made !== null && <Made made={made} desk={desk} busy={busy} actions={actions} />}
          <div>
            <Button disabledFocusable={busy} onClick={() => void open()}>
              {made === null ? words.begin : words.another}
            </Button>
          </div>
        </>
      ) : (
        <RequestForm
          opened={opened}
          pack={pack.id}
          busy={busy}
          actions={actions}
          onMade={(request) => {
            setMade(request);
            setOpened(null);
          }}
          onCancel={() => setOpened(null)}
        />
      )}
    </Section>
  );
}

interface MadeProps extends Omit<Props, "pack"> {
  readonly made: MadeRequest;
}

/** What was made, and what comes next: send the blanks, then receive. */
function Made({ made: { code, call, pack, units }, desk, busy, actions }: MadeProps) {
  const { buttons } = useRequestStyles();
  const { request: words } = useFormWords();
  const { chosen } = desk;
  const isOpen = chosen.pack === pack && chosen.calls.includes(call);
  return (
    <>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>
          {words.made(code, call, units)} {words.inPack(pack)}
        </MessageBarBody>
      </MessageBar>
      <div className={buttons}>
        <Button
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => void actions.downloadForms({ pack, call, earlier: "none" })}
        >
          {words.blanks}
        </Button>
        {!isOpen && (
          <Button
            disabledFocusable={busy}
            onClick={() => void actions.choose({ pack, calls: [...chosen.calls, call] })}
          >
            {words.open}
          </Button>
        )}
      </div>
    </>
  );
}
