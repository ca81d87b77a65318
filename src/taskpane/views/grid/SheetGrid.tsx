// oxlint-disable jsx-a11y/prefer-tag-over-role -- only what is in sight is drawn, each in its place: no table does that
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useVirtualizer, type VirtualItem } from "@tanstack/react-virtual";
import { useEffect, useId, useRef, type KeyboardEvent, type RefObject } from "react";
import { columnName, toA1, type CellAddress } from "../../../core/workbook/address.ts";
import { useWords } from "../../components/words.ts";
import { GridCell } from "./GridCell.tsx";
import { rowHeight, type GridLayout } from "./gridLayout.ts";
import type { GridMark } from "./gridMarks.ts";
import { cellsInSight } from "./cellsInSight.ts";

const headWidth = 44;

const useStyles = makeStyles({
  scroller: {
    position: "relative",
    flexGrow: 1,
    minHeight: "120px",
    overflow: "auto",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    outlineStyle: "none",
    fontSize: tokens.fontSizeBase200,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  sheet: { position: "relative" },
  row: { position: "absolute", left: 0, height: `${rowHeight}px` },
  head: {
    boxSizing: "border-box",
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    height: `${rowHeight}px`,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  currentHead: { fontWeight: tokens.fontWeightBold, color: tokens.colorNeutralForeground1 },
  columnHeads: { position: "sticky", top: 0, zIndex: 2, height: `${rowHeight}px` },
  columnHead: { position: "absolute", top: 0 },
  rowHead: { position: "sticky", left: 0, zIndex: 1, width: `${headWidth}px` },
  corner: { position: "sticky", left: 0, zIndex: 3, width: `${headWidth}px` },
});

interface Props {
  readonly layout: GridLayout;
  readonly marks: readonly GridMark[];
  readonly selected: CellAddress;
  readonly onSelect: (address: CellAddress) => void;
}

/** A sheet as a read-only grid: letters, numbers, merges and marks; only what is in sight is drawn. */
export function SheetGrid({ layout, marks, selected, onSelect }: Props) {
  const styles = useStyles();
  const { grid } = useWords().strings.review;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, columns } = useGridVirtualizers(layout, scroller);
  useEffect(() => {
    rows.scrollToIndex(selected.row, { align: "auto" });
    columns.scrollToIndex(selected.column, { align: "auto" });
  }, [rows, columns, selected]);
  const rowItems = rows.getVirtualItems();
  const columnItems = columns.getVirtualItems();
  const cellId = (address: CellAddress): string => `${id}-${toA1(address)}`;
  const width = headWidth + columns.getTotalSize();
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="grid"
      tabIndex={0}
      aria-readonly
      aria-label={grid.label(layout.sheet.name)}
      aria-rowcount={layout.rows + 1}
      aria-colcount={layout.columns}
      aria-activedescendant={cellId(topLeftOf(layout, selected))}
      onKeyDown={(event) => onGridKey(event, layout, { selected, onSelect })}
    >
      <div role="rowgroup" className={styles.columnHeads} style={{ width }}>
        <div role="row" aria-rowindex={1}>
          <div role="presentation" className={mergeClasses(styles.head, styles.corner)} />
          {columnItems.map((item) => (
            <ColumnHead key={item.index} item={item} current={item.index === selected.column} />
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles.sheet} style={{ width, height: rows.getTotalSize() }}>
        {cellsInSight(layout, rowItems, columnItems).map(({ row, top, cells }) => (
          <div key={row} role="row" aria-rowindex={row + 2} className={styles.row} style={{ top, width }}>
            <div
              role="rowheader"
              className={mergeClasses(
                styles.head,
                styles.rowHead,
                row === selected.row && styles.currentHead,
              )}
              title={layout.sheet.hiddenRows.has(row) ? grid.hidden : undefined}
            >
              {row + 1}
              {layout.sheet.hiddenRows.has(row) && "*"}
            </div>
            {cells.map((cell) => (
              <GridCell
                key={cell.address.column}
                id={cellId(cell.address)}
                cell={cell}
                left={headWidth + cell.left}
                sheet={layout.sheet}
                marks={marks}
                selected={isSame(topLeftOf(layout, selected), cell.address)}
                onSelect={onSelect}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function ColumnHead({ item, current }: { readonly item: VirtualItem; readonly current: boolean }) {
  const styles = useStyles();
  return (
    <div
      role="columnheader"
      aria-colindex={item.index + 1}
      className={mergeClasses(styles.head, styles.columnHead, current && styles.currentHead)}
      style={{ left: headWidth + item.start, width: item.size }}
    >
      {columnName(item.index)}
    </div>
  );
}

function useGridVirtualizers(layout: GridLayout, scroller: RefObject<HTMLDivElement | null>) {
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled
  const rows = useVirtualizer({
    count: layout.rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    scrollPaddingStart: rowHeight * 3,
    scrollPaddingEnd: rowHeight * 2,
  });
  const columns = useVirtualizer({
    count: layout.columns,
    horizontal: true,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => layout.widths[index] ?? 60,
    overscan: 2,
    scrollPaddingStart: 20,
    scrollPaddingEnd: 60,
  });
  return { rows, columns };
}

/** The cell that a merge shows in place of the ones it covers. */
function topLeftOf(layout: GridLayout, { row, column }: CellAddress): CellAddress {
  const merge = layout.mergeOver(row, column);
  return merge === null ? { row, column } : { row: merge.top, column: merge.left };
}

function isSame(left: CellAddress, right: CellAddress): boolean {
  return left.row === right.row && left.column === right.column;
}

const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-15, 0],
  PageDown: [15, 0],
};

/** Moves over merges as over one cell. */
function onGridKey(
  event: KeyboardEvent,
  layout: GridLayout,
  { selected, onSelect }: Pick<Props, "selected" | "onSelect">,
): void {
  const step = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
  if (step === undefined) return;
  event.preventDefault();
  const [down, right] = step;
  const merge = layout.mergeOver(selected.row, selected.column);
  const from = { row: down > 0 ? merge?.bottom : merge?.top, column: right > 0 ? merge?.right : merge?.left };
  onSelect({
    row: clamp((from.row ?? selected.row) + down, layout.rows),
    column: clamp((from.column ?? selected.column) + right, layout.columns),
  });
}

function clamp(index: number, count: number): number {
  return Math.max(0, Math.min(count - 1, index));
}
