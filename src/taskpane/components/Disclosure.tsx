import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";

const useStyles = makeStyles({
  summary: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    minHeight: "24px",
    cursor: "pointer",
    listStyleType: "none",
    borderRadius: tokens.borderRadiusSmall,
    "::-webkit-details-marker": { display: "none" },
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chevron: {
    flexShrink: 0,
    marginTop: "2px",
    ":is(details[open] > summary > *)": { transform: "rotate(90deg)" },
  },
  label: { flexGrow: 1, minWidth: 0 },
  body: { paddingLeft: tokens.spacingHorizontalXL, paddingBottom: tokens.spacingVerticalS },
});

interface Props {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean;
}

/** Something to open for more, which is drawn when it is opened first. */
export function Disclosure({ summary, children, open = false }: Props) {
  const styles = useStyles();
  const [wasOpened, setWasOpened] = useState(open);
  return (
    <details open={open} onToggle={({ currentTarget }) => setWasOpened(wasOpened || currentTarget.open)}>
      <summary className={styles.summary}>
        <ChevronRight16Regular className={styles.chevron} aria-hidden />
        <span className={styles.label}>{summary}</span>
      </summary>
      <div className={styles.body}>{(open || wasOpened) && children}</div>
    </details>
  );
}
