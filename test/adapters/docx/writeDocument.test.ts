import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { parseStringPromise } from "xml2js";
import { writeDocument } from "../../../src/adapters/docx/writeDocument.ts";
import type { DocumentModel } from "../../../src/core/documents/documentModel.ts";

const model: DocumentModel = {
  title: "Báo cáo thử",
  creator: "Tổng hợp báo cáo",
  created: "2022-06-14T08:00:00+07:00",
  font: { name: "Times New Roman", size: 14 },
  footnotes: ["Số liệu của 2/28 đơn vị."],
  figures: [],
  sections: [
    {
      orientation: "portrait",
      margins: { top: 20, bottom: 20, left: 30, right: 20 },
      blocks: [
        {
          kind: "paragraph",
          align: "justify",
          runs: [
            { text: "Đã ban hành " },
            { text: "1.241", bookmark: "so_1_D12", bold: true },
            { text: " văn bản <A & B>." },
            { text: "", footnote: 0 },
          ],
        },
        {
          kind: "table",
          columns: [60, 100],
          headerRows: 1,
          borders: true,
          rows: [
            [{ paragraphs: [], columnSpan: 2 }].map((cell) => ({
              ...cell,
              paragraphs: [{ kind: "paragraph", align: "center", runs: [{ text: "Đầu bảng" }] }],
            })),
            ["Đơn vị", "12"].map((text) => ({
              paragraphs: [{ kind: "paragraph", align: "left", runs: [{ text }] }],
            })),
          ],
        },
      ],
    },
    {
      orientation: "landscape",
      margins: { top: 20, bottom: 20, left: 30, right: 20 },
      blocks: [{ kind: "paragraph", align: "left", runs: [{ text: "Phụ lục" }] }],
    },
  ],
};

const bytes = await writeDocument(model);
const parts = unzipSync(bytes);
const xmlOf = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());

/** Every element of a name in a document, in order, as another library reads it. */
async function elements(name: string, tag: string): Promise<readonly Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = [];
  const look = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    if ("#name" in node && node["#name"] === tag) found.push({ ...node });
    if ("$$" in node && Array.isArray(node.$$)) node.$$.forEach(look);
  };
  const options = { explicitChildren: true, preserveChildrenOrder: true, charsAsChildren: false };
  const root: unknown = await parseStringPromise(xmlOf(name), options);
  if (typeof root === "object" && root !== null) Object.values(root).forEach(look);
  return found;
}

const document = "word/document.xml";

describe("a document as a .docx", () => {
  it("holds the text, with figures in their bookmarks", async () => {
    const texts = (await elements(document, "w:t")).map((node) => node["_"]);
    expect(texts).toEqual([
      "Đã ban hành ",
      "1.241",
      " văn bản <A & B>.",
      "Đầu bảng",
      "Đơn vị",
      "12",
      "Phụ lục",
    ]);
    expect((await elements(document, "w:bookmarkStart")).map((node) => node["$"])).toMatchObject([
      { "w:name": "so_1_D12" },
    ]);
    expect(await elements(document, "w:footnoteReference")).toHaveLength(1);
    expect(xmlOf("word/footnotes.xml")).toContain("Số liệu của 2/28 đơn vị.");
  });

  it("measures the height of lines in lines", async () => {
    const spacings = (await elements(document, "w:spacing")).map((node) => node["$"]);
    expect(spacings.length).toBeGreaterThan(0);
    expect(spacings).toEqual(
      spacings.map(() => expect.objectContaining({ "w:line": "240", "w:lineRule": "auto" })),
    );
  });

  it("is on A4 with the margins asked for, upright and across", async () => {
    const sizes = (await elements(document, "w:pgSz")).map((node) => node["$"]);
    expect(sizes).toMatchObject([
      { "w:w": "11906", "w:h": "16838", "w:orient": "portrait" },
      { "w:w": "16838", "w:h": "11906", "w:orient": "landscape" },
    ]);
    const [margins] = (await elements(document, "w:pgMar")).map((node) => node["$"]);
    expect(margins).toMatchObject({
      "w:top": "1134",
      "w:bottom": "1134",
      "w:left": "1701",
      "w:right": "1134",
    });
  });

  it("repeats header rows and numbers pages from the second on", async () => {
    expect(await elements(document, "w:tblHeader")).toHaveLength(1);
    expect(await elements(document, "w:gridSpan")).toHaveLength(1);
    expect(await elements(document, "w:titlePg")).toHaveLength(1);
    expect(Object.keys(parts).some((name) => /^word\/header\d/.test(name))).toBe(true);
  });

  it("has the same bytes for the same document, at any time", async () => {
    const again = await writeDocument(model);
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
    expect(xmlOf("docProps/core.xml")).toContain("2022-06-14T01:00:00Z");
  });
});
