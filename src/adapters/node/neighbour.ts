import path from "node:path";

const suffix = ".tmp";

/** A file beside another one, of this process and for a while. */
export function neighbourOf(target: string, purpose = ""): string {
  return path.join(path.dirname(target), `${prefixOf(target)}${process.pid}${purpose}${suffix}`);
}

/** True for the name of such a file, of whatever process. */
export function isNeighbour(name: string, target: string): boolean {
  return name.startsWith(prefixOf(target)) && name.endsWith(suffix);
}

function prefixOf(target: string): string {
  return `.${path.basename(target)}.`;
}
