import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import {
  ChevronDown16Regular,
  ChevronRight16Regular,
  Copy16Regular,
  Filter16Regular,
} from "@fluentui/react-icons";
import type { DeskView } from "../../../app/desk/desk.ts";
import { Hidden } from "../../components/Hidden.tsx";
import { SeverityIcon } from "../../components/SeverityIcon.tsx";
import { causeTitle, useWords, type Words } from "../../components/words.ts";
import type { Actions } from "../../session/useSession.ts";
import type { GroupRow } from "../../state/reviewRows.ts";

const useStyles = makeStyles({
  head: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  section: {
    marginTop: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  more: { display: "block", color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  count: { whiteSpace: "nowrap" },
  chevron: { flexShrink: 0, marginTop: "2px" },
});

interface Props {
  readonly row: GroupRow;
  readonly desk: DeskView;
  readonly actions: Actions;
}

/** The head of a group: what its findings have in common, how many they are, of how many units. */
export function GroupHead({ row, desk, actions }: Props) {
  const styles = useStyles();
  const words = useWords();
  const { review, decide } = words.strings;
  const Chevron = row.open ? ChevronDown16Regular : ChevronRight16Regular;
  const { title, more } = describeGroup(row, desk, words);
  const isSection = row.subject.by === "actor";
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the row takes the keys: see `useListKeys`
    <div
      className={mergeClasses(styles.head, isSection && styles.section)}
      onClick={() => actions.fold(row.id, !row.open)}
    >
      <Chevron className={styles.chevron} aria-hidden />
      {!isSection && <SeverityIcon severity={row.severity} />}
      <span className={styles.text}>
        {!isSection && <Hidden>{review.severityMark(row.severity)}</Hidden>}
        <Text weight={isSection ? "semibold" : "regular"}>{title}</Text>{" "}
        <Text size={200} className={styles.count}>
          {review.findings(row.findings.length)}
        </Text>
        {more !== "" && (
          <Text size={200} className={styles.more}>
            {more}
          </Text>
        )}
      </span>
      {(row.subject.by === "cause" || row.subject.by === "unit") && (
        <Button
          size="small"
          appearance="subtle"
          icon={<Filter16Regular />}
          aria-label={`${decide.wholeGroup}: ${title}`}
          title={decide.wholeGroup}
          onClick={(event) => {
            event.stopPropagation();
            actions.chooseGroup({ title, findings: row.findings.map(({ id }) => id) });
          }}
        />
      )}
      {row.subject.by === "unit" && row.findings.some((finding) => finding.severity !== "note") && (
        <Button
          size="small"
          appearance="subtle"
          icon={<Copy16Regular />}
          aria-label={`${review.copyLetter}: ${title}`}
          title={review.copyLetter}
          onClick={(event) => {
            event.stopPropagation();
            void actions.copyLetter(row.findings);
          }}
        />
      )}
    </div>
  );
}

function describeGroup(
  { subject, findings }: GroupRow,
  desk: DeskView,
  { strings }: Words,
): { readonly title: string; readonly more: string } {
  const { review } = strings;
  switch (subject.by) {
    case "actor":
      return { title: review.actors[subject.actor], more: "" };
    case "cause": {
      const units = new Set(findings.flatMap((finding) => finding.unit ?? [])).size;
      const parts = [
        ...(subject.rule === null ? [] : [subject.rule]),
        ...(units > 1 ? [review.unitsIn(units)] : []),
      ];
      const [first] = findings;
      const example = units > 1 || first === undefined ? [] : [unitName(desk, first.unit)];
      return {
        title: causeTitle(strings, subject.code),
        more: [...parts, ...example].filter(Boolean).join(" · "),
      };
    }
    case "unit":
      return { title: subject.unit === null ? review.noUnit : unitName(desk, subject.unit), more: "" };
    case "sheet":
      return {
        title: subject.sheet ?? subject.file ?? review.noSheet,
        more: subject.sheet === null || subject.file === null ? "" : subject.file,
      };
    default:
      return subject satisfies never;
  }
}

function unitName(desk: DeskView, unit: string | null): string {
  return desk.units.find((each) => each.id === unit)?.name ?? unit ?? "";
}
