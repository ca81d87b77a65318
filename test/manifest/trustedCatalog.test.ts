import { describe, expect, it } from "vitest";
import { trustedCatalog } from "../../scripts/pane/trustedCatalog.mjs";

function linesOf(share: string): readonly string[] {
  return trustedCatalog(share).toString("utf16le").split("\r\n");
}

describe("the registration of a shared folder", () => {
  it("is UTF-16 with a byte order mark, as Windows writes it", () => {
    const bytes = trustedCatalog("\\\\may-chu\\addin");
    expect([...bytes.subarray(0, 4)]).toEqual([0xff, 0xfe, 0x57, 0x00]);
  });

  it("names the folder, with its backslashes doubled, and shows it in the menu", () => {
    const lines = linesOf("\\\\may-chu\\Dùng chung\\addin\\");
    expect(lines[0]).toBe("\uFEFFWindows Registry Editor Version 5.00");
    expect(lines).toContain('"Url"="\\\\\\\\may-chu\\\\Dùng chung\\\\addin"');
    expect(lines).toContain('"Flags"=dword:00000001');
  });

  it("has one id, in its key and in its value", () => {
    const lines = linesOf("\\\\may-chu\\addin");
    const inKey = /TrustedCatalogs\\(\{[0-9a-f-]{36}\})\]$/.exec(lines[2] ?? "")?.[1];
    expect(inKey).toBeDefined();
    expect(lines).toContain(`"Id"="${inKey}"`);
  });

  it.each(["C:\\addin", "\\\\may-chu", "https://example.org/addin", '\\\\may-chu\\a"b', "\\\\s\\a\r\nb"])(
    "refuses %j, which is no shared folder",
    (share) => {
      expect(() => trustedCatalog(share)).toThrow("no shared folder");
    },
  );
});
