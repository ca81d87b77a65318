import { Button, Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { freshTypes, type FreshIndicator as Fresh } from "../../../core/request/figureRequest.ts";
import { Choice } from "../../components/Choice.tsx";
import { Disclosure } from "../../components/Disclosure.tsx";
import { useFormWords } from "../../components/formWords.ts";
import { TextField } from "./TextField.tsx";

const useStyles = makeStyles({
  fields: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    alignItems: "stretch",
  },
  add: { alignSelf: "flex-start" },
});

const nothing = { name: "", type: "int", unit: "", choices: "", required: true } as const;

interface Draft {
  readonly name: string;
  readonly type: Fresh["type"];
  readonly unit: string;
  readonly choices: string;
  readonly required: boolean;
}

/** An indicator that no form has yet. */
export function FreshIndicator({ onAdd }: { readonly onAdd: (fresh: Fresh) => void }) {
  const styles = useStyles();
  const { request: words, learn } = useFormWords();
  const [draft, setDraft] = useState<Draft>(nothing);
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  const fresh = freshOf(draft);
  return (
    <Disclosure summary={words.fresh}>
      <div className={styles.fields}>
        <TextField
          label={words.freshName}
          value={draft.name}
          problem={null}
          onChange={(name) => change({ name })}
        />
        <Choice
          label={words.freshType}
          value={draft.type}
          onChange={(_, { value }) => change({ type: freshTypes.find((type) => type === value) ?? "int" })}
        >
          {freshTypes.map((type) => (
            <option key={type} value={type}>
              {learn.types[type]}
            </option>
          ))}
        </Choice>
        {isMeasured(draft.type) && (
          <TextField
            label={words.freshUnit}
            value={draft.unit}
            problem={null}
            onChange={(unit) => change({ unit })}
          />
        )}
        {draft.type === "choice" && (
          <Field label={words.freshChoices}>
            <Input value={draft.choices} onChange={(_, { value }) => change({ choices: value })} />
          </Field>
        )}
        <Checkbox
          label={words.freshRequired}
          checked={draft.required}
          onChange={(_, { checked }) => change({ required: checked === true })}
        />
        <Button
          className={styles.add}
          disabledFocusable={fresh === null}
          onClick={() => {
            if (fresh === null) return;
            onAdd(fresh);
            setDraft(nothing);
          }}
        >
          {words.addFresh}
        </Button>
      </div>
    </Disclosure>
  );
}

function isMeasured(type: Fresh["type"]): boolean {
  return type === "int" || type === "dec" || type === "pct";
}

/** Null while something is missing: a name, or what can be chosen. */
function freshOf({ type, required, ...typed }: Draft): Fresh | null {
  const [name, unit] = [typed.name.trim(), typed.unit.trim()];
  const choices = [...new Set(typed.choices.split(";").map((choice) => choice.trim()))].filter(Boolean);
  if (name === "" || (type === "choice" && choices.length < 2)) return null;
  return {
    name,
    type,
    required,
    ...(isMeasured(type) && unit !== "" ? { unitOfMeasure: unit } : {}),
    ...(type === "dec" || type === "pct" ? { decimals: 2 } : {}),
    ...(type === "choice" ? { choices } : {}),
  };
}
