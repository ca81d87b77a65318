import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useWords } from "../../components/words.ts";

const useStyles = makeStyles({
  keys: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: `${tokens.spacingVerticalS} 0`,
    fontSize: tokens.fontSizeBase200,
  },
  key: { fontFamily: tokens.fontFamilyMonospace },
  meaning: { margin: 0 },
});

/** The keys of the list. */
export function KeyTable() {
  const styles = useStyles();
  const { keys } = useWords().strings.review;
  const rows = [
    ["↑ ↓", keys.move],
    ["Home End", keys.ends],
    ["← →", keys.fold],
    ["Enter", keys.goTo],
    ["T", keys.answer],
    ["S G R L", keys.decide],
    ["Z Y", keys.undo],
    ["X", keys.handle],
    ["Esc", keys.leave],
    ["?", keys.help],
  ] as const;
  return (
    <>
      <dl className={styles.keys}>
        {rows.map(([key, meaning]) => (
          <div key={key} style={{ display: "contents" }}>
            <dt className={styles.key}>{key}</dt>
            <dd className={styles.meaning}>{meaning}</dd>
          </div>
        ))}
      </dl>
      <Text size={200}>{keys.note}</Text>
    </>
  );
}
