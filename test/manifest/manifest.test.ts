import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { commandNames } from "../../src/commands/registerCommands.ts";
import { viewOfAddress } from "../../src/taskpane/state/view.ts";
import { checkManifest, type ManifestSite } from "./checkManifest.ts";

const manifest = readFileSync("manifest.xml", "utf8");

const site: ManifestSite = {
  readFile: (path) => (existsSync(path) ? readFileSync(path) : null),
  functions: commandNames,
  isView: (address) => address.searchParams.has("self-test") || viewOfAddress(address) !== null,
};

/** The codes of the faults of the manifest with one edit, which must find something to change. */
async function codesAfter(from: string | RegExp, to: string): Promise<readonly string[]> {
  const edited = manifest.replace(from, to);
  expect(edited).not.toBe(manifest);
  return (await checkManifest(edited, site)).map(({ code }) => code);
}

const long = (length: number): string => "á".repeat(length);

const planted: readonly (readonly [code: string, from: string | RegExp, to: string])[] = [
  ["not-well-formed", "</Group>", ""],
  ["element-missing", /<SupportUrl[^>]*>/, ""],
  ["element-unknown", "<Permissions>", "<Rights/><Permissions>"],
  ["element-order", /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, "$2$1"],
  ["element-order", /(<Label resid="Review.Label"\/>)\s*(<Supertip>[^]*?<\/Supertip>)/, "$2$1"],
  ["id-not-guid", "<Id>6", "<Id>g"],
  ["version-format", "<Version>1.0.0.0<", "<Version>1.0.0<"],
  ["version-too-low", 'MinVersion="1.13"', 'MinVersion="1.1"'],
  ["text-too-long", /<DisplayName DefaultValue="[^"]*"/, `<DisplayName DefaultValue="${long(126)}"`],
  ["text-too-long", /<Description DefaultValue="[^"]*"/, `<Description DefaultValue="${long(251)}"`],
  ["text-too-long", /"Merge.Label" DefaultValue="[^"]*"/, `"Merge.Label" DefaultValue="${long(126)}"`],
  ["text-too-long", 'Value="Merge"', `Value="${long(126)}"`],
  ["text-too-long", /"Merge.Tip" DefaultValue="[^"]*"/, `"Merge.Tip" DefaultValue="${long(251)}"`],
  ["resid-unknown", '<Label resid="Review.Label"/>', '<Label resid="Rewiev.Label"/>'],
  ["resid-too-long", /Receive\.Tip/g, `Receive.${"x".repeat(25)}`],
  ["resource-kind", '<Label resid="Review.Label"/>', '<Label resid="Review.Tip"/>'],
  ["resource-twice", '<bt:Url id="Review.Url"', '<bt:Url id="Receive.Url"'],
  ["resource-unused", "<bt:LongStrings>", '<bt:LongStrings><bt:String id="Spare" DefaultValue="x"/>'],
  ["not-https", '"https://localhost:3000/support.html"', '"http://localhost:3000/support.html"'],
  ["other-origin", '"https://localhost:3000/commands.html"', '"https://example.org/commands.html"'],
  ["icon-size-missing", /<bt:Image size="80" resid="Merge.80"\/>/, ""],
  ["icon-file-missing", "icons/merge-48.png", "icons/merge-49.png"],
  ["icon-file-size", "icons/merge-48.png", "icons/merge-40.png"],
  [
    "icon-file-size",
    'IconUrl DefaultValue="https://localhost:3000/assets/icons/app-32.png"',
    'IconUrl DefaultValue="https://localhost:3000/assets/icons/app-64.png"',
  ],
  ["locale-default-overridden", 'Locale="en-US" Value="Help"', 'Locale="vi-VN" Value="Help"'],
  [
    "locale-overridden-twice",
    '<bt:Override Locale="en-US" Value="Help"/>',
    '<bt:Override Locale="en-US" Value="Help"/><bt:Override Locale="en-us" Value="Aid"/>',
  ],
  ["locale-not-overridden", '<bt:Override Locale="en-US" Value="Help"/>', ""],
  ["control-id-twice", 'id="Review.Button"', 'id="Receive.Button"'],
  ["function-not-associated", "<FunctionName>clearMarks<", "<FunctionName>clearMark<"],
  ["view-unknown", "?view=units", "?view=unit"],
  ["pane-not-one", "<TaskpaneId>Pane</TaskpaneId>", "<TaskpaneId>Pane2</TaskpaneId>"],
];

describe("manifest.xml", () => {
  it("has no fault", async () => {
    expect(await checkManifest(manifest, site)).toEqual([]);
  });

  it.each(planted)("catches %s in place of %s", async (code, from, to) => {
    expect(await codesAfter(from, to)).toContain(code);
  });

  it("opens the pane at each of the three steps and in the menu at what stands beside them", () => {
    const asked = [...manifest.matchAll(/taskpane\.html\?(?:view=)?([a-z-]+)/g)].map(([, view]) => view);
    expect(asked).toEqual(["receive", "review", "merge", "forms", "units", "help", "self-test"]);
  });

  it("is read by Microsoft's own tool", async () => {
    const { stdout } = await promisify(execFile)("npx", ["office-addin-manifest", "info", "manifest.xml"]);
    expect(stdout).toContain("6c69786d-e546-4bb8-b7e9-8a8cda119e18");
    expect(stdout).toContain("Default Locale: vi-VN");
  });
});
