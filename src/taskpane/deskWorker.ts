// oxlint-disable-next-line import/no-unassigned-import -- zod must know before the first schema is made
import "../app/zodWithoutEval.ts";
import * as Comlink from "comlink";
import { plainBook } from "../adapters/browser/plainBook.ts";
import { createDesk } from "../app/desk/createDesk.ts";
import type { Desk } from "../app/desk/desk.ts";
import { openDeskPorts } from "./desk/deskPorts.ts";
import { calm } from "./desk/calmProgress.ts";
import { createParcels } from "./desk/parcels.ts";
import type { HandedFiles, RemoteDesk } from "./desk/remoteDesk.ts";

const parcels = createParcels();
const handed = new Map<number, HandedFiles>();
let opened: Desk | null = null;

function desk(): Desk {
  if (opened === null) throw new Error("the desk has no name yet");
  return opened;
}

const remote: RemoteDesk = {
  open: async (name) => {
    opened ??= createDesk(openDeskPorts(name));
  },
  portion: async (id) => parcels.portion(id),
  listPacks: async () => parcels.send(await desk().listPacks()),
  packFiles: async (pack) => parcels.send(await desk().packFiles(pack)),
  savePack: async (files, progress) => parcels.send(await desk().savePack(files, calm(progress))),
  packFile: async (pack, format) => parcels.send(await desk().packFile(pack, format)),
  loadPack: async (file, progress) => parcels.send(await desk().loadPack(file, calm(progress))),
  learnForms: async (blank, pack) => parcels.send(await desk().learnForms(blank, pack)),
  saveForm: async (form, progress) => parcels.send(await desk().saveForm(form, calm(progress))),
  requestOptions: async (pack) => parcels.send(await desk().requestOptions(pack)),
  reportedFigures: async (period) => parcels.send(await desk().reportedFigures(period)),
  saveRequest: async (asked, pack, progress) =>
    parcels.send(await desk().saveRequest(asked, pack, calm(progress))),
  removePack: async (pack) => parcels.send(await desk().removePack(pack)),
  restore: async (progress) => parcels.send(await desk().restore(calm(progress))),
  choose: async (chosen, progress) => parcels.send(await desk().choose(chosen, calm(progress))),
  hand: async (delivery, files) => {
    handed.set(delivery, [...(handed.get(delivery) ?? []), ...files]);
  },
  receive: async (inputs, progress, delivery) => {
    const files = handed.get(delivery) ?? [];
    handed.delete(delivery);
    const all = inputs.type === "files" ? { ...inputs, files: [...files, ...inputs.files] } : inputs;
    return parcels.send(await desk().receive(all, calm(progress)));
  },
  remove: async (paths, progress) => parcels.send(await desk().remove(paths, calm(progress))),
  decide: async (decisions, progress) => parcels.send(await desk().decide(decisions, calm(progress))),
  retract: async (questions, progress) => parcels.send(await desk().retract(questions, calm(progress))),
  take: async (actions, progress) => parcels.send(await desk().take(actions, calm(progress))),
  valuesOf: async (finding) => parcels.send(await desk().valuesOf(finding)),
  adoptFile: async (file, progress) => parcels.send(await desk().adoptFile(file, calm(progress))),
  adopt: async (book, progress) => parcels.send(await desk().adopt(book, calm(progress))),
  cancel: async () => parcels.send(await desk().cancel()),
  clear: async () => parcels.send(await desk().clear()),
  openReceived: async (place) => parcels.send(await desk().openReceived(place)),
  report: async () => parcels.send(await desk().report()),
  outline: async () => parcels.send(await desk().outline()),
  book: async (earlier, occasion) => parcels.send(plainBook(await desk().book(earlier, occasion))),
  handEdits: async (book) => parcels.send(await desk().handEdits(book)),
  planFile: async (existing) => parcels.send(await desk().planFile(existing)),
  bookFile: async (existing, occasion) => parcels.send(await desk().bookFile(existing, occasion)),
  blankForms: async (order) => parcels.send(await desk().blankForms(order)),
  slips: async (units) => parcels.send(await desk().slips(units)),
  documents: async () => parcels.send(await desk().documents()),
  reminders: async (units) => parcels.send(await desk().reminders(units)),
};

Comlink.expose(remote);
