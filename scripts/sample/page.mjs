// A sheet as a plain page of cells, before a producer writes it: defects are planted here.

/** @typedef {{ v: unknown, bold?: boolean, italic?: boolean, center?: boolean, border?: boolean, format?: string, formula?: string, font?: string, fill?: string }} PageCell */

export function newPage(name) {
  return { name, rows: [], merges: [], widths: [], hiddenRows: [], hidden: false, places: new Map() };
}

export function put(page, row, column, v, look = {}) {
  const line = (page.rows[row] ??= []);
  line[column] = { v, ...look };
}

export function merge(page, top, left, bottom, right) {
  if (top !== bottom || left !== right) page.merges.push({ top, left, bottom, right });
}

/** Where a figure stands: "A05", "P-PHOMINH/c3", "ho-tich/c7", "2/f4", with "@note" or "@samePeriodLastYear" behind it. */
export function mark(page, key, row, column) {
  page.places.set(key, { row, column });
}

export function cellOf(page, key) {
  const place = page.places.get(key);
  if (place === undefined) throw new Error(`${page.name} has no ${key}`);
  return page.rows[place.row][place.column];
}

/** Changes what a figure's cell holds. */
export function change(page, key, v, look = {}) {
  Object.assign(cellOf(page, key), { v, ...look });
}

/** Inserts an empty row in front of `at`, filled with `texts` by column. */
export function insertRow(page, at, texts = {}) {
  page.rows.splice(at, 0, undefined);
  for (const [column, text] of Object.entries(texts)) put(page, at, Number(column), text);
  for (const range of page.merges) {
    if (range.top >= at) range.top += 1;
    if (range.bottom >= at) range.bottom += 1;
  }
  for (const place of page.places.values()) if (place.row >= at) place.row += 1;
  page.hiddenRows = page.hiddenRows.map((row) => (row >= at ? row + 1 : row));
}

/** Inserts an empty column in front of `at`. */
export function insertColumn(page, at) {
  for (const row of page.rows) {
    if (row === undefined || row.length <= at) continue;
    const tail = row.slice(at);
    row.length = at;
    tail.forEach((cell, index) => {
      if (cell !== undefined) row[at + 1 + index] = cell;
    });
  }
  for (const range of page.merges) {
    if (range.left >= at) range.left += 1;
    if (range.right >= at) range.right += 1;
  }
  for (const place of page.places.values()) if (place.column >= at) place.column += 1;
  page.widths.splice(at, 0, 12);
}

/** Takes a row out, with what stands in it. */
export function deleteRow(page, at) {
  page.rows.splice(at, 1);
  page.merges = page.merges.filter((range) => !(range.top === at && range.bottom === at));
  for (const range of page.merges) {
    if (range.top > at) range.top -= 1;
    if (range.bottom >= at) range.bottom -= 1;
  }
  for (const [key, place] of page.places) {
    if (place.row === at) page.places.delete(key);
    else if (place.row > at) place.row -= 1;
  }
}

/** Every text of the page through a function: other Unicode forms, other letters. */
export function mapTexts(page, map) {
  for (const row of page.rows) {
    for (const cell of row ?? []) if (typeof cell?.v === "string") cell.v = map(cell.v);
  }
}
