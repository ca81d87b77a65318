import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { manifestFor } from "../../scripts/pane/manifestFor.mjs";
import { descendants, parseXml } from "./xmlElement.ts";

const manifest = readFileSync("manifest.xml", "utf8");

async function addressesOf(xml: string): Promise<readonly string[]> {
  const values = descendants(await parseXml(xml)).map(({ attributes }) => attributes["DefaultValue"] ?? "");
  return values.filter((value) => value.startsWith("https://"));
}

describe("the manifest for another host", () => {
  it.each(["https://tong-hop.co-quan.example", "https://tong-hop.co-quan.example:8443/bao-cao/"])(
    "has every address there: %s",
    async (host) => {
      const base = host.endsWith("/") ? host : `${host}/`;
      const before = await addressesOf(manifest);
      const after = await addressesOf(manifestFor(manifest, host));
      expect(before.length).toBeGreaterThan(80);
      expect(after).toEqual(before.map((address) => address.replace("https://localhost:3000/", base)));
    },
  );

  it("is the one in the repository without a host", () => {
    expect(manifestFor(manifest, undefined)).toBe(manifest);
  });

  it.each(["http://tong-hop.co-quan.example", "tong-hop.co-quan.example", "https://a.example/?b", ""])(
    "refuses %j",
    (host) => {
      expect(() => manifestFor(manifest, host)).toThrow("https://");
    },
  );
});
