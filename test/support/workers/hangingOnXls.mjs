// The real worker, but a compound file holds it up for ever.
import { createRequire } from "node:module";
import path from "node:path";
import { parentPort } from "node:worker_threads";

parentPort.on("message", ({ bytes }) => {
  const isCompound = bytes?.[0] === 0xd0 && bytes[1] === 0xcf;
  if (isCompound) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
});

createRequire(import.meta.url)(path.resolve("dist/readWorker.cjs"));
