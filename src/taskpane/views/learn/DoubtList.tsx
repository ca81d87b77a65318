import { Text } from "@fluentui/react-components";
import { describeDoubt } from "../../../core/learn/describeDoubt.ts";
import type { Doubt } from "../../../core/learn/doubt.ts";
import { Disclosure } from "../../components/Disclosure.tsx";
import { useFormWords } from "../../components/formWords.ts";
import { useWords } from "../../components/words.ts";
import { CellLink, type PointAt } from "./CellLink.tsx";
import { useListStyles } from "./useListStyles.ts";

interface Props {
  readonly doubts: readonly Doubt[];
  readonly point: PointAt;
}

/** What the blank leaves open, wrong printed equations among it: none of them can be accepted. */
export function DoubtList({ doubts, point }: Props) {
  const styles = useListStyles();
  const { language } = useWords();
  const { learn: words } = useFormWords();
  if (doubts.length === 0) return null;
  return (
    <Disclosure open summary={words.questions(doubts.length)}>
      <ul className={styles.list}>
        {doubts.map((doubt, index) => {
          const { problem, todo } = describeDoubt(doubt);
          return (
            // oxlint-disable-next-line react/no-array-index-key -- the list is replaced as a whole
            <li key={index} className={styles.line}>
              <Text>
                {doubt.at !== null && <CellLink at={doubt.at} point={point} />} {problem[language]}
              </Text>
              <Text size={200} className={styles.quiet}>
                {todo[language]}
              </Text>
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
