import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { toA1, type CellAddress } from "../../../core/workbook/address.ts";
import { cellText } from "../../../core/workbook/cellText.ts";
import { cellAt, type Sheet } from "../../../core/workbook/workbook.ts";
import { useWords } from "../../components/words.ts";

const useStyles = makeStyles({
  content: {
    display: "grid",
    gridTemplateColumns: "56px 1fr",
    alignItems: "start",
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
  return (
    <div className={styles.content} role="group" aria-label={grid.content(at)}>
      <Text size={200} className={styles.address}>
        {at}
      </Text>
      <div className={styles.text}>
        {cellText(cell)}
        {cell.formula !== undefined && <span className={styles.formula}>{grid.formula(cell.formula)}</span>}
      </div>
    </div>
  );
}
