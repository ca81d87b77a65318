// oxlint-disable jsx-a11y/prefer-tag-over-role -- only what is in sight is drawn, each in its place: no table does that
import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { defaultRangeExtractor, useWindowVirtualizer, type Range } from "@tanstack/react-virtual";
import {
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from "react";
import type { DeskView } from "../../../app/desk/desk.ts";
import { useWords } from "../../components/words.ts";
import type { Actions } from "../../session/useSession.ts";
import type { ReviewRow } from "../../state/reviewRows.ts";
import type { ReviewState, State } from "../../state/state.ts";
import { FindingCard } from "./FindingCard.tsx";
import { GroupHead } from "./GroupHead.tsx";
import { KeyTable } from "./KeyTable.tsx";
import { useListKeys } from "./useListKeys.ts";

const useStyles = makeStyles({
  hint: { display: "flex", justifyContent: "space-between", alignItems: "center" },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { position: "relative", outlineStyle: "none" },
  row: { position: "absolute", top: 0, left: 0, right: 0, boxSizing: "border-box" },
  current: {
    ":is([role=treegrid]:focus-visible > *)": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
      borderRadius: tokens.borderRadiusMedium,
    },
  },
});

interface Props {
  readonly rows: readonly ReviewRow[];
  readonly state: State;
  readonly desk: DeskView;
  readonly review: ReviewState;
  readonly actions: Actions;
}

/** The findings as a tree that the keyboard alone can work through; only the rows in sight are drawn. */
export function ReviewList({ rows, state, desk, review, actions }: Props) {
  const styles = useStyles();
  const { review: words } = useWords().strings;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [kept, setKept] = useState({ id: "", index: 0 });
  const [keysShown, setKeysShown] = useState(false);
  const found = rows.findIndex((row) => row.id === kept.id);
  // A row that is gone, because its question was answered, leaves the keys where it was.
  const current = found === -1 ? Math.min(kept.index, rows.length - 1) : found;
  const virtualizer = useRowVirtualizer(rows, list, current);
  const onListKey = useListKeys({
    rows,
    current,
    desk,
    actions,
    moveTo: (index) => {
      setKept({ id: rows[index]?.id ?? "", index });
      virtualizer.scrollToIndex(index);
    },
    answering: review.answering ?? review.deciding?.finding ?? null,
    toggleKeys: () => setKeysShown((shown) => !shown),
  });
  useKeysAfterSheet(list, review.grid !== null);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === "Escape") list.current?.focus();
    onListKey(event);
  };
  const rowId = (row: ReviewRow): string => `${id}-${row.id}`;
  const currentRow = rows[current];
  return (
    <div>
      <div className={styles.hint}>
        <Text size={200} className={styles.quiet} id={`${id}-hint`}>
          {words.listHint}
        </Text>
        <Button
          size="small"
          appearance="subtle"
          aria-label={words.keys.title}
          aria-expanded={keysShown}
          onClick={() => setKeysShown(!keysShown)}
        >
          ?
        </Button>
      </div>
      {keysShown && <KeyTable />}
      <div
        ref={list}
        className={styles.list}
        style={{ height: virtualizer.getTotalSize() }}
        role="treegrid"
        tabIndex={0}
        aria-label={words.list}
        aria-describedby={`${id}-hint`}
        aria-rowcount={rows.length}
        aria-activedescendant={currentRow === undefined ? undefined : rowId(currentRow)}
        onKeyDown={onKeyDown}
        onFocus={({ currentTarget, target }) => {
          if (target !== currentTarget || !target.matches(":focus-visible")) return;
          virtualizer.scrollToIndex(current);
        }}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <div
              key={row.id}
              id={rowId(row)}
              ref={virtualizer.measureElement}
              data-index={index}
              role="row"
              aria-rowindex={index + 1}
              aria-level={row.level}
              aria-setsize={row.position.of}
              aria-posinset={row.position.index + 1}
              aria-expanded={expandedOf(row, review)}
              className={mergeClasses(styles.row, index === current && styles.current)}
              style={{ transform: `translateY(${start - virtualizer.options.scrollMargin}px)` }}
              onMouseDown={() => setKept({ id: row.id, index })}
            >
              <div role="gridcell">
                {row.type === "group" ? (
                  <GroupHead row={row} desk={desk} actions={actions} />
                ) : (
                  <FindingCard
                    row={row}
                    desk={desk}
                    state={state}
                    answering={review.answering === row.finding.id}
                    deciding={review.deciding?.finding === row.finding.id ? review.deciding.kind : null}
                    reachable={index === current}
                    actions={actions}
                    onLeave={() => list.current?.focus()}
                  />
                )}
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function expandedOf(row: ReviewRow, { answering }: ReviewState): boolean | undefined {
  if (row.type === "group") return row.open;
  return row.finding.question === null ? undefined : answering === row.finding.id;
}

/** Back from a sheet the keys are the list's again. */
function useKeysAfterSheet(list: RefObject<HTMLElement | null>, isSheetShown: boolean): void {
  const wasShown = useRef(isSheetShown);
  useEffect(() => {
    if (wasShown.current && !isSheetShown) list.current?.focus();
    wasShown.current = isSheetShown;
  }, [list, isSheetShown]);
}

/** How far down the page an element begins, whatever comes and goes above it. */
function useTopOf(element: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = (): void =>
      setTop(Math.round((element.current?.getBoundingClientRect().top ?? 0) + window.scrollY));
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    measure();
    return () => observer.disconnect();
  }, [element]);
  return top;
}

/** The page itself scrolls; the row that has the keys is drawn wherever it is. */
function useRowVirtualizer(
  rows: readonly ReviewRow[],
  list: RefObject<HTMLDivElement | null>,
  current: number,
) {
  const margin = useTopOf(list);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const inSight = defaultRangeExtractor(range);
      return inSight.includes(current) || current >= range.count
        ? inSight
        : [...inSight, current].toSorted((left, right) => left - right);
    },
    [current],
  );
  const keys = useMemo(() => rows.map((row) => row.id), [rows]);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled
  return useWindowVirtualizer<HTMLDivElement>({
    count: rows.length,
    estimateSize: (index) => (rows[index]?.type === "group" ? 44 : 150),
    getItemKey: (index) => keys[index] ?? index,
    overscan: 4,
    // The view that was shown before may have been scrolled: this one begins at its top.
    initialOffset: 0,
    scrollMargin: margin,
    // What is sticky at the top and the bottom covers that much.
    scrollPaddingStart: 100,
    scrollPaddingEnd: 80,
    rangeExtractor,
  });
}
