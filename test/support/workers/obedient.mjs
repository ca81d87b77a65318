// Does in a worker what each message asks for: the pool's tests need workers that misbehave.
import { parentPort, workerData } from "node:worker_threads";

const deeds = {
  echo: (what) => parentPort.postMessage({ what, setUp: workerData }, []),
  hang: () => {
    for (;;);
  },
  crash: () => {
    throw new Error("crashed as told");
  },
  exit: () => process.exit(7),
  fill: () => {
    const held = [];
    for (;;) held.push(Array.from({ length: 10_000 }, (_, index) => ({ index })));
  },
};

parentPort.on("message", ({ deed, what }) => deeds[deed](what));
if (workerData !== "mute") parentPort.postMessage("ready", []);
else process.exit(3);
