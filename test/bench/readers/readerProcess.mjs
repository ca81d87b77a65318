// One reader in a process of its own. A line of JSON in asks: { files } loads and reads them once, { pass } reads them
// all; a line of JSON out answers with what they hold, or with the milliseconds of each.
import { readFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { openReader } from "./openReader.mjs";

const [name, bundle] = process.argv.slice(2);
const reader = await openReader(name, path.resolve(bundle));
let inputs = [];

for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line);
  const answer = request.files === undefined ? await pass() : await load(request.files);
  process.stdout.write(
    `${JSON.stringify({ ...answer, peakMegabytes: process.resourceUsage().maxRSS / 1024 })}\n`,
  );
}

async function load(files) {
  inputs = [];
  const summaries = [];
  for (const file of files) {
    const input = await reader.prepare(new Uint8Array(readFileSync(file)));
    inputs.push(input);
    summaries.push(reader.summarise(await reader.read(input)));
  }
  return { summaries };
}

async function pass() {
  const wall = [];
  const cpu = [];
  for (const input of inputs) {
    const used = process.cpuUsage();
    const start = performance.now();
    await reader.read(input);
    wall.push(performance.now() - start);
    const { user, system } = process.cpuUsage(used);
    cpu.push((user + system) / 1000);
  }
  return { wall, cpu };
}
