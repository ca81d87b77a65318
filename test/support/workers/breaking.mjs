// Starts well and breaks at its first file, as a reader with a bug would.
import { parentPort } from "node:worker_threads";

parentPort.on("message", () => {
  throw new Error("broken");
});
parentPort.postMessage("ready", []);
