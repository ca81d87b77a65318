import { assertNever } from "../../core/assertNever.ts";
import type { UnreadBytes } from "../ports.ts";
import type { DeskInputs } from "./desk.ts";
import type { DeskPorts } from "./deskPorts.ts";
import { withoutInputs, type DeskState } from "./deskState.ts";
import type { Change } from "./deskWork.ts";
import { sheetSource } from "./sheetSource.ts";

/** What becomes of the desk when something is handed over. */
export async function handOver(state: DeskState, inputs: DeskInputs, ports: DeskPorts): Promise<Change> {
  switch (inputs.type) {
    case "files": {
      const { files, receivedOn } = inputs;
      return { state, incoming: { source: ports.openFiles(files), type: "file", receivedOn } };
    }
    case "register":
      return { state: { ...state, register: ports.readRegister(await bytesOf(inputs.file)) } };
    case "sheets": {
      const { sheets, receivedOn } = inputs;
      return {
        state: withoutInputs(state, ({ type }) => type === "sheet"),
        incoming: { source: sheetSource(sheets), type: "sheet", receivedOn },
      };
    }
    case "sample":
      return sampleDesk(state, ports);
    default:
      return assertNever(inputs);
  }
}

/** The sample of the chosen pack, or of the first pack that has one. */
async function sampleDesk({ chosen }: DeskState, { packs, readRegister }: DeskPorts): Promise<Change> {
  const entries = await packs.list();
  const withSample = entries.filter((entry) => entry.sample !== null);
  const entry = withSample.find(({ id }) => id === chosen?.pack) ?? withSample[0];
  if (!entry?.sample) throw new Error("no pack has a sample");
  const sample = await packs.sample(entry.id);
  return {
    state: {
      chosen: { pack: entry.id, calls: entry.sample.calls },
      inputs: [],
      register: readRegister(sample.register),
      decisions: [],
      ledger: [],
    },
    incoming: { source: sample.source, type: "file", receivedOn: null },
  };
}

export async function bytesOf(file: UnreadBytes): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}
