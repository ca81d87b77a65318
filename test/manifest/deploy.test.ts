import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contentPolicy } from "../../scripts/pane/contentPolicy.mjs";
import { descendants, parseXml } from "./xmlElement.ts";

describe("sample settings of web servers", () => {
  const nginx = readFileSync("docs/deploy/nginx.conf", "utf8");
  const iis = readFileSync("docs/deploy/web.config", "utf8");

  it("send the policy that the pages have, and nothing that forbids Excel on the web to show them", async () => {
    const headers = descendants(await parseXml(iis)).filter(({ name }) => name === "add");
    const policy = headers.find(({ attributes }) => attributes["name"] === "Content-Security-Policy");
    expect(policy?.attributes["value"]).toBe(contentPolicy());
    expect(nginx).toContain(`add_header Content-Security-Policy "${contentPolicy()}" always;`);
    expect(contentPolicy()).not.toContain("frame-ancestors");
    expect(`${nginx}${iis}`).not.toMatch(/(add_header|name=")\s*X-Frame-Options/);
  });

  it("let icons be kept and pages be asked for anew", async () => {
    const caches = descendants(await parseXml(iis)).filter(({ name }) => name === "clientCache");
    const modes = caches.map(({ attributes }) => attributes["cacheControlMode"]);
    expect(modes).toEqual(["DisableCache", "UseMaxAge"]);
    expect(nginx).toContain('"~^/assets/icons/" "public, max-age=86400"');
    expect(nginx).toContain('default "no-cache"');
  });
});
