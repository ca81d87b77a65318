import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { DeskView } from "../../../app/desk/desk.ts";
import { formatDate } from "../../../core/findings/format.ts";
import { stackedList } from "../../components/stackedList.ts";
import { useWords } from "../../components/words.ts";
import type { Strings } from "../../strings/strings.ts";
import type { CoverageLine } from "../../state/unitStates.ts";

const useStyles = makeStyles({
  forms: stackedList(tokens.spacingVerticalXS),
  more: { display: "block", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

interface Props {
  readonly forms: readonly CoverageLine[];
  readonly desk: DeskView;
}

/** The forms of a unit: each with its state, its file and the day it came. */
export function FormLines({ forms, desk }: Props) {
  const styles = useStyles();
  const { receive } = useWords().strings;
  const titles = new Map(desk.templates.map((template) => [template.code, template.title]));
  return (
    <ul className={styles.forms}>
      {forms.map((form) => (
        <li key={`${form.call} ${form.template}`}>
          <Text size={200} weight="semibold" title={titles.get(form.template)}>
            {form.template}
          </Text>
          <Text size={200}>: {receive.formStates[form.state]}</Text>
          <Text size={200} className={styles.more}>
            {detailsOf(form, receive).join(" · ")}
          </Text>
        </li>
      ))}
    </ul>
  );
}

function detailsOf(form: CoverageLine, receive: Strings["receive"]): readonly string[] {
  if (form.file === null) return form.status === "conditional" ? [receive.onCondition] : [];
  return [
    form.file,
    form.receivedOn === null ? receive.dayNotRecorded : receive.receivedDay(formatDate(form.receivedOn)),
    ...(form.daysLate > 0 ? [receive.late(form.daysLate)] : []),
    ...(form.attempt > 1 ? [receive.attempt(form.attempt)] : []),
    ...(form.errors > 0 ? [receive.errors(form.errors)] : []),
    ...(form.warnings > 0 ? [receive.warnings(form.warnings)] : []),
  ];
}
