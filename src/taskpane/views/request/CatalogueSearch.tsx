import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { searchCatalogue } from "../../../core/request/requestCatalogue.ts";
import type { ReportedFigure } from "../../../core/request/reportedFigures.ts";
import { useFormWords } from "../../components/formWords.ts";
import { useRequestStyles } from "./useRequestStyles.ts";
import { ReportedText } from "./ReportedText.tsx";
import type { RequestProps } from "./requestProps.ts";

const useStyles = makeStyles({
  result: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start" },
  words: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0 },
  add: { flexShrink: 0, minWidth: "auto" },
});

/** More are no help in a narrow pane. */
const shown = 8;

interface Props extends RequestProps {
  readonly reported: readonly ReportedFigure[];
}

/** The indicators that the pack's forms have, found by their words. */
export function CatalogueSearch({ sketch, options, reported, onChange }: Props) {
  const [styles, list] = [useStyles(), useRequestStyles()];
  const { request: words } = useFormWords();
  const [text, setText] = useState("");
  const found = searchCatalogue(options.indicators, text);
  const chosen = new Set(sketch.indicators.flatMap((asked) => ("indicator" in asked ? asked.indicator : [])));
  return (
    <>
      <Field label={words.search} hint={words.searchHint}>
        <Input type="search" value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      <Text as="span" size={200} aria-live="polite" className={list.quiet}>
        {text.trim() !== "" && words.found(found.length)}
      </Text>
      <ul className={list.list}>
        {found.slice(0, shown).map(({ name, label, form, unitOfMeasure }) => (
          <li key={name} className={styles.result}>
            <div className={styles.words}>
              <Text>{unitOfMeasure === null ? label : `${label} (${unitOfMeasure})`}</Text>
              <Text size={200} className={list.quiet}>
                {name}: {form}
              </Text>
              <ReportedText name={name} reported={reported} sketch={sketch} options={options} />
            </div>
            <Button
              size="small"
              className={styles.add}
              aria-label={chosen.has(name) ? `${words.added}: ${label}` : words.addOf(label)}
              disabledFocusable={chosen.has(name)}
              onClick={() => onChange({ indicators: [...sketch.indicators, { indicator: name }] })}
            >
              {chosen.has(name) ? words.added : words.add}
            </Button>
          </li>
        ))}
      </ul>
      {found.length > shown && <Text size={200}>{words.more(found.length - shown)}</Text>}
    </>
  );
}
