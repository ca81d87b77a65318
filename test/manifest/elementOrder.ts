import type { ManifestFault } from "./manifestFault.ts";
import type { XmlElement } from "./xmlElement.ts";

const controlStart = ["Label!", "Supertip!", "Icon!"];

/** Children in the order that Office demands, by parent; "!" marks those that must be there. */
const childrenOf: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id!",
    "AlternateId",
    "Version!",
    "ProviderName!",
    "DefaultLocale!",
    "DisplayName!",
    "Description!",
    "IconUrl!",
    "HighResolutionIconUrl!",
    "SupportUrl!",
    "AppDomains",
    "Hosts!",
    "Requirements!",
    "DefaultSettings!",
    "Permissions!",
    "VersionOverrides!",
  ],
  DisplayName: ["Override"],
  Description: ["Override"],
  AppDomains: ["AppDomain!"],
  Requirements: ["Sets", "Methods"],
  Sets: ["Set!"],
  DefaultSettings: ["SourceLocation!"],
  VersionOverrides: ["Description", "Requirements", "Hosts!", "Resources!"],
  Hosts: ["Host!"],
  Host: ["DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint!"],
  GetStarted: ["Title!", "Description!", "LearnMoreUrl!"],
  ExtensionPoint: ["OfficeTab", "CustomTab"],
  OfficeTab: ["Group!"],
  Group: ["Label!", "Icon!", "Control!"],
  Control: [...controlStart, "Action", "Items"],
  Items: ["Item!"],
  Item: [...controlStart, "Action!"],
  Supertip: ["Title!", "Description!"],
  Icon: ["bt:Image!"],
  Action: ["TaskpaneId", "FunctionName", "SourceLocation", "Title"],
  Resources: ["bt:Images!", "bt:Urls!", "bt:ShortStrings!", "bt:LongStrings!"],
  "bt:Images": ["bt:Image!"],
  "bt:Urls": ["bt:Url!"],
  "bt:ShortStrings": ["bt:String!"],
  "bt:LongStrings": ["bt:String!"],
  "bt:Image": ["bt:Override"],
  "bt:Url": ["bt:Override"],
  "bt:String": ["bt:Override"],
};

/** What is missing, unknown or out of order among an element's children. */
export function orderFaults(element: XmlElement): readonly ManifestFault[] {
  const order = childrenOf[element.name] ?? [];
  const known = order.map((name) => name.replace("!", ""));
  const names = element.children.map(({ name }) => name);
  const places = names.map((name) => known.indexOf(name));
  const missing = order.filter((name) => name.endsWith("!") && !names.includes(name.slice(0, -1)));
  return [
    ...missing.map((name) => fault("element-missing", element, name.slice(0, -1))),
    ...names.filter((name) => !known.includes(name)).map((name) => fault("element-unknown", element, name)),
    ...names
      .filter((_, index) => (places[index] ?? 0) < Math.max(...places.slice(0, index)))
      .map((name) => fault("element-order", element, name)),
  ];
}

function fault(code: ManifestFault["code"], parent: XmlElement, child: string): ManifestFault {
  return { code, at: `${parent.name}/${child}` };
}
