import * as Comlink from "comlink";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { silent } from "../../src/app/ports.ts";
import { DeskLost, openDesk } from "../../src/taskpane/openDesk.ts";

/** What a worker is asked, in order, and how it answers. */
interface Script {
  readonly asked: string[];
  readonly listPacks: () => Promise<unknown>;
  readonly portion?: () => Promise<unknown>;
}

let script: Script;

/** A worker of the browser's that runs here, and ends when it is told to. */
class ScriptedWorker extends EventTarget {
  static readonly all: ScriptedWorker[] = [];
  terminated = false;
  private readonly channel = new MessageChannel();

  constructor() {
    super();
    ScriptedWorker.all.push(this);
    const { asked, listPacks, portion } = script;
    const remote = {
      open: (name: string) => void asked.push(`open ${name}`),
      listPacks: () => {
        asked.push("listPacks");
        return listPacks();
      },
      restore: () => new Promise(() => undefined),
      portion: portion ?? (() => undefined),
    };
    Comlink.expose(remote, this.channel.port1);
    this.channel.port2.addEventListener("message", ({ data }) => {
      this.dispatchEvent(Object.assign(new Event("message"), { data }));
    });
    this.channel.port2.start();
  }

  postMessage(message: unknown, moved: Transferable[]): void {
    this.channel.port2.postMessage(message, moved);
  }

  terminate(): void {
    this.terminated = true;
    this.channel.port2.close();
  }

  /** As when the script throws, or the browser takes its memory away. */
  crash(): void {
    this.dispatchEvent(Object.assign(new Event("error", { cancelable: true }), { message: "out of memory" }));
  }
}

const parcel = (head: unknown, portions = 0) => Promise.resolve({ id: 1, head, portions });

/** Long enough for a message to arrive. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 20));

beforeEach(() => {
  ScriptedWorker.all.length = 0;
  script = { asked: [], listPacks: () => parcel([]) };
  vi.stubGlobal("Worker", ScriptedWorker);
});

afterEach(() => {
  for (const worker of ScriptedWorker.all) worker.terminate();
  vi.unstubAllGlobals();
});

describe("the desk beside the page", () => {
  it("is opened by its name with the first question", async () => {
    const desk = openDesk("của tôi");
    expect(ScriptedWorker.all).toHaveLength(0);
    expect(await desk.listPacks()).toEqual([]);
    expect(script.asked).toEqual(["open của tôi", "listPacks"]);
  });

  it("tells whoever waits that it was lost, and why", async () => {
    const desk = openDesk("bàn");
    const waiting = desk.restore(silent);
    await aMoment();
    ScriptedWorker.all[0]?.crash();
    await expect(waiting).rejects.toThrow(DeskLost);
    await expect(waiting).rejects.toThrow("out of memory");
    expect(ScriptedWorker.all[0]?.terminated).toBe(true);
  });

  it("starts anew with the next question, under the same name", async () => {
    const desk = openDesk("bàn");
    await desk.listPacks();
    ScriptedWorker.all[0]?.crash();
    expect(await desk.listPacks()).toEqual([]);
    expect(ScriptedWorker.all).toHaveLength(2);
    expect(script.asked).toEqual(["open bàn", "listPacks", "open bàn", "listPacks"]);
  });

  it("disturbs nobody when it is lost while nothing is asked", async () => {
    const unhandled = vi.fn<(reason: unknown) => void>();
    process.on("unhandledRejection", unhandled);
    const desk = openDesk("bàn");
    await desk.listPacks();
    ScriptedWorker.all[0]?.crash();
    await aMoment();
    process.off("unhandledRejection", unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });

  it("counts as lost also in the middle of an answer", async () => {
    script = { asked: [], listPacks: () => parcel([], 2), portion: () => new Promise(() => undefined) };
    const waiting = openDesk("bàn").listPacks();
    await aMoment();
    ScriptedWorker.all[0]?.crash();
    await expect(waiting).rejects.toThrow(DeskLost);
  });
});
