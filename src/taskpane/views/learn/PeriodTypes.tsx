import { Checkbox, Field, makeStyles } from "@fluentui/react-components";
import { toggled } from "../../../core/learn/confirmation.ts";
import { periodType, type PeriodType } from "../../../core/pack/period.ts";
import { useFormWords } from "../../components/formWords.ts";

const useStyles = makeStyles({
  types: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(120px, 1fr))",
    alignItems: "start",
    margin: 0,
    padding: 0,
    border: "none",
    minInlineSize: 0,
  },
});

interface Props {
  readonly chosen: readonly PeriodType[];
  readonly onChange: (chosen: readonly PeriodType[]) => void;
}

/** Which kinds of period a form is for: one at least. */
export function PeriodTypes({ chosen, onChange }: Props) {
  const styles = useStyles();
  const { learn: words } = useFormWords();
  return (
    <Field label={words.periods} {...(chosen.length === 0 ? { validationMessage: words.noPeriod } : {})}>
      <fieldset className={styles.types} aria-label={words.periods}>
        {periodType.options.map((type) => (
          <Checkbox
            key={type}
            label={words.periodTypes[type]}
            checked={chosen.includes(type)}
            onChange={() => onChange(toggled(chosen, type))}
          />
        ))}
      </fieldset>
    </Field>
  );
}
