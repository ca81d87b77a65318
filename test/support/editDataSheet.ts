import ExcelJS from "exceljs";

export interface EditedBook {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly cell: string;
  readonly before: number;
}

/** Types another number into the first row of a book's data sheet that has one of this period, as a person would. */
export async function editDataSheet(book: Uint8Array, value: number): Promise<EditedBook> {
  const workbook = await open(book);
  const sheet = workbook.getWorksheet("DuLieu");
  const header = sheet?.getRow(1).values;
  const columns = Array.isArray(header) ? header : [];
  for (const row of sheet?.getRows(2, sheet.rowCount - 1) ?? []) {
    const cell = row.getCell(columns.indexOf("gia_tri"));
    const { value: before } = cell;
    const isThisPeriod = row.getCell(columns.indexOf("cot")).value === "Kỳ này";
    if (!isThisPeriod || typeof before !== "number" || !Number.isInteger(before)) continue;
    cell.value = value;
    return { bytes: new Uint8Array(await workbook.xlsx.writeBuffer()), cell: cell.address, before };
  }
  throw new Error("the book has no number of this period");
}

/** Types another answer over the first "Có", and puts a title above the table, as a person would. */
export async function editUnderTitle(
  book: Uint8Array,
  answer: string,
): Promise<Pick<EditedBook, "bytes" | "cell">> {
  const workbook = await open(book);
  const sheet = workbook.getWorksheet("DuLieu");
  if (sheet === undefined) throw new Error("the book has no data sheet");
  const header = sheet.getRow(1).values;
  const column = Array.isArray(header) ? header.indexOf("van_ban") : 0;
  const rows = sheet.getRows(2, sheet.rowCount - 1) ?? [];
  const edited = rows.find((row) => row.getCell(column).value === "Có")?.getCell(column);
  if (edited === undefined) throw new Error("the book has no yes");
  edited.value = answer;
  const { row: place } = edited.fullAddress;
  sheet.removeTable("tblDuLieu");
  sheet.spliceRows(1, 0, ["Số liệu đã rà soát"]);
  const cell = sheet.getCell(place + 1, column).address;
  return { bytes: new Uint8Array(await workbook.xlsx.writeBuffer()), cell };
}

export async function dataValueAt(book: Uint8Array, cell: string): Promise<unknown> {
  return (await open(book)).getWorksheet("DuLieu")?.getCell(cell).value;
}

async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
}
