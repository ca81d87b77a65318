import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { formatNumber } from "../../../core/findings/format.ts";
import { useWords } from "../../components/words.ts";
import type { Proposal } from "../../state/proposal.ts";

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: 0,
    listStyleType: "none",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
});

interface Props {
  readonly changes: Proposal["changes"];
  /** The rest is counted. */
  readonly shown: number;
}

/** What a correction makes of each cell. */
export function ChangeList({ changes, shown }: Props) {
  const styles = useStyles();
  const { language, strings } = useWords();
  const { decide } = strings;
  const shownAs = (text: string, isDecimal: boolean): string => {
    if (text === "") return decide.blank;
    return isDecimal ? formatNumber(text, language) : text;
  };
  return (
    <>
      <ul className={styles.list}>
        {changes.slice(0, shown).map(({ cell, before, after, isDecimal = false }) => (
          <li key={cell}>{decide.change(cell, shownAs(before, isDecimal), shownAs(after, isDecimal))}</li>
        ))}
      </ul>
      {changes.length > shown && <Text size={200}>{decide.moreChanges(changes.length - shown)}</Text>}
    </>
  );
}
