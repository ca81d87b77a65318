import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { Hidden } from "../components/Hidden.tsx";
import { StepTabs } from "../components/StepTabs.tsx";
import { useWords } from "../components/words.ts";
import { formatDate } from "../../core/findings/format.ts";
import { mainCall } from "../state/mainCall.ts";
import { submittedUnits } from "../state/unitStates.ts";
import type { State } from "../state/state.ts";
import type { ViewName } from "../state/view.ts";

/** Office lays a menu of its own over the top right corner. */
const officeCorner = "38px";

const useStyles = makeStyles({
  header: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  context: {
    display: "flex",
    flexDirection: "column",
    justifyContent: "center",
    minHeight: "34px",
    padding: `${tokens.spacingVerticalXS} ${officeCorner} 0 ${tokens.spacingHorizontalM}`,
  },
  call: { display: "block", margin: 0 },
  submitted: { color: tokens.colorNeutralForeground2 },
  open: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly state: State;
  readonly onShow: (view: ViewName) => void;
}

/** Which call is worked on, how many have sent, and the three steps. */
export function Header({ state, onShow }: Props) {
  const styles = useStyles();
  const { shell } = useWords().strings;
  const desk = state.session.step === "open" ? state.session.desk : null;
  return (
    <header className={styles.header}>
      <ContextLine state={state} />
      <StepTabs
        view={state.view}
        names={{
          receive: shell.views.receive,
          review: <ReviewName errors={desk?.counts.errors ?? 0} />,
          merge: shell.views.merge,
        }}
        onShow={onShow}
      />
    </header>
  );
}

function ContextLine({ state }: Pick<Props, "state">) {
  const styles = useStyles();
  const { shell } = useWords().strings;
  const desk = state.session.step === "open" ? state.session.desk : null;
  const call = mainCall(desk?.calls ?? []);
  if (desk === null || call === undefined) {
    return (
      <div className={styles.context}>
        <Text as="h1" weight="semibold" className={styles.call}>
          {shell.productName}
        </Text>
        <Text size={200} className={styles.submitted}>
          {shell.noCall}
        </Text>
      </div>
    );
  }
  const { sent, of } = submittedUnits(desk, call.id);
  const others = desk.calls.length - 1;
  const more = others === 0 ? "" : ` ${shell.otherCalls(others)}`;
  const title = desk.calls.map((each) => `${each.title} (${formatDate(each.deadline)})`).join("\n");
  return (
    <div className={styles.context}>
      <Text as="h1" weight="semibold" truncate wrap={false} className={styles.call} title={title}>
        {call.title}
      </Text>
      <Text size={200} className={styles.submitted}>
        {shell.submitted(sent, of)}
        {more}
      </Text>
    </div>
  );
}

function ReviewName({ errors }: { readonly errors: number }) {
  const styles = useStyles();
  const { shell } = useWords().strings;
  if (errors === 0) return shell.views.review;
  return (
    <>
      {shell.views.review}{" "}
      <span className={styles.open} aria-hidden>
        ●{errors}
      </span>
      <Hidden>({shell.openErrors(errors)})</Hidden>
    </>
  );
}
