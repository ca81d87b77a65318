import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { DeskFinding } from "../../../app/desk/desk.ts";
import { Chips } from "../../components/Chips.tsx";
import { SeverityIcon } from "../../components/SeverityIcon.tsx";
import { useWords } from "../../components/words.ts";
import type { Actions } from "../../session/useSession.ts";
import { countSeverities } from "../../state/findingFilter.ts";
import type { Grouping, ReviewState } from "../../state/state.ts";

const useStyles = makeStyles({
  filters: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

const severities = ["error", "warning", "note"] as const;
const groupings: readonly Grouping[] = ["cause", "unit", "cell"];

interface Props {
  readonly findings: readonly DeskFinding[];
  readonly review: ReviewState;
  readonly actions: Actions;
}

/** What the list is narrowed to, and what it is grouped by. */
export function ReviewFilters({ findings, review, actions }: Props) {
  const styles = useStyles();
  const { review: words, decide } = useWords().strings;
  const counts = countSeverities(findings);
  const { place, only } = review;
  return (
    <div className={styles.filters}>
      <Chips
        label={words.filterBySeverity}
        chips={severities.map((severity) => ({
          value: severity,
          label: words.severityCount(severity, counts[severity]),
          pressed: review.severities.includes(severity),
          icon: <SeverityIcon severity={severity} />,
        }))}
        onToggle={actions.toggleSeverity}
      />
      <div className={styles.row}>
        <Text size={200} aria-hidden>
          {words.groupBy}:
        </Text>
        <Chips
          label={words.groupBy}
          chips={groupings.map((grouping) => ({
            value: grouping,
            label: words.groupings[grouping],
            pressed: review.grouping === grouping,
          }))}
          onToggle={actions.groupBy}
        />
      </div>
      {only !== null && (
        <div className={styles.row}>
          <Text size={200}>{decide.onlyGroup(only.title)}</Text>
          <Button size="small" onClick={() => actions.chooseGroup(null)}>
            {words.showAll}
          </Button>
        </div>
      )}
      {place !== null && (
        <div className={styles.row}>
          <Text size={200}>{words.placeFilter(place.cell, place.sheet)}</Text>
          <Button size="small" onClick={actions.clearPlace}>
            {words.showAll}
          </Button>
        </div>
      )}
    </div>
  );
}
