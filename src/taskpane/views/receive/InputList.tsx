import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import { memo } from "react";
import type { DeskView } from "../../../app/desk/desk.ts";
import { Disclosure } from "../../components/Disclosure.tsx";
import { causeTitle, useWords } from "../../components/words.ts";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  input: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    contentVisibility: "auto",
    containIntrinsicSize: "auto 56px",
  },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  quiet: { display: "block", color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly desk: DeskView;
  readonly busy: boolean;
  readonly onRemove: (paths: readonly string[]) => Promise<void>;
}

type DeskInput = DeskView["inputs"][number];

/** Every input with what became of it. */
export const InputList = memo(function InputList({ desk, busy, onRemove }: Props) {
  const styles = useStyles();
  const { receive } = useWords().strings;
  if (desk.inputs.length === 0) return <Text>{receive.noInputs}</Text>;
  return (
    <Disclosure summary={<Text weight="semibold">{receive.inputs(desk.inputs.length)}</Text>}>
      <ul className={styles.list}>
        {desk.inputs.map((input) => (
          <li key={input.file} className={styles.input}>
            <div className={styles.text}>
              <Text size={200} weight="semibold">
                {input.file}
              </Text>
              <Outcome input={input} desk={desk} />
            </div>
            <Button
              size="small"
              appearance="subtle"
              icon={<Dismiss16Regular />}
              disabledFocusable={busy}
              aria-label={receive.remove(input.file)}
              onClick={() => void onRemove([input.file])}
            />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
});

function Outcome({ input, desk }: { readonly input: DeskInput; readonly desk: DeskView }) {
  const styles = useStyles();
  const { language, strings } = useWords();
  const { receive } = strings;
  const why = desk.findings.find((finding) => finding.file === input.file && finding.code === input.reason);
  const reason =
    input.reason === null ? null : (why?.message[language].what ?? causeTitle(strings, input.reason));
  return (
    <>
      <Text size={200} className={styles.quiet}>
        {receive.outcomes[input.outcome]}
        {reason !== null && `: ${reason}`}
      </Text>
      {formsByUnit(input, desk).map(([unit, forms]) => (
        <Text key={unit} size={200} className={styles.quiet}>
          {receive.formsIn(unit, forms)}
        </Text>
      ))}
      {desk.withoutBytes.includes(input.file) && (
        <Text size={200} className={styles.quiet}>
          {receive.bytesGone}
        </Text>
      )}
    </>
  );
}

function formsByUnit(input: DeskInput, desk: DeskView): readonly (readonly [string, string])[] {
  const names = new Map(desk.units.map((unit) => [unit.id, unit.name]));
  const units = [...new Set(input.forms.map((form) => form.unit))];
  return units.map((unit) => [
    names.get(unit) ?? unit,
    input.forms
      .filter((form) => form.unit === unit)
      .map((form) => form.template)
      .join(", "),
  ]);
}
