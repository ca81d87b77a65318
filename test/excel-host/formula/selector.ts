/** Columns that a structured reference names: "[[#Headers],[Đơn vị]]" → ["Đơn vị"]. */
export function selectorColumns(selector: string): readonly string[] {
  return pieces(selector).flatMap((piece) => (piece.isColumn ? [unescaped(piece.text)] : []));
}

/** The same reference with a column's new name. */
export function renamedColumn(selector: string, from: string, to: string): string {
  return pieces(selector)
    .map((piece) => {
      const isIt = piece.isColumn && unescaped(piece.text).toLowerCase() === from.toLowerCase();
      return isIt ? escaped(to) : piece.text;
    })
    .join("");
}

interface Piece {
  readonly text: string;
  readonly isColumn: boolean;
}

const unescaped = (text: string): string => text.replaceAll(/'(.)/gsu, "$1");
const escaped = (text: string): string => text.replaceAll(/[[\]#'@]/gu, "'$&");

function splitInner(inner: string): readonly Piece[] {
  const at = inner.startsWith("@") ? "@" : "";
  const rest = inner.slice(at.length);
  const isSpecial = rest === "" || rest.startsWith("#");
  return [
    { text: at, isColumn: false },
    { text: rest, isColumn: !isSpecial },
  ];
}

/** The signs of a selector, told apart into names of columns and the rest. */
function pieces(selector: string): readonly Piece[] {
  const inner = selector.slice(1, -1);
  const signs = { text: "[", isColumn: false };
  const end = { text: "]", isColumn: false };
  if (!/^@?\s*\[/u.test(inner)) return [signs, ...splitInner(inner), end];
  const parts = inner.split(/(\[(?:'.|[^\]'])*\])/su);
  const inside = parts.flatMap((part, index) =>
    index % 2 === 0 ? [{ text: part, isColumn: false }] : [signs, ...splitInner(part.slice(1, -1)), end],
  );
  return [signs, ...inside, end];
}
