import { Link, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import type { Disagreement, WrittenBook } from "../../../app/bookHost.ts";
import { useWords } from "../../components/words.ts";
import type { Actions } from "../../session/useSession.ts";

const useStyles = makeStyles({
  list: {
    overflowWrap: "anywhere",
    margin: `${tokens.spacingVerticalXS} 0`,
    paddingLeft: tokens.spacingHorizontalL,
  },
});

/** So many cells are listed; whoever has more looks into the first. */
const shownAtMost = 50;

interface Props {
  readonly check: WrittenBook["check"];
  readonly actions: Actions;
}

/** Whether Excel and the program calculate alike; if not, where. */
export function CalculationCheck({ check, actions }: Props) {
  const styles = useStyles();
  const { merge } = useWords().strings;
  if (check === null) return <Text size={200}>{merge.notCompared}</Text>;
  const { compared, disagreements } = check;
  if (disagreements.length === 0) {
    return (
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>{merge.agree(compared)}</MessageBarBody>
      </MessageBar>
    );
  }
  const shown = disagreements.slice(0, shownAtMost);
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        {merge.disagree(disagreements.length, compared)}
        <ul className={styles.list}>
          {shown.map((each) => (
            <li key={`${each.sheet}!${each.cell}`}>
              <Link as="button" onClick={() => void actions.reveal(each.sheet, each.cell)}>
                {each.sheet}!{each.cell}
              </Link>{" "}
              <Values disagreement={each} />
            </li>
          ))}
        </ul>
        {shown.length < disagreements.length && merge.disagreementsShown(shown.length, disagreements.length)}
      </MessageBarBody>
    </MessageBar>
  );
}

function Values({ disagreement }: { readonly disagreement: Disagreement }) {
  const { language, strings } = useWords();
  const show = (value: Disagreement["expected"]): string =>
    typeof value === "number"
      ? value.toLocaleString(language === "vi" ? "vi-VN" : "en-US", { maximumFractionDigits: 15 })
      : String(value);
  return strings.merge.disagreement(show(disagreement.expected), show(disagreement.calculated));
}
