import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { toA1, type CellAddress } from "../../../core/workbook/address.ts";
import { cellText } from "../../../core/workbook/cellText.ts";
import { cellAt, type Sheet } from "../../../core/workbook/workbook.ts";
import { Hidden } from "../../components/Hidden.tsx";
import { useWords } from "../../components/words.ts";

const useStyles = makeStyles({
  content: {
    display: "grid",
    gridTemplateColumns: "56px 1fr",
    alignItems: "start",
    flexShrink: 0,
    minHeight: "28px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
  },
  address: {
    padding: tokens.spacingHorizontalXS,
    backgroundColor: tokens.colorNeutralBackground3,
    alignSelf: "stretch",
  },
  text: {
    padding: tokens.spacingHorizontalXS,
    maxHeight: "64px",
    overflowY: "auto",
    overflowWrap: "anywhere",
  },
  formula: { display: "block", color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly sheet: Sheet;
  readonly address: CellAddress;
}

/** The whole content of the selected cell, as Excel's formula bar shows it; received text is only ever text. */
export function CellContent({ sheet, address }: Props) {
  const styles = useStyles();
  const { grid } = useWords().strings.review;
  const cell = cellAt(sheet, address.row, address.column);
  const at = toA1(address);
  const label = rowLabel(sheet, address);
  return (
    <div className={styles.content}>
      <Text size={200} className={styles.address}>
        <Hidden>{grid.content(at)}</Hidden>
        <span aria-hidden>{at}</span>
      </Text>
      <div className={styles.text}>
        {label !== null && <span className={styles.formula}>{label}</span>}
        {cellText(cell)}
        {cell.formula !== undefined && <span className={styles.formula}>{grid.formula(cell.formula)}</span>}
      </div>
    </div>
  );
}

/** The longest text to the left of the cell: mostly what its row is about, and out of sight on a narrow pane. */
function rowLabel(sheet: Sheet, { row, column }: CellAddress): string | null {
  const texts = Array.from({ length: Math.min(column, 8) }, (_, left) => cellAt(sheet, row, left));
  const labels = texts.flatMap((cell) => (cell.type === "text" ? [cell.value] : []));
  return labels.toSorted((left, right) => right.length - left.length)[0] ?? null;
}
