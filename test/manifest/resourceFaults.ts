import type { ManifestFault } from "./manifestFault.ts";
import type { XmlElement } from "./xmlElement.ts";

type ResourceKind = "bt:Images" | "bt:Urls" | "bt:ShortStrings" | "bt:LongStrings";

interface Resource {
  readonly kind: ResourceKind;
  readonly id: string;
  readonly texts: readonly string[];
}

const limits: Readonly<Record<ResourceKind, number>> = {
  "bt:Images": 2048,
  "bt:Urls": 2048,
  "bt:ShortStrings": 125,
  "bt:LongStrings": 250,
};

/** The kind of resource that an element's resid must name. */
const kindFor: Readonly<Record<string, ResourceKind>> = {
  "bt:Image": "bt:Images",
  Label: "bt:ShortStrings",
  Title: "bt:ShortStrings",
  Description: "bt:LongStrings",
  SourceLocation: "bt:Urls",
  FunctionFile: "bt:Urls",
  LearnMoreUrl: "bt:Urls",
};

/** Resources and the places that use them: each one defined once, used, of its kind and short enough. */
export function resourceFaults(elements: readonly XmlElement[]): readonly ManifestFault[] {
  const resources = elements.flatMap(resourcesIn);
  const uses = elements.flatMap(({ attributes, name }) => {
    const resid = attributes["resid"];
    return resid === undefined ? [] : [{ resid, name }];
  });
  const ids = resources.map(({ id }) => id);
  const used = new Set(uses.map(({ resid }) => resid));
  const kinds = new Map(resources.map(({ id, kind }) => [id, kind]));
  return [
    ...faults(
      "resid-unknown",
      uses.filter(({ resid }) => !kinds.has(resid)).map(({ resid }) => resid),
    ),
    ...faults(
      "resid-too-long",
      ids.filter((id) => id.length > 32),
    ),
    ...faults(
      "resource-twice",
      ids.filter((id, index) => ids.indexOf(id) < index),
    ),
    ...faults(
      "resource-unused",
      ids.filter((id) => !used.has(id)),
    ),
    ...faults(
      "resource-kind",
      uses
        .filter(({ resid, name }) => kinds.has(resid) && kinds.get(resid) !== kindFor[name])
        .map(({ resid }) => resid),
    ),
    ...faults(
      "text-too-long",
      resources
        .filter(({ kind, texts }) => texts.some((text) => text.length > limits[kind]))
        .map(({ id }) => id),
    ),
  ];
}

function resourcesIn({ name, children }: XmlElement): readonly Resource[] {
  if (!isResourceKind(name)) return [];
  return children.map((child) => ({
    kind: name,
    id: child.attributes["id"] ?? "",
    texts: [
      child.attributes["DefaultValue"] ?? "",
      ...child.children.map(({ attributes }) => attributes["Value"] ?? ""),
    ],
  }));
}

function isResourceKind(name: string): name is ResourceKind {
  return Object.hasOwn(limits, name);
}

function faults(code: ManifestFault["code"], places: readonly string[]): readonly ManifestFault[] {
  return places.map((at) => ({ code, at }));
}
