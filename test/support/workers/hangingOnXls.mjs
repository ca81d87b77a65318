// The real worker, but a compound file keeps it busy for ever.
import { createRequire } from "node:module";
import path from "node:path";
import { parentPort } from "node:worker_threads";

parentPort.on("message", ({ bytes }) => {
  const isCompound = bytes?.[0] === 0xd0 && bytes[1] === 0xcf;
  while (isCompound);
});

createRequire(import.meta.url)(path.resolve("dist/readWorker.cjs"));
