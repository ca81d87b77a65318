import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  CheckmarkCircle16Filled,
  Circle16Regular,
  CircleHalfFill16Regular,
  ErrorCircle16Filled,
  SubtractCircle16Regular,
  Warning16Filled,
} from "@fluentui/react-icons";
import type { UnitStanding } from "../state/unitStates.ts";

const useStyles = makeStyles({
  icon: { flexShrink: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  bad: { color: tokens.colorStatusDangerForeground3 },
  doubtful: { color: tokens.colorStatusWarningForeground1 },
  good: { color: tokens.colorStatusSuccessForeground1 },
});

const shapes = {
  missing: { Icon: Circle16Regular, tone: "quiet" },
  "in-error": { Icon: ErrorCircle16Filled, tone: "bad" },
  incomplete: { Icon: CircleHalfFill16Regular, tone: "doubtful" },
  "with-warnings": { Icon: Warning16Filled, tone: "doubtful" },
  valid: { Icon: CheckmarkCircle16Filled, tone: "good" },
  "nothing-due": { Icon: SubtractCircle16Regular, tone: "quiet" },
} as const satisfies Readonly<Record<UnitStanding, unknown>>;

/** A shape and a colour for each standing; the word stands beside it. */
export function StandingIcon({ standing }: { readonly standing: UnitStanding }) {
  const styles = useStyles();
  const { Icon, tone } = shapes[standing];
  return <Icon className={mergeClasses(styles.icon, styles[tone])} aria-hidden />;
}
