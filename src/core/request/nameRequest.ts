import type { Pack } from "../pack/pack.ts";
import type { FigureRequest } from "./figureRequest.ts";
import type { RequestedFigures } from "./requestSketch.ts";

/** A request with the next codes of form and call that the pack has not given yet: "ADHOC-02", "2022-YC2". */
export function nameRequest(pack: Pick<Pack, "templates" | "calls">, asked: RequestedFigures): FigureRequest {
  const codes = new Set(pack.templates.map(({ code }) => code.toUpperCase()));
  const calls = new Set(pack.calls.map(({ id }) => id.toUpperCase()));
  const year = asked.window.to.slice(0, 4);
  return {
    formatVersion: 1,
    code: firstFree(codes, (number) => `ADHOC-${String(number).padStart(2, "0")}`),
    call: firstFree(calls, (number) => `${year}-YC${number}`),
    ...asked,
  };
}

function firstFree(taken: ReadonlySet<string>, name: (number: number) => string): string {
  let number = 1;
  while (taken.has(name(number))) number += 1;
  return name(number);
}
