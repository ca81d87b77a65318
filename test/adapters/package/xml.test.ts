import { describe, expect, it } from "vitest";
import { contentTypesXml, parseContentTypes } from "../../../src/adapters/package/contentTypes.ts";
import {
  parseRelationships,
  relationshipsPartName,
  relationshipsXml,
} from "../../../src/adapters/package/relationships.ts";
import { attribute, childElement, textOf } from "../../../src/adapters/package/xmlElement.ts";
import { elementXml, parseXml } from "../../../src/adapters/package/xmlTree.ts";

describe("parseXml", () => {
  it("writes again what it read", () => {
    const text = `<x:a xmlns:x="u" b="1 &lt; 2 > 0" c='say "hi"'>t &amp; u<x:b/>\n<c d=""></c></x:a>`;
    const root = parseXml(`\uFEFF<?xml version="1.0"?><!-- no -->${text}`);
    expect(root && elementXml(root)).toBe(
      `<x:a xmlns:x="u" b="1 &lt; 2 > 0" c="say &quot;hi&quot;">t &amp; u<x:b/>\n<c d=""/></x:a>`,
    );
  });

  it("unescapes attributes and texts on demand", () => {
    const root = parseXml(`<a b="&quot;&#x1EA4;&#10;"><c>1 &lt;<![CDATA[ <2&]]></c></a>`) ?? undefined;
    expect(attribute(root, "b")).toBe('"Ấ\n');
    const child = childElement(root, "c");
    expect(child && textOf(child)).toBe("1 < <2&");
  });

  it("refuses what is not well-formed, a DTD and endless nesting", () => {
    for (const text of [
      "",
      "<a>",
      "<a></b>",
      "<a/><b/>",
      "</a>",
      "<a b=1/>",
      "<a",
      '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
    ]) {
      expect({ text, root: parseXml(text) }).toEqual({ text, root: null });
    }
    expect(parseXml("<a>".repeat(1000) + "</a>".repeat(1000))).toBeNull();
  });
});

describe("relationships", () => {
  it("resolves targets and writes them relative to their source", () => {
    const source = "xl/worksheets/sheet1.xml";
    const text = `<Relationships><Relationship Id="r1" Type="t/table" Target="/xl/tables/table1.xml"/><Relationship Id="r2" Type="t/hyperlink" Target="https://a.vn/?b&amp;c" TargetMode="External"/></Relationships>`;
    const links = parseRelationships(source, text) ?? [];
    expect(links).toEqual([
      { id: "r1", type: "t/table", target: "xl/tables/table1.xml", external: false },
      { id: "r2", type: "t/hyperlink", target: "https://a.vn/?b&c", external: true },
    ]);
    const written = relationshipsXml(source, links);
    expect(written).toContain('Target="../tables/table1.xml"');
    expect(parseRelationships(source, written)).toEqual(links);
  });

  it("names the part that holds them", () => {
    expect(relationshipsPartName("xl/workbook.xml")).toBe("xl/_rels/workbook.xml.rels");
    expect(relationshipsPartName("")).toBe("_rels/.rels");
  });
});

describe("content types", () => {
  it("read and write as data", () => {
    const types = {
      defaults: new Map([["xml", "application/xml"]]),
      overrides: new Map([["xl/a.xml", "a/b"]]),
    };
    expect(parseContentTypes(contentTypesXml(types))).toEqual(types);
  });
});
