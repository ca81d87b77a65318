import { browserClock } from "../../adapters/browser/browserClock.ts";
import type { PaneClock, PanePorts } from "./panePorts.ts";

export const paneClock: PaneClock = { ...browserClock, today: () => browserClock.now().slice(0, 10) };

export const copyText: PanePorts["copyText"] = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Web views of Office may forbid it; the pane then says where else the text is.
    return false;
  }
};

/** Opened when the first archive is: the pane itself needs no code for it. */
export const unzip: PanePorts["unzip"] = async (bytes) => {
  const { openFormsArchive } = await import("./openFormsArchive.ts");
  return openFormsArchive(bytes);
};
