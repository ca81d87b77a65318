import { Button, makeStyles, mergeClasses, Text, ToggleButton, tokens } from "@fluentui/react-components";
import { Checkmark16Regular } from "@fluentui/react-icons";
import type { DeskFinding, DeskView } from "../../../app/desk/desk.ts";
import { Hidden } from "../../components/Hidden.tsx";
import { SeverityIcon } from "../../components/SeverityIcon.tsx";
import { causeTitle, useWords } from "../../components/words.ts";
import type { Actions } from "../../session/useSession.ts";
import type { FindingRow } from "../../state/reviewRows.ts";
import type { State } from "../../state/state.ts";
import { QuestionForm } from "./QuestionForm.tsx";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    margin: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXXS}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeftWidth: "3px",
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  error: { borderLeftColor: tokens.colorStatusDangerBorder2 },
  warning: { borderLeftColor: tokens.colorStatusWarningBorder2 },
  note: { borderLeftColor: tokens.colorNeutralStrokeAccessible },
  handled: { backgroundColor: tokens.colorNeutralBackground3 },
  title: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "flex-start" },
  place: { color: tokens.colorNeutralForeground2 },
  change: { fontFamily: tokens.fontFamilyMonospace },
  code: { color: tokens.colorNeutralForeground3 },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
  },
});

interface Props {
  readonly row: FindingRow;
  readonly desk: DeskView;
  readonly state: State;
  readonly answering: boolean;
  /** Only the buttons of the current row are on the way of the Tab key. */
  readonly reachable: boolean;
  readonly actions: Actions;
  /** Gives the keys back to the list. */
  readonly onLeave: () => void;
}

/** A finding: what, where, both numbers, what to do, and the way to its cell. */
export function FindingCard({ row, desk, state, answering, reachable, actions, onLeave }: Props) {
  const styles = useStyles();
  const { language, strings } = useWords();
  const { review } = strings;
  const { finding } = row;
  const { where, what, todo } = finding.message[language];
  const handled = state.preferences.handled.includes(finding.id);
  return (
    <article className={mergeClasses(styles.card, styles[finding.severity], handled && styles.handled)}>
      <div className={styles.title}>
        <SeverityIcon severity={finding.severity} />
        <Text weight="semibold">
          <Hidden>{review.severityMark(finding.severity)}</Hidden>
          {row.namesCause ? causeTitle(strings, finding.code) : where}
        </Text>
      </div>
      {row.namesCause && (
        <Text size={200} className={styles.place}>
          {where}
        </Text>
      )}
      <Text>{what}</Text>
      {finding.fix !== null && <Change fix={finding.fix} />}
      {finding.severity !== "note" && (
        <Text>
          <b>{review.todo}</b>
          {todo}
        </Text>
      )}
      {finding.rule !== null && (
        <Text size={100} className={styles.code}>
          {review.rule(finding.rule)}
        </Text>
      )}
      {answering ? (
        <QuestionForm
          finding={finding}
          desk={desk}
          author={state.preferences.author}
          busy={state.job !== null}
          onAnswer={(answer) => {
            void actions.answer(answer);
            onLeave();
          }}
          onCancel={() => {
            actions.openQuestion(null);
            onLeave();
          }}
        />
      ) : (
        <CardButtons finding={finding} handled={handled} reachable={reachable} actions={actions} />
      )}
    </article>
  );
}

function Change({ fix }: { readonly fix: NonNullable<DeskFinding["fix"]> }) {
  const styles = useStyles();
  const { review } = useWords().strings;
  return (
    <Text>
      {review.conversionLabel}{" "}
      <span className={styles.change}>{review.conversion(fix.before, fix.after)}</span>
    </Text>
  );
}

interface ButtonProps extends Pick<Props, "reachable" | "actions"> {
  readonly finding: DeskFinding;
  readonly handled: boolean;
}

function CardButtons({ finding, handled, reachable, actions }: ButtonProps) {
  const styles = useStyles();
  const { review } = useWords().strings;
  const tabIndex = reachable ? 0 : -1;
  return (
    <div className={styles.buttons}>
      {finding.question !== null && (
        <Button
          size="small"
          appearance="primary"
          tabIndex={tabIndex}
          onClick={() => actions.openQuestion(finding.id)}
        >
          {review.answer}
        </Button>
      )}
      {finding.sheet !== null && (
        <Button size="small" tabIndex={tabIndex} onClick={() => void actions.goTo(finding)}>
          {finding.cell === null ? review.openSheet : `${review.goTo} ${finding.cell}`}
        </Button>
      )}
      {finding.severity !== "note" && finding.question === null && (
        <ToggleButton
          size="small"
          appearance="subtle"
          tabIndex={tabIndex}
          checked={handled}
          icon={<Checkmark16Regular />}
          onClick={() => actions.toggleHandled(finding.id)}
        >
          {handled ? review.handled : review.handle}
        </ToggleButton>
      )}
    </div>
  );
}
