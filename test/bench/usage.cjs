// Loaded into a measured process before its program: on its end it writes what it used, its workers included, and how
// long its read workers lived.
const { writeFileSync } = require("node:fs");
const threads = require("node:worker_threads");

if (threads.isMainThread) {
  const reading = { start: null, end: null };
  threads.Worker = class extends threads.Worker {
    constructor(script, options) {
      super(script, options);
      if (!String(script).includes("readWorker")) return;
      reading.start ??= performance.now();
      this.once("exit", () => (reading.end = performance.now()));
    }
  };
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const usage = {
      readSeconds: (reading.end - reading.start) / 1000,
      cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
      peakMegabytes: maxRSS / 1024,
    };
    writeFileSync(process.env.BENCH_USAGE, JSON.stringify(usage));
  });
}
