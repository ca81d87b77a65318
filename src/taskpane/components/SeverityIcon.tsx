import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircle16Filled, Info16Regular, Warning16Filled } from "@fluentui/react-icons";
import type { Severity } from "../../core/findings/finding.ts";

const useStyles = makeStyles({
  icon: { flexShrink: 0, verticalAlign: "text-bottom", "div > &": { marginTop: "2px" } },
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  note: { color: tokens.colorNeutralForeground3 },
});

/** Its shape differs as well as its colour; the word stands beside it or is read out. */
export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const className = mergeClasses(styles.icon, styles[severity]);
  switch (severity) {
    case "error":
      return <ErrorCircle16Filled className={className} aria-hidden />;
    case "warning":
      return <Warning16Filled className={className} aria-hidden />;
    case "note":
      return <Info16Regular className={className} aria-hidden />;
    default:
      return severity satisfies never;
  }
}
