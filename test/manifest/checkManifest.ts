import { orderFaults } from "./elementOrder.ts";
import { iconFaults } from "./iconFaults.ts";
import type { ManifestFault } from "./manifestFault.ts";
import { resourceFaults } from "./resourceFaults.ts";
import { descendants, parseXml, type XmlElement } from "./xmlElement.ts";

/** What stands beside the manifest on the server. */
export interface ManifestSite {
  /** A file by its path from the base address; null when there is none. */
  readonly readFile: (path: string) => Uint8Array | null;
  /** The ribbon functions that are associated. */
  readonly functions: readonly string[];
  readonly isView: (address: URL) => boolean;
}

/** Everything that Office would refuse, and some that it would pass over in silence. */
export async function checkManifest(xml: string, site: ManifestSite): Promise<readonly ManifestFault[]> {
  let root: XmlElement;
  try {
    root = await parseXml(xml);
  } catch {
    return [{ code: "not-well-formed", at: "" }];
  }
  const elements = descendants(root);
  return [
    ...elements.flatMap(orderFaults),
    ...headFaults(elements),
    ...textFaults(elements),
    ...addressFaults(elements),
    ...localeFaults(elements),
    ...resourceFaults(elements),
    ...iconFaults(elements, site.readFile),
    ...controlFaults(elements, site),
  ];
}

function headFaults(elements: readonly XmlElement[]): readonly ManifestFault[] {
  const id = elements.find(({ name }) => name === "Id")?.text ?? "";
  const version = elements.find(({ name }) => name === "Version")?.text ?? "";
  const excelApi = elements.find(
    ({ name, attributes }) => name === "Set" && attributes["Name"] === "ExcelApi",
  );
  const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
  const faults: ManifestFault[] = [];
  if (!guid.test(id)) faults.push({ code: "id-not-guid", at: id });
  if (!/^\d{1,5}(\.\d{1,5}){3}$/.test(version)) faults.push({ code: "version-format", at: version });
  if (excelApi?.attributes["MinVersion"] !== "1.13") faults.push({ code: "version-too-low", at: "ExcelApi" });
  return faults;
}

function textFaults(elements: readonly XmlElement[]): readonly ManifestFault[] {
  const limits: Readonly<Record<string, number>> = { DisplayName: 125, ProviderName: 125, Description: 250 };
  return elements.flatMap((element) => {
    const limit = limits[element.name] ?? Infinity;
    const texts = [element.text, element.attributes["DefaultValue"], ...overridesOf(element).map(valueOf)];
    return texts
      .filter((text) => (text?.length ?? 0) > limit)
      .map((): ManifestFault => ({ code: "text-too-long", at: element.name }));
  });
}

/** Every address of the manifest, of which there is one server. */
function addressFaults(elements: readonly XmlElement[]): readonly ManifestFault[] {
  const addresses = elements.flatMap(({ attributes, name, text }) => [
    attributes["DefaultValue"] ?? "",
    name.endsWith("Override") ? (attributes["Value"] ?? "") : "",
    name === "AppDomain" ? text : "",
  ]);
  const [first, ...others] = addresses
    .filter((text) => /^[a-z]+:\/\//i.test(text))
    .map((text) => new URL(text));
  return [first, ...others].flatMap((address): readonly ManifestFault[] => {
    if (address === undefined) return [];
    if (address.protocol !== "https:") return [{ code: "not-https", at: address.href }];
    return address.origin === first?.origin ? [] : [{ code: "other-origin", at: address.href }];
  });
}

function localeFaults(elements: readonly XmlElement[]): readonly ManifestFault[] {
  const defaultLocale = elements.find(({ name }) => name === "DefaultLocale")?.text.toLowerCase();
  const spoken = elements.filter(({ name, attributes }) => {
    const isText = name === "DisplayName" || name === "Description" || name === "bt:String";
    return isText && attributes["DefaultValue"] !== undefined;
  });
  const seldom = spoken.filter((element) => !localesOf(element).includes("en-us"));
  return [
    ...seldom.map((element): ManifestFault => ({ code: "locale-not-overridden", at: labelOf(element) })),
    ...elements
      .filter((element) => localesOf(element).some((locale) => locale === defaultLocale))
      .map((element): ManifestFault => ({ code: "locale-default-overridden", at: labelOf(element) })),
    ...elements
      .filter((element) => new Set(localesOf(element)).size < localesOf(element).length)
      .map((element): ManifestFault => ({ code: "locale-overridden-twice", at: labelOf(element) })),
  ];
}

function controlFaults(elements: readonly XmlElement[], site: ManifestSite): readonly ManifestFault[] {
  const ids = elements
    .filter(({ name }) => ["Group", "Control", "Item"].includes(name))
    .map(({ attributes }) => attributes["id"] ?? "");
  const functions = elements.filter(({ name }) => name === "FunctionName").map(({ text }) => text);
  const panes = new Set(elements.filter(({ name }) => name === "TaskpaneId").map(({ text }) => text));
  const faults: ManifestFault[] = [
    ...ids
      .filter((id, index) => ids.indexOf(id) < index)
      .map((id) => ({ code: "control-id-twice" as const, at: id })),
    ...functions
      .filter((name) => !site.functions.includes(name))
      .map((name) => ({ code: "function-not-associated" as const, at: name })),
    ...shownAddresses(elements)
      .filter((address) => !site.isView(address))
      .map((address) => ({ code: "view-unknown" as const, at: address.href })),
  ];
  return panes.size === 1 ? faults : [...faults, { code: "pane-not-one", at: [...panes].join(", ") }];
}

/** Where the buttons lead. */
function shownAddresses(elements: readonly XmlElement[]): readonly URL[] {
  const sources = elements
    .filter(({ name, attributes }) => name === "Action" && attributes["xsi:type"] === "ShowTaskpane")
    .map(({ children }) => children.find(({ name }) => name === "SourceLocation")?.attributes["resid"]);
  const addresses = elements
    .filter(({ name, attributes }) => name === "bt:Url" && sources.includes(attributes["id"]))
    .map(({ attributes }) => attributes["DefaultValue"] ?? "");
  return addresses.filter((address) => URL.canParse(address)).map((address) => new URL(address));
}

function overridesOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter(({ name }) => name.endsWith("Override"));
}

function localesOf(element: XmlElement): readonly string[] {
  return overridesOf(element).map(({ attributes }) => (attributes["Locale"] ?? "").toLowerCase());
}

function valueOf({ attributes }: XmlElement): string {
  return attributes["Value"] ?? "";
}

function labelOf({ attributes, name }: XmlElement): string {
  return attributes["id"] ?? name;
}
