import { Field, Input, Radio, RadioGroup, Spinner, Text } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { FormValue } from "../../../app/desk/desk.ts";
import { formatNumber } from "../../../core/findings/format.ts";
import { useWords, type Words } from "../../components/words.ts";
import { typedValue } from "../../state/typedValue.ts";
import { ChangeList } from "./ChangeList.tsx";
import { DecisionFrame } from "./DecisionFrame.tsx";
import type { DecisionProps } from "./decisionProps.ts";
import { useSignature } from "./useSignature.ts";

interface Props extends DecisionProps {
  readonly finding: string;
}

/** Another value for one of the cells that a finding is about, typed as people type it. */
export function ValueForm({ finding, author, busy, actions, onDone }: Props) {
  const words = useWords();
  const { decide } = words.strings;
  const values = useValues(finding, actions);
  const signature = useSignature(author);
  const [chosen, setChosen] = useState(0);
  const [typed, setTyped] = useState<string | null>(null);
  if (values === null) return <Spinner size="tiny" label={decide.loading} />;
  const value = values[chosen];
  if (value === undefined) return <Text>{decide.noValues}</Text>;
  const read = typed === null ? null : typedValue(typed, value);
  const problem = problemOf(read, value, words);
  const apply = (): void => {
    const signed = signature.sign();
    if (typed === null) setTyped("");
    if (signed === null || read?.type !== "value" || problem !== null) return;
    void actions.take([{ decide: "correct", place: value.place, to: read.value, ...signed }], "correct");
    onDone();
  };
  return (
    <DecisionFrame kind="correct" signature={signature} busy={busy} onApply={apply} onCancel={onDone}>
      {values.length > 1 && (
        <Field label={decide.value}>
          <RadioGroup value={String(chosen)} onChange={(_, { value: index }) => setChosen(Number(index))}>
            {values.map(({ cell, label, raw }, index) => (
              <Radio
                key={cell}
                value={String(index)}
                label={`${cell} · ${label}: ${raw === "" ? decide.blank : raw}`}
              />
            ))}
          </RadioGroup>
        </Field>
      )}
      <Field
        label={values.length > 1 ? decide.newValue : `${decide.newValue}: ${value.cell} · ${value.label}`}
        hint={decide.newValueHint}
        {...(problem === null ? {} : { validationMessage: problem, validationState: "error" as const })}
      >
        <Input value={typed ?? ""} onChange={(_, { value: text }) => setTyped(text)} />
      </Field>
      {read?.type === "value" && problem === null && (
        <ChangeList
          changes={[{ cell: value.cell, before: value.raw, after: shown(read.value, value, words) }]}
          shown={1}
        />
      )}
    </DecisionFrame>
  );
}

function useValues(finding: string, { valuesOf }: DecisionProps["actions"]): readonly FormValue[] | null {
  const [values, setValues] = useState<readonly FormValue[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    const show = (found: readonly FormValue[]): void => {
      if (isWanted) setValues(found);
    };
    valuesOf(finding).then(show, () => show([]));
    return () => {
      isWanted = false;
    };
  }, [finding, valuesOf]);
  return values;
}

function problemOf(
  read: ReturnType<typeof typedValue> | null,
  value: FormValue,
  { strings: { decide }, language }: Words,
): string | null {
  switch (read?.type) {
    case "ambiguous":
      return decide.ambiguous(read.readings.map((reading) => formatNumber(reading, language)).join(", "));
    case "unreadable":
      return decide.unreadable;
    case "value":
      return read.value === value.value && read.value === value.raw ? decide.same : null;
    default:
      return null;
  }
}

function shown(text: string, { type }: FormValue, { language }: Words): string {
  const isNumber = text !== "" && (type === "int" || type === "dec" || type === "pct");
  return isNumber ? formatNumber(text, language) : text;
}
