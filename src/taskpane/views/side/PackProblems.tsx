import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import type { PackFileProblem } from "../../../app/packs/readPackFile.ts";
import { stackedList } from "../../components/stackedList.ts";
import { useWords } from "../../components/words.ts";

const useStyles = makeStyles({
  list: { ...stackedList(tokens.spacingVerticalS), overflowWrap: "anywhere" },
  line: { display: "flex", flexDirection: "column" },
  remedy: { color: tokens.colorNeutralForeground2 },
});

/** A pane is no place for hundreds: mending the first ones often mends others. */
const shown = 50;

interface Props {
  readonly problems: readonly PackFileProblem[];
  /** What did not come to pass because of them; a pack's file was not loaded unless it is said otherwise. */
  readonly told?: string;
}

/** What is wrong in a pack's file, each at its cell with what to do. */
export function PackProblems({ problems, told }: Props) {
  const styles = useStyles();
  const { language, strings } = useWords();
  const { pack: words } = strings.side;
  if (problems.length === 0) return null;
  return (
    <>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{told ?? words.problems(problems.length)}</MessageBarBody>
      </MessageBar>
      <ul className={styles.list}>
        {problems.slice(0, shown).map(({ place, problem, remedy }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the list is replaced as a whole
          <li key={index} className={styles.line}>
            <Text weight="semibold">{place === "" ? words.wholeFile : place}</Text>
            <Text>{problem[language]}</Text>
            <Text size={200} className={styles.remedy}>
              {remedy[language]}
            </Text>
          </li>
        ))}
      </ul>
      {problems.length > shown && <Text>{words.moreProblems(problems.length - shown)}</Text>}
    </>
  );
}
