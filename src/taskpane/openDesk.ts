import * as Comlink from "comlink";
import { addPortion } from "../adapters/browser/portions.ts";
import type { Desk } from "../app/desk/desk.ts";
import type { Progress } from "../app/ports.ts";
import type { HandedFiles, Parcel, RemoteDesk } from "./desk/remoteDesk.ts";

/** The worker that the desk lives in has ended by itself; what lay on the desk is kept, and `restore` brings it back. */
export class DeskLost extends Error {
  override readonly name = "DeskLost";
}

type Remote = Comlink.Remote<RemoteDesk>;

/** A worker that runs, until it is lost. */
interface DeskWorker {
  readonly remote: Remote;
  readonly lost: Promise<never>;
}

/** The desk beside the page. Its worker starts with the first question, and anew when it was lost. */
export function openDesk(name: string = "tong-hop-bao-cao"): Desk {
  let current: DeskWorker | null = null;
  const worker = (): DeskWorker => (current ??= startWorker(name, () => (current = null)));
  const ask = async <T>(question: (remote: Remote) => Promise<Parcel<T>>): Promise<T> => {
    const { remote, lost } = worker();
    return Promise.race([lost, unpack(remote, await Promise.race([lost, question(remote)]))]);
  };
  const work = <T>(progress: Progress, question: (remote: Remote, to: Progress) => Promise<Parcel<T>>) =>
    ask((remote) => question(remote, Comlink.proxy(progress)));
  return {
    listPacks: () => ask((remote) => remote.listPacks()),
    packFiles: (pack) => ask((remote) => remote.packFiles(pack)),
    savePack: (files, progress) => work(progress, (remote, to) => remote.savePack(files, to)),
    packFile: (pack, format) => ask((remote) => remote.packFile(pack, format)),
    loadPack: (file, progress) => work(progress, (remote, to) => remote.loadPack(file, to)),
    learnForms: (blank, pack) => ask((remote) => remote.learnForms(blank, pack)),
    saveForm: (form, progress) => work(progress, (remote, to) => remote.saveForm(form, to)),
    requestOptions: (pack) => ask((remote) => remote.requestOptions(pack)),
    reportedFigures: (period) => ask((remote) => remote.reportedFigures(period)),
    saveRequest: (asked, pack, progress) =>
      work(progress, (remote, to) => remote.saveRequest(asked, pack, to)),
    removePack: (pack) => ask((remote) => remote.removePack(pack)),
    restore: (progress) => work(progress, (remote, to) => remote.restore(to)),
    choose: (chosen, progress) => work(progress, (remote, to) => remote.choose(chosen, to)),
    receive: (inputs, progress) =>
      work(progress, async (remote, to) => {
        const delivery = await handOver(remote, inputs.type === "files" ? inputs.files : []);
        const rest = inputs.type === "files" ? { ...inputs, files: [] } : inputs;
        return remote.receive(rest, to, delivery);
      }),
    remove: (paths, progress) => work(progress, (remote, to) => remote.remove(paths, to)),
    decide: (decisions, progress) => work(progress, (remote, to) => remote.decide(decisions, to)),
    retract: (questions, progress) => work(progress, (remote, to) => remote.retract(questions, to)),
    take: (actions, progress) => work(progress, (remote, to) => remote.take(actions, to)),
    valuesOf: (finding) => ask((remote) => remote.valuesOf(finding)),
    adoptFile: (file, progress) => work(progress, (remote, to) => remote.adoptFile(file, to)),
    adopt: (book, progress) => work(progress, (remote, to) => remote.adopt(book, to)),
    cancel: () => ask((remote) => remote.cancel()),
    clear: () => ask((remote) => remote.clear()),
    openReceived: (place) => ask((remote) => remote.openReceived(place)),
    report: () => ask((remote) => remote.report()),
    outline: () => ask((remote) => remote.outline()),
    book: (earlier, occasion) => ask((remote) => remote.book(earlier, occasion)),
    handEdits: (book) => ask((remote) => remote.handEdits(book)),
    planFile: (existing) => ask((remote) => remote.planFile(existing)),
    bookFile: (existing, occasion) => ask((remote) => remote.bookFile(existing, occasion)),
    blankForms: (order) => ask((remote) => remote.blankForms(order)),
    slips: (units) => ask((remote) => remote.slips(units)),
    documents: () => ask((remote) => remote.documents()),
    reminders: (units) => ask((remote) => remote.reminders(units)),
  };
}

/** The browser looks at each file on the disk before it hands it on: hundreds at once would hold the page up. */
const filesAtOnce = 10;
let deliveries = 0;

async function handOver(remote: Remote, files: HandedFiles): Promise<number> {
  deliveries += 1;
  const delivery = deliveries;
  for (let at = 0; at < files.length; at += filesAtOnce) {
    await remote.hand(delivery, files.slice(at, at + filesAtOnce));
  }
  return delivery;
}

/** Fetches what is left of an answer, a message at a time: between two of them the page can do other things. */
async function unpack<T>(remote: Remote, { id, head, portions }: Parcel<T>): Promise<T> {
  for (let portion = 0; portion < portions; portion += 1) addPortion(head, await remote.portion(id));
  return head;
}

function startWorker(name: string, onLost: () => void): DeskWorker {
  const worker = new Worker(new URL("./deskWorker.ts", import.meta.url), { name: "deskWorker" });
  const remote = Comlink.wrap<RemoteDesk>(worker);
  const lost = new Promise<never>((_, reject) => {
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      worker.terminate();
      onLost();
      reject(new DeskLost(event.message));
    });
  });
  // whoever waits for an answer hears of it; nobody has to wait
  lost.catch(() => undefined);
  remote.open(name).catch(() => undefined);
  return { remote, lost };
}
