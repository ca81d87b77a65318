import { Button, Field, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReportedFigure } from "../../../core/request/reportedFigures.ts";
import type { AskedIndicator } from "../../../core/request/requestSketch.ts";
import type { RequestOptions } from "../../../core/request/requestOptions.ts";
import { useFormWords } from "../../components/formWords.ts";
import { ReportedText } from "./ReportedText.tsx";
import type { RequestProps } from "./requestProps.ts";
import { useLack } from "./useLack.ts";
import { useRequestStyles } from "./useRequestStyles.ts";

const useStyles = makeStyles({
  line: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start" },
  words: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0 },
  remove: { flexShrink: 0, minWidth: "auto" },
});

interface Props extends RequestProps {
  readonly reported: readonly ReportedFigure[];
  /** Something has to get the focus that the removed line had. */
  readonly onRemoved: () => void;
}

/** What the request asks for so far, in the order of the form. */
export function ChosenIndicators({ sketch, options, lacks, reported, onChange, onRemoved }: Props) {
  const [styles, list] = [useStyles(), useRequestStyles()];
  const { request: words, learn } = useFormWords();
  const problem = useLack(lacks)("indicators");
  return (
    <>
      <Field {...(problem === null ? {} : { validationMessage: problem })}>
        <Text weight="semibold">{words.chosen(sketch.indicators.length)}</Text>
      </Field>
      {sketch.indicators.length === 0 && <Text className={list.quiet}>{words.none}</Text>}
      <ul className={list.list}>
        {sketch.indicators.map((asked, position) => {
          const { label, unitOfMeasure, type, name } = describe(asked, options);
          return (
            // oxlint-disable-next-line react/no-array-index-key -- two new indicators may have one name
            <li key={position} className={styles.line}>
              <div className={styles.words}>
                <Text>{label}</Text>
                <Text size={200} className={list.quiet}>
                  {[name ?? words.fresh, learn.types[type], unitOfMeasure].filter(Boolean).join(", ")}
                </Text>
                {name !== null && (
                  <ReportedText name={name} reported={reported} sketch={sketch} options={options} />
                )}
              </div>
              <Button
                size="small"
                appearance="subtle"
                className={styles.remove}
                aria-label={words.removeOf(label)}
                onClick={() => {
                  onChange({ indicators: sketch.indicators.filter((_, at) => at !== position) });
                  onRemoved();
                }}
              >
                {words.remove}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function describe(asked: AskedIndicator, { indicators }: RequestOptions) {
  if (!("indicator" in asked)) {
    const { name: label, type, unitOfMeasure = null } = asked;
    return { label, type, unitOfMeasure, name: null };
  }
  const { indicator: name } = asked;
  const known = indicators.find((each) => each.name === name);
  const { label = name, type = "int", unitOfMeasure = null } = known ?? {};
  return { label, type, unitOfMeasure, name };
}
