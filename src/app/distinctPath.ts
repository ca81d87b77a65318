/** A path that is not taken: "BC.xlsx" becomes "BC (2).xlsx". */
export function distinctPath(path: string, isTaken: (path: string) => boolean): string {
  if (!isTaken(path)) return path;
  const dot = path.lastIndexOf(".");
  const end = dot > Math.max(path.lastIndexOf("/"), path.lastIndexOf("!")) ? dot : path.length;
  for (let number = 2; ; number += 1) {
    const candidate = `${path.slice(0, end)} (${number})${path.slice(end)}`;
    if (!isTaken(candidate)) return candidate;
  }
}
