import type { ManifestFault } from "./manifestFault.ts";
import type { XmlElement } from "./xmlElement.ts";

type ReadFile = (path: string) => Uint8Array | null;

const sizes = ["16", "20", "24", "32", "40", "48", "64", "80"];

/** Every icon in every size, each file there and as large as it says. */
export function iconFaults(elements: readonly XmlElement[], readFile: ReadFile): readonly ManifestFault[] {
  const addresses = new Map(
    elements
      .filter(({ name, attributes }) => name === "bt:Image" && attributes["id"] !== undefined)
      .map(({ attributes }) => [attributes["id"] ?? "", attributes["DefaultValue"] ?? ""]),
  );
  const images = elements.filter(
    ({ name, attributes }) => name === "bt:Image" && attributes["size"] !== undefined,
  );
  return [
    ...elements.filter(({ name }) => name === "Icon").flatMap(sizeFaults),
    ...images.flatMap(({ attributes }) =>
      fileFaults(addresses.get(attributes["resid"] ?? ""), attributes["size"] ?? "", readFile),
    ),
    ...headIcon(elements, "IconUrl", "32", readFile),
    ...headIcon(elements, "HighResolutionIconUrl", "64", readFile),
  ];
}

function sizeFaults({ children }: XmlElement): readonly ManifestFault[] {
  const present = children.map(({ attributes }) => attributes["size"]);
  return sizes
    .filter((size) => !present.includes(size))
    .map((size) => ({ code: "icon-size-missing", at: `${children[0]?.attributes["resid"]} ${size}` }));
}

function headIcon(
  elements: readonly XmlElement[],
  element: string,
  size: string,
  readFile: ReadFile,
): readonly ManifestFault[] {
  const address = elements.find(({ name }) => name === element)?.attributes["DefaultValue"];
  return fileFaults(address, size, readFile);
}

function fileFaults(address: string | undefined, size: string, readFile: ReadFile): readonly ManifestFault[] {
  if (address === undefined || !URL.canParse(address)) return [];
  const { pathname } = new URL(address);
  const bytes = readFile(pathname.slice(1));
  if (bytes === null) return [{ code: "icon-file-missing", at: pathname }];
  return pngSize(bytes) === `${size}×${size}` ? [] : [{ code: "icon-file-size", at: pathname }];
}

/** Width and height from the header chunk; empty when the bytes are no PNG. */
function pngSize(bytes: Uint8Array): string {
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 24 || header.getUint32(0) !== 0x89504e47) return "";
  return `${header.getUint32(16)}×${header.getUint32(20)}`;
}
