import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useWords } from "../../components/words.ts";
import type { KindCoverage } from "../../state/coverageByKind.ts";

const useStyles = makeStyles({
  chart: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0, padding: 0 },
  row: { listStyleType: "none" },
  bar: {
    display: "flex",
    height: "14px",
    overflow: "hidden",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    // Contrast themes repaint backgrounds; a chart without them would be an empty box.
    forcedColorAdjust: "none",
  },
  valid: { backgroundColor: tokens.colorPaletteGreenBackground3 },
  inError: {
    backgroundImage: `repeating-linear-gradient(45deg, ${tokens.colorPaletteRedBackground3} 0 4px, ${tokens.colorNeutralBackground1} 4px 6px)`,
  },
  missing: { backgroundColor: tokens.colorNeutralBackground1 },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  key: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  swatch: { width: "14px", height: "14px", flexShrink: 0 },
  counts: { color: tokens.colorNeutralForeground2 },
});

const parts = ["valid", "inError", "missing"] as const;

/** How far each kind of unit has reported, as bars; the same figures stand beside them in words. */
export function CoverageChart({ kinds }: { readonly kinds: readonly KindCoverage[] }) {
  const styles = useStyles();
  const { merge } = useWords().strings;
  return (
    <>
      <div className={styles.legend} aria-hidden>
        {parts.map((part) => (
          <span key={part} className={styles.key}>
            <span className={mergeClasses(styles.bar, styles.swatch, styles[part])} />
            <Text size={200}>{merge.legend[part]}</Text>
          </span>
        ))}
      </div>
      <ul className={styles.chart}>
        {kinds.map((kind) => (
          <li key={kind.kind} className={styles.row}>
            <Text size={200} weight="semibold">
              {kind.name}
            </Text>
            <div className={styles.bar} aria-hidden>
              {parts.map((part) => (
                <span key={part} className={styles[part]} style={{ flexGrow: kind[part] }} />
              ))}
            </div>
            <Text size={200} className={styles.counts}>
              {merge.coverageRow(kind.due, kind.valid, kind.inError, kind.missing)}
            </Text>
          </li>
        ))}
      </ul>
    </>
  );
}
