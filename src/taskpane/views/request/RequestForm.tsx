import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { PackFileProblem } from "../../../app/packs/readPackFile.ts";
import type { ReportedFigure } from "../../../core/request/reportedFigures.ts";
import type { RequestOptions } from "../../../core/request/requestOptions.ts";
import { emptySketch, finishSketch, type RequestSketch } from "../../../core/request/requestSketch.ts";
import { DayInput } from "../../components/DayInput.tsx";
import { useFormWords } from "../../components/formWords.ts";
import type { MadeRequest } from "../../session/requesting.ts";
import { PackProblems } from "../side/PackProblems.tsx";
import type { ViewProps } from "../viewProps.ts";
import { CatalogueSearch } from "./CatalogueSearch.tsx";
import { ChosenIndicators } from "./ChosenIndicators.tsx";
import { FreshIndicator } from "./FreshIndicator.tsx";
import { PeriodFields } from "./PeriodFields.tsx";
import type { RequestProps } from "./requestProps.ts";
import { TextField } from "./TextField.tsx";
import { UnitFields } from "./UnitFields.tsx";
import { useLack } from "./useLack.ts";
import { useRequestStyles } from "./useRequestStyles.ts";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** A request that is being composed, with what has been reported of its period. */
export interface OpenedRequest {
  readonly options: RequestOptions;
  /** The regular period that it begins with. */
  readonly period: string | null;
  readonly reported: readonly ReportedFigure[];
}

interface Props extends Pick<ViewProps, "actions"> {
  readonly opened: OpenedRequest;
  readonly pack: string;
  readonly busy: boolean;
  readonly onMade: (made: MadeRequest) => void;
  readonly onCancel: () => void;
}

/** Composes a request: what is asked, by whom, of what time, from whom and until when. */
export function RequestForm({ opened, pack, busy, actions, onMade, onCancel }: Props) {
  const [styles, { buttons }] = [useStyles(), useRequestStyles()];
  const { request: words } = useFormWords();
  const { options } = opened;
  const [sketch, setSketch] = useState<RequestSketch>({ ...emptySketch, period: opened.period });
  const [reported, setReported] = useState(opened.reported);
  const [isTried, setTried] = useState(false);
  const [problems, setProblems] = useState<readonly PackFileProblem[]>([]);
  const form = useRef<HTMLDivElement>(null);
  const finished = finishSketch(sketch, options);
  const lacks = finished.ok || !isTried ? [] : finished.error;
  const change = (part: Partial<RequestSketch>): void => {
    setSketch((before) => ({ ...before, ...part }));
    if (typeof part.period === "string") void actions.reportedFigures(part.period).then(setReported);
  };
  const props = { sketch, options, lacks, onChange: change };
  const make = async (): Promise<void> => {
    setTried(true);
    if (!finished.ok) return;
    const outcome = await actions.saveRequest(finished.value, pack);
    setProblems(outcome?.problems ?? []);
    if (outcome?.made != null) onMade(outcome.made);
  };
  return (
    <div ref={form} className={styles.form}>
      <LetterFields {...props} />
      <PeriodFields {...props} />
      <UnitFields {...props} />
      <CatalogueSearch {...props} reported={reported} />
      <FreshIndicator onAdd={(fresh) => change({ indicators: [...sketch.indicators, fresh] })} />
      <ChosenIndicators
        {...props}
        reported={reported}
        onRemoved={() => form.current?.querySelector<HTMLElement>('[type="search"]')?.focus()}
      />
      <PackProblems problems={problems} told={words.refused} />
      {lacks.length > 0 && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{words.incomplete(lacks.length)}</MessageBarBody>
        </MessageBar>
      )}
      <div className={buttons}>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void make()}>
          {words.make}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </div>
  );
}

/** What the letter from above says: its subject, itself, and its deadline. */
function LetterFields({ sketch, lacks, onChange }: RequestProps) {
  const { request: words } = useFormWords();
  const lack = useLack(lacks);
  return (
    <>
      <TextField
        label={words.name}
        hint={words.nameHint}
        value={sketch.title}
        problem={lack("title")}
        onChange={(title) => onChange({ title })}
      />
      <TextField
        label={words.basis}
        hint={words.basisHint}
        value={sketch.legalBasis}
        problem={lack("basis")}
        onChange={(legalBasis) => onChange({ legalBasis })}
      />
      <DayInput
        label={words.deadline}
        problem={lack("deadline")}
        onChange={(deadline) => onChange({ deadline })}
      />
    </>
  );
}
