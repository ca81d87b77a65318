import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ArrowLeft16Regular } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef, useState } from "react";
import type { DeskFinding } from "../../../app/desk/desk.ts";
import { parseA1, toA1, type CellAddress } from "../../../core/workbook/address.ts";
import { SeverityIcon } from "../../components/SeverityIcon.tsx";
import { useWords } from "../../components/words.ts";
import { isAbout } from "../../state/findingFilter.ts";
import type { ShownGrid } from "../../state/state.ts";
import { CellContent } from "./CellContent.tsx";
import { layOut } from "./gridLayout.ts";
import { gridMarks } from "./gridMarks.ts";
import { SheetGrid } from "./SheetGrid.tsx";

const useStyles = makeStyles({
  step: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    outlineStyle: "none",
  },
  over: {
    position: "fixed",
    inset: 0,
    zIndex: 4,
    padding: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXS,
  },
  beside: { position: "sticky", top: "90px", height: "calc(100vh - 120px)", minWidth: 0 },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, paddingRight: "38px" },
  back: { flexShrink: 0, whiteSpace: "nowrap" },
  title: { minWidth: 0, overflowWrap: "anywhere" },
  about: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    maxHeight: "30vh",
    overflowY: "auto",
  },
  finding: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "flex-start" },
});

interface Props {
  readonly grid: ShownGrid;
  readonly findings: readonly DeskFinding[];
  readonly marksHidden: boolean;
  /** True where list and sheet stand side by side; otherwise the sheet covers the list. */
  readonly beside: boolean;
  readonly onSelect: (cell: string) => void;
  readonly onClose: () => void;
}

/** A received sheet with its marks, read-only: what Excel would show, where there is no Excel. */
export function GridStep({ grid, findings, marksHidden, beside, onSelect, onClose }: Props) {
  const styles = useStyles();
  const { strings } = useWords();
  const { received, cell } = grid;
  const layout = useMemo(() => layOut(received.sheet), [received]);
  const marks = useMemo(
    () => (marksHidden ? [] : gridMarks(findings, { path: received.path, sheet: received.sheet.name })),
    [findings, received, marksHidden],
  );
  const [moved, setMoved] = useState<{ readonly from: ShownGrid; readonly to: CellAddress } | null>(null);
  const selected = useMemo(() => (moved?.from === grid ? moved.to : startOf(cell)), [moved, grid, cell]);
  const step = useRef<HTMLElement>(null);
  // On a narrow pane the list is covered: the focus follows. Beside the list it stays where it is.
  useEffect(() => {
    if (!beside) step.current?.focus();
  }, [beside]);
  const select = (address: CellAddress): void => {
    setMoved({ from: grid, to: address });
    if (beside) onSelect(toA1(address));
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves the sheet from wherever the focus is in it
    <section
      ref={step}
      tabIndex={-1}
      className={mergeClasses(styles.step, beside ? styles.beside : styles.over)}
      aria-label={strings.review.grid.title(received.sheet.name, received.path)}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <div className={styles.head}>
        <Button size="small" className={styles.back} icon={<ArrowLeft16Regular />} onClick={onClose}>
          {strings.review.grid.backToList}
        </Button>
        <Text size={200} className={styles.title}>
          {strings.review.grid.title(received.sheet.name, received.path)}
        </Text>
      </div>
      <CellContent sheet={received.sheet} address={selected} />
      <SheetGrid layout={layout} marks={marks} selected={selected} onSelect={select} />
      <About
        findings={findings}
        place={{ path: received.path, sheet: received.sheet.name, cell: toA1(selected) }}
      />
    </section>
  );
}

function startOf(cell: string | null): CellAddress {
  return (cell === null ? null : parseA1(cell)) ?? { row: 0, column: 0 };
}

interface AboutProps {
  readonly findings: readonly DeskFinding[];
  readonly place: Parameters<typeof isAbout>[1];
}

/** What was found about the selected cell. */
function About({ findings, place }: AboutProps) {
  const styles = useStyles();
  const { language, strings } = useWords();
  const about = findings.filter((finding) => isAbout(finding, place));
  if (about.length === 0) return null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
    <section className={styles.about} aria-label={strings.review.grid.marks(place.cell)} tabIndex={0}>
      {about.map((finding) => (
        <div key={finding.id} className={styles.finding}>
          <SeverityIcon severity={finding.severity} />
          <Text size={200}>
            {finding.message[language].what} {finding.message[language].todo}
          </Text>
        </div>
      ))}
    </section>
  );
}
