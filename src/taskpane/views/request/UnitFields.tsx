import { Checkbox, Field, makeStyles, Text, tokens } from "@fluentui/react-components";
import { toggled } from "../../../core/learn/confirmation.ts";
import { askedUnits, unitsOn, type RequestSketch } from "../../../core/request/requestSketch.ts";
import { Choice } from "../../components/Choice.tsx";
import { useFormWords } from "../../components/formWords.ts";
import type { RequestProps } from "./requestProps.ts";
import { useLack } from "./useLack.ts";

const useStyles = makeStyles({
  ticks: {
    margin: 0,
    padding: 0,
    minInlineSize: 0,
    display: "flex",
    flexDirection: "column",
    maxHeight: "240px",
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

const scopes = ["all", "kinds", "units"] as const;

/** Who is asked: all, the units of some kinds, or those that are ticked. */
export function UnitFields(props: RequestProps) {
  const { sketch, options, lacks, onChange } = props;
  const { request: words } = useFormWords();
  const problem = useLack(lacks)("units");
  return (
    <>
      <Choice
        label={words.scope}
        value={sketch.scope}
        onChange={(_, { value }) => onChange({ scope: scopes.find((scope) => scope === value) ?? "all" })}
      >
        {scopes.map((scope) => (
          <option key={scope} value={scope}>
            {words.scopes[scope]}
          </option>
        ))}
      </Choice>
      {sketch.scope !== "all" && <Ticks {...props} scope={sketch.scope} />}
      <Field {...(problem === null ? {} : { validationMessage: problem })}>
        <Text size={200} aria-live="polite">
          {words.units(askedUnits(sketch, options).length)}
        </Text>
      </Field>
    </>
  );
}

interface TicksProps extends RequestProps {
  readonly scope: Exclude<RequestSketch["scope"], "all">;
}

function Ticks({ sketch, options, scope, onChange }: TicksProps) {
  const styles = useStyles();
  const { request: words } = useFormWords();
  const offered =
    scope === "kinds"
      ? options.kinds.map(({ id, label }) => ({ id, label }))
      : unitsOn(options, sketch.deadline).map(({ id, name }) => ({ id, label: name }));
  return (
    <fieldset aria-label={words.scopes[scope]} className={styles.ticks}>
      {offered.map(({ id, label }) => (
        <Checkbox
          key={id}
          label={label}
          checked={sketch[scope].includes(id)}
          onChange={() => onChange({ [scope]: toggled(sketch[scope], id) })}
        />
      ))}
    </fieldset>
  );
}
