import { makeStyles, tokens } from "@fluentui/react-components";
import { Choice } from "../../components/Choice.tsx";
import { DayInput } from "../../components/DayInput.tsx";
import { useFormWords } from "../../components/formWords.ts";
import type { RequestProps } from "./requestProps.ts";
import { TextField } from "./TextField.tsx";
import { useLack } from "./useLack.ts";

const useStyles = makeStyles({
  days: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
});

/** What time the figures are of: a regular period of the pack, or days of its own. */
export function PeriodFields({ sketch, options, lacks, onChange }: RequestProps) {
  const styles = useStyles();
  const { request: words } = useFormWords();
  const lack = useLack(lacks);
  return (
    <>
      <Choice
        label={words.period}
        value={sketch.period ?? ""}
        onChange={(_, { value }) => onChange({ period: value === "" ? null : value })}
      >
        {options.periods.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
        <option value="">{words.ownPeriod}</option>
      </Choice>
      {sketch.period === null && (
        <>
          <TextField
            label={words.periodLabel}
            hint={words.periodLabelHint}
            value={sketch.periodLabel}
            problem={lack("period-label")}
            onChange={(periodLabel) => onChange({ periodLabel })}
          />
          <div className={styles.days}>
            <DayInput
              label={words.from}
              problem={lack("window", "window-turned")}
              onChange={(from) => onChange({ from })}
            />
            <DayInput label={words.to} problem={null} onChange={(to) => onChange({ to })} />
          </div>
        </>
      )}
    </>
  );
}
