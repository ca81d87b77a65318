import { Button, makeStyles, mergeClasses, Text, ToggleButton, tokens } from "@fluentui/react-components";
import { Checkmark16Regular } from "@fluentui/react-icons";
import { describeOption } from "../../../core/findings/describeOption.ts";
import type { DeskFinding, DeskView } from "../../../app/desk/desk.ts";
import { Hidden } from "../../components/Hidden.tsx";
import { SeverityIcon } from "../../components/SeverityIcon.tsx";
import { causeTitle, useWords } from "../../components/words.ts";
import type { Actions } from "../../session/useSession.ts";
import type { FindingRow } from "../../state/reviewRows.ts";
import type { State } from "../../state/state.ts";
import { possibleDecisions, type DecisionKind } from "../../state/decisionPlan.ts";
import { proposalOf } from "../../state/proposal.ts";
import { CardDecision } from "../decide/CardDecision.tsx";
import { ChangeList } from "../decide/ChangeList.tsx";
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
  /** The decision on it that is being taken. */
  readonly deciding: DecisionKind | null;
  /** Only the buttons of the current row are on the way of the Tab key. */
  readonly reachable: boolean;
  readonly actions: Actions;
  /** Gives the keys back to the list. */
  readonly onLeave: () => void;
}

/** A finding: what, where, both numbers, what to do, and the way to its cell. */
export function FindingCard(props: Props) {
  const { row, state } = props;
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
      <Proposed finding={finding} />
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
      {finding.offer !== null && finding.severity !== "note" && (
        <Text size={200} className={styles.place}>
          <OfferText finding={finding} offer={finding.offer} />
        </Text>
      )}
      <CardFoot {...props} handled={handled} />
    </article>
  );
}

/** What was said last time, which may be said again. */
function OfferText(props: {
  readonly finding: DeskFinding;
  readonly offer: NonNullable<DeskFinding["offer"]>;
}) {
  const { language, strings } = useWords();
  const { by, reason, answer } = props.offer;
  const { question } = props.finding;
  const option = question?.options.find((each) => each.answer === answer);
  if (question === null || option === undefined) return strings.decide.offer(by, reason);
  return strings.decide.offerAnswer(by, describeOption(question, option, language), reason);
}

const changesShown = 4;

/** What the program would make of it, or has made of it: cell by cell, before and after. */
function Proposed({ finding }: { readonly finding: DeskFinding }) {
  const styles = useStyles();
  const { review, decide } = useWords().strings;
  const proposal = proposalOf(finding);
  if (proposal !== null) {
    return (
      <div>
        <Text>{decide.proposal}</Text>
        <ChangeList changes={proposal.changes} shown={changesShown} />
      </div>
    );
  }
  if (finding.fix === null) return null;
  const { before, after } = finding.fix;
  return (
    <Text>
      {review.conversionLabel} <span className={styles.change}>{review.conversion(before, after)}</span>
    </Text>
  );
}

/** What can be done about it, or the form of what is being done. */
function CardFoot(props: Props & { readonly handled: boolean }) {
  const { row, desk, state, answering, deciding, actions, onLeave } = props;
  const { finding } = row;
  const common = { desk, author: state.preferences.author, busy: state.job !== null };
  if (answering) {
    return (
      <QuestionForm
        {...common}
        finding={finding}
        onAnswer={(answer) => {
          void actions.answer(answer);
          onLeave();
        }}
        onCancel={() => {
          actions.openQuestion(null);
          onLeave();
        }}
      />
    );
  }
  if (deciding === null) return <CardButtons {...props} finding={finding} busy={common.busy} />;
  return (
    <CardDecision
      key={deciding}
      {...common}
      kind={deciding}
      finding={finding}
      actions={actions}
      onDone={() => {
        actions.openDecision(null);
        onLeave();
      }}
    />
  );
}

/** The same reason again, by whoever works here; without a name the form asks for it. */
function acceptOffer(
  finding: string,
  reason: string,
  { state, actions }: Pick<Props, "state" | "actions">,
): void {
  const { author } = state.preferences;
  if (author === "") actions.openDecision({ kind: "explain", finding });
  else void actions.take([{ decide: "explain", finding, by: author, reason }], "explain");
}

interface ButtonProps extends Pick<Props, "reachable" | "actions" | "state" | "desk"> {
  readonly finding: DeskFinding;
  readonly handled: boolean;
  readonly busy: boolean;
}

function CardButtons({ finding, handled, reachable, busy, desk, state, actions }: ButtonProps) {
  const styles = useStyles();
  const { review, decide } = useWords().strings;
  const tabIndex = reachable ? 0 : -1;
  const { offer } = finding;
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
      {offer !== null && finding.severity === "warning" && (
        <Button
          size="small"
          appearance="primary"
          tabIndex={tabIndex}
          disabledFocusable={busy}
          onClick={() => acceptOffer(finding.id, offer.reason, { state, actions })}
        >
          {decide.useOffer}
        </Button>
      )}
      {possibleDecisions(finding, desk).map((kind) => (
        <Button
          key={kind}
          size="small"
          tabIndex={tabIndex}
          onClick={() => actions.openDecision({ kind, finding: finding.id })}
        >
          {decide.kinds[kind]}
        </Button>
      ))}
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
