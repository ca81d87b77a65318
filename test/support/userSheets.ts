import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** What a user does to a book of ours in Excel, as changes to its parts. */
export interface UserSheet {
  readonly name: string;
  /** Cells as the file has them; `s="USER"` stands for the user's own format, `<v>TEXT</v>` for a shared string. */
  readonly rows: string;
  readonly text?: string;
  /** Tab to stand at. */
  readonly at: number;
}

type Texts = Map<string, string>;

/** The book with a sheet of the user's, saved by a program that keeps our parts as they are. */
export function addUserSheet(bytes: Uint8Array, sheet: UserSheet): Uint8Array {
  return changeParts(bytes, (texts) => {
    const format = addFormat(texts);
    const index = addText(texts, sheet.text ?? "");
    const rows = sheet.rows.replaceAll("USER", String(format)).replaceAll("TEXT", String(index));
    texts.set(
      "xl/worksheets/sheet77.xml",
      `<?xml version="1.0"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><!-- hers --><sheetData>${rows}</sheetData><drawing r:id="rId9"/></worksheet>`,
    );
    texts.set(
      "xl/worksheets/_rels/sheet77.xml.rels",
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
    );
    texts.set(
      "xl/drawings/drawing1.xml",
      `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>`,
    );
    edit(texts, "[Content_Types].xml", [
      "</Types>",
      `<Override PartName="/xl/worksheets/sheet77.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/></Types>`,
    ]);
    edit(texts, "xl/_rels/workbook.xml.rels", [
      "</Relationships>",
      `<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet77.xml"/></Relationships>`,
    ]);
    const workbook = texts.get("xl/workbook.xml") ?? "";
    const tabs = workbook.match(/<sheet [^>]*\/>/g) ?? [];
    const added = tabs.toSpliced(sheet.at, 0, `<sheet name="${sheet.name}" sheetId="77" r:id="rId77"/>`);
    const renumbered = workbook.replace(/localSheetId="(\d+)"/g, (whole, tab: string) =>
      Number(tab) < sheet.at ? whole : `localSheetId="${Number(tab) + 1}"`,
    );
    texts.set(
      "xl/workbook.xml",
      renumbered.replace(/<sheets>.*<\/sheets>/, () => `<sheets>${added.join("")}</sheets>`),
    );
  });
}

/** The book with its parts changed as texts, zipped by another program. */
export function changeParts(bytes: Uint8Array, change: (texts: Texts) => void): Uint8Array {
  const texts = new Map(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
  change(texts);
  return zipSync(Object.fromEntries([...texts].map(([name, text]) => [name, strToU8(text)])));
}

/** Replaces a text that must be there, everywhere in a part. */
export function edit(texts: Texts, part: string, [from, to]: readonly [string, string]): void {
  const text = texts.get(part) ?? "";
  if (!text.includes(from)) throw new Error(`${part} has no ${from}`);
  texts.set(part, text.replaceAll(from, to));
}

function addFormat(texts: Texts): number {
  const styles = texts.get("xl/styles.xml") ?? "";
  const fonts = (styles.match(/<fonts.*<\/fonts>/)?.[0].match(/<font>/g) ?? []).length;
  const formats = (styles.match(/<cellXfs.*<\/cellXfs>/)?.[0].match(/<xf /g) ?? []).length;
  texts.set(
    "xl/styles.xml",
    styles
      .replace("</fonts>", `<font><strike/><sz val="9"/><name val="Arial"/><family val="2"/></font></fonts>`)
      .replace(
        "</cellXfs>",
        `<xf numFmtId="0" fontId="${fonts}" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>`,
      ),
  );
  return formats;
}

function addText(texts: Texts, text: string): number {
  const strings = texts.get("xl/sharedStrings.xml") ?? "";
  texts.set(
    "xl/sharedStrings.xml",
    strings.replace("</sst>", `<si><r><rPr><b/></rPr><t>${text}</t></r></si></sst>`),
  );
  return (strings.match(/<si>/g) ?? []).length;
}
