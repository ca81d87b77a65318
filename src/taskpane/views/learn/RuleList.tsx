import { Checkbox, mergeClasses, Text } from "@fluentui/react-components";
import { toggled, type Confirmation } from "../../../core/learn/confirmation.ts";
import type { Learned, LearnedRule } from "../../../core/learn/learned.ts";
import { ruleTerms, type RuleTerm } from "../../../core/learn/ruleTerms.ts";
import { Disclosure } from "../../components/Disclosure.tsx";
import { useFormWords } from "../../components/formWords.ts";
import { CellLink, type PointAt } from "./CellLink.tsx";
import { useListStyles } from "./useListStyles.ts";

interface Props {
  readonly learned: Learned;
  readonly confirmation: Confirmation;
  readonly onChange: (changed: Confirmation) => void;
  readonly point: PointAt;
}

/** The rules that the blank suggests, each to accept or refuse. */
export function RuleList({ learned: { rules, places }, confirmation, onChange, point }: Props) {
  const styles = useListStyles();
  const { learn: words } = useFormWords();
  if (rules.length === 0) return <Text className={styles.quiet}>{words.noRules}</Text>;
  return (
    <Disclosure open summary={words.rules(rules.length)}>
      <ul className={styles.list}>
        {rules.map((rule, position) => (
          // oxlint-disable-next-line react/no-array-index-key -- a rule is known by its position
          <li key={position} className={styles.line}>
            <Checkbox
              className={styles.tick}
              checked={confirmation.accepted.includes(position)}
              label={asEquation(rule, places)}
              onChange={() =>
                onChange({ ...confirmation, accepted: toggled(confirmation.accepted, position) })
              }
            />
            <Text size={200} className={mergeClasses(styles.quiet, styles.under)}>
              <CellLink at={rule.at} point={point} /> {words.bases[rule.basis]}: {rule.text}
            </Text>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function inWords({ label, code }: RuleTerm): string {
  return label === code ? code : `${label} (${code})`;
}

/** "Đã giải quyết (c3) = Đúng hạn (c4) + Quá hạn (c5)". */
function asEquation(rule: LearnedRule, places: Learned["places"]): string {
  const [left, ...right] = ruleTerms(rule, places);
  const sum = right.map((term, at) =>
    at === 0 && term.sign === "+" ? inWords(term) : `${term.sign} ${inWords(term)}`,
  );
  return `${inWords(left)} ${rule.operator === "<=" ? "≤" : "="} ${sum.join(" ")}`;
}
