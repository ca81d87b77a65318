// oxlint-disable jsx-a11y/prefer-tag-over-role -- only what is in sight is drawn, each in its place: no table does that
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { cellText } from "../../../core/workbook/cellText.ts";
import type { CellAddress } from "../../../core/workbook/address.ts";
import { cellAt, type Sheet } from "../../../core/workbook/workbook.ts";
import { Hidden } from "../../components/Hidden.tsx";
import { SeverityIcon } from "../../components/SeverityIcon.tsx";
import { useWords } from "../../components/words.ts";
import type { SeenCell } from "./cellsInSight.ts";
import { markAt, type GridMark } from "./gridMarks.ts";

const useStyles = makeStyles({
  cell: {
    position: "absolute",
    top: 0,
    boxSizing: "border-box",
    display: "flex",
    alignItems: "center",
    gap: "2px",
    padding: "0 4px",
    overflow: "hidden",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    cursor: "default",
  },
  text: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", flexGrow: 1 },
  wrapped: { whiteSpace: "normal", textAlign: "center", maxHeight: "100%" },
  number: { textAlign: "right" },
  hidden: { fontStyle: "italic", color: tokens.colorNeutralForeground3 },
  error: { backgroundColor: tokens.colorStatusDangerBackground1 },
  warning: { backgroundColor: tokens.colorStatusWarningBackground1 },
  note: { backgroundColor: tokens.colorNeutralBackground3 },
  selected: {
    outline: `2px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: "-2px",
    zIndex: 1,
  },
});

interface Props {
  readonly id: string;
  readonly cell: SeenCell;
  readonly left: number;
  readonly sheet: Sheet;
  readonly marks: readonly GridMark[];
  readonly selected: boolean;
  readonly onSelect: (address: CellAddress) => void;
}

/** A cell of the grid; a mark is a colour and an icon and is read out. */
export function GridCell({ id, cell, left, sheet, marks, selected, onSelect }: Props) {
  const styles = useStyles();
  const { review } = useWords().strings;
  const { address, width, height, rows, columns } = cell;
  const content = cellAt(sheet, address.row, address.column);
  const mark = markAt(marks, address);
  const isHidden = sheet.hiddenRows.has(address.row) || sheet.hiddenColumns.has(address.column);
  const isMerged = rows > 1 || columns > 1;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the grid has the focus and takes the keys
    <div
      id={id}
      role="gridcell"
      aria-colindex={address.column + 1}
      aria-rowspan={rows > 1 ? rows : undefined}
      aria-colspan={columns > 1 ? columns : undefined}
      aria-selected={selected}
      className={mergeClasses(
        styles.cell,
        isHidden && styles.hidden,
        mark !== null && styles[mark],
        selected && styles.selected,
      )}
      style={{ left, width, height }}
      onClick={() => onSelect(address)}
    >
      {mark !== null && (
        <>
          <SeverityIcon severity={mark} />
          <Hidden>{review.severityMark(mark)}</Hidden>
        </>
      )}
      <span
        className={mergeClasses(
          styles.text,
          content.type === "number" && styles.number,
          isMerged && styles.wrapped,
        )}
      >
        {cellText(content)}
      </span>
    </div>
  );
}
