import { Link, Text } from "@fluentui/react-components";
import { toA1, type CellAddress } from "../../../core/workbook/address.ts";
import { useFormWords } from "../../components/formWords.ts";

/** Selects a cell of the open workbook; null where no workbook is open. */
export type PointAt = ((cell: string) => void) | null;

/** An address; in Excel it leads to the cell. */
export function CellLink({ at, point }: { readonly at: CellAddress; readonly point: PointAt }) {
  const { learn: words } = useFormWords();
  const cell = toA1(at);
  if (point === null) return <Text weight="semibold">{cell}</Text>;
  return (
    <Link as="button" aria-label={words.pointAt(cell)} onClick={() => point(cell)}>
      {cell}
    </Link>
  );
}
