import { ExcelError, invalidArgument } from "../excelError.ts";
import { changeFormulas } from "../formula/eachFormula.ts";
import { type Book, activeSheet, sheetNamed, tell } from "./book.ts";
import { type Sheet, type Visibility, createSheet } from "./sheet.ts";

const eventTypes = { activated: 11, deactivated: 12, added: 13, deleted: 15, nameChanged: 25 };

function checkStructure(book: Book): void {
  if (book.isProtected) throw new ExcelError("AccessDenied");
}

function checkName(book: Book, name: string, own: Sheet | null): void {
  const isAllowed =
    name !== "" &&
    name.length <= 31 &&
    !/[\\/?*[\]:]/u.test(name) &&
    !/^'|'$/u.test(name) &&
    name.toLowerCase() !== "history";
  if (!isAllowed) throw invalidArgument(`'${name}' cannot name a sheet.`);
  const other = sheetNamed(book, name);
  if (other && other !== own) throw new ExcelError("ItemAlreadyExists");
}

function freeName(book: Book): string {
  for (let number = 1; ; number++) {
    if (!sheetNamed(book, `Sheet${number}`)) return `Sheet${number}`;
  }
}

export function addSheet(book: Book, given?: string): Sheet {
  checkStructure(book);
  const name = given ?? freeName(book);
  checkName(book, name, null);
  const sheet = createSheet(book, name);
  book.sheets.push(sheet);
  tell(book, {
    type: eventTypes.added,
    target: "Workbook",
    message: { source: "Local", worksheetId: sheet.id },
  });
  return sheet;
}

const visibleSheets = (book: Book): readonly Sheet[] =>
  book.sheets.filter(({ visibility }) => visibility === "Visible");

function checkNotLastVisible(sheet: Sheet): void {
  const visible = visibleSheets(sheet.book);
  if (visible.length === 1 && visible[0] === sheet) {
    throw new ExcelError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
  }
}

export function activateSheet(sheet: Sheet): void {
  if (sheet.visibility !== "Visible") {
    throw new ExcelError("InvalidOperation", "A hidden sheet cannot be activated.");
  }
  const { book } = sheet;
  const before = activeSheet(book);
  if (before === sheet) return;
  book.activeId = sheet.id;
  const told = [
    { type: eventTypes.deactivated, id: before.id },
    { type: eventTypes.activated, id: sheet.id },
  ];
  for (const { type, id } of told) {
    for (const target of [id, "Workbook"]) tell(book, { type, target, message: { worksheetId: id } });
  }
}

/** Activates the nearest visible sheet when the active one goes. */
function leave(sheet: Sheet): void {
  const { book } = sheet;
  if (book.activeId !== sheet.id) return;
  const at = book.sheets.indexOf(sheet);
  const others = [...book.sheets.slice(at + 1), ...book.sheets.slice(0, at).toReversed()];
  const next = others.find(({ visibility }) => visibility === "Visible");
  if (next) activateSheet(next);
}

export function deleteSheet(sheet: Sheet): void {
  const { book } = sheet;
  checkStructure(book);
  if (sheet.visibility === "VeryHidden") {
    throw new ExcelError("InvalidOperation", "A very hidden sheet cannot be deleted.");
  }
  checkNotLastVisible(sheet);
  leave(sheet);
  book.sheets = book.sheets.filter((other) => other !== sheet);
  sheet.isDeleted = true;
  loseReferences(sheet);
  tell(book, {
    type: eventTypes.deleted,
    target: "Workbook",
    message: { source: "Local", worksheetId: sheet.id },
  });
}

/** What pointed to a deleted sheet or its tables points nowhere. */
function loseReferences(sheet: Sheet): void {
  const name = sheet.name.toLowerCase();
  const tables = new Set(sheet.tables.map((table) => table.name.toLowerCase()));
  changeFormulas(sheet.book, "", (token) => {
    if (token.kind === "area" && token.sheet?.toLowerCase() === name) {
      return { kind: "area", sheet: null, address: "#REF!" };
    }
    if (token.kind === "name" && token.sheet?.toLowerCase() === name) return { kind: "other", text: "#REF!" };
    const lostTable = token.kind === "table" ? token.name : token.kind === "name" ? token.text : null;
    const isLost = lostTable !== null && tables.has(lostTable.toLowerCase());
    return isLost ? { kind: "other", text: "#REF!" } : token;
  });
  sheet.book.isStale = true;
}

export function renameSheet(sheet: Sheet, name: unknown): void {
  if (typeof name !== "string") throw invalidArgument();
  checkStructure(sheet.book);
  checkName(sheet.book, name, sheet);
  const before = sheet.name.toLowerCase();
  sheet.name = name;
  changeFormulas(sheet.book, before, (token) => {
    const isIts = (token.kind === "area" || token.kind === "name") && token.sheet?.toLowerCase() === before;
    return isIts ? { ...token, sheet: name } : token;
  });
  for (const target of [sheet.id, "Workbook"]) {
    tell(sheet.book, {
      type: eventTypes.nameChanged,
      target,
      message: { worksheetId: sheet.id, nameAfter: name, source: "Local" },
    });
  }
}

const visibilities: ReadonlyMap<unknown, Visibility> = new Map([
  ["Visible", "Visible"],
  ["Hidden", "Hidden"],
  ["VeryHidden", "VeryHidden"],
]);

export function showSheet(sheet: Sheet, given: unknown): void {
  const visibility = visibilities.get(given);
  if (!visibility) throw invalidArgument();
  checkStructure(sheet.book);
  if (visibility !== "Visible") {
    checkNotLastVisible(sheet);
    leave(sheet);
  }
  sheet.visibility = visibility;
}

export function moveSheet(sheet: Sheet, position: unknown): void {
  const { book } = sheet;
  const isPosition = typeof position === "number" && Number.isInteger(position);
  if (!isPosition || position < 0 || position >= book.sheets.length) throw invalidArgument();
  checkStructure(book);
  const others = book.sheets.filter((other) => other !== sheet);
  book.sheets = others.toSpliced(position, 0, sheet);
}
