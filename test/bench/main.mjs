// npm run bench [-- --quick] [--json]: how fast and how small, with the goals. docs/benchmark.md says what is measured.
// With --pane: what holds the pane's main thread up while 300 files come in, and nothing else.
import { spawnSync } from "node:child_process";
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { bundle } from "./bundle.mjs";
import { bundlePane } from "./bundlePane.mjs";
import { plainCorpus, unitCorpus } from "./corpus/corpus.mjs";
import { goalsOf, paneGoalsOf } from "./goals.mjs";
import { paneTasks } from "./paneTasks.mjs";
import { paneTablesOf, tablesOf } from "./printTables.mjs";
import { readerRounds } from "./readerRounds.mjs";
import { wholeJob } from "./wholeJob.mjs";

const plans = {
  full: {
    readers: { files: 60, warmUps: 3, passes: 7 },
    jobs: [
      { count: 30, passes: 5 },
      { count: 300, passes: 3 },
      { count: 3000, passes: 3 },
    ],
  },
  quick: {
    readers: { files: 24, warmUps: 3, passes: 3 },
    jobs: [
      { count: 30, passes: 3 },
      { count: 300, passes: 1 },
    ],
  },
};

const { values } = parseArgs({
  options: { json: { type: "boolean" }, pane: { type: "boolean" }, quick: { type: "boolean" } },
});
const plan = values.quick === true ? plans.quick : plans.full;
const say = (text) => process.stderr.write(`${text}\n`);

const machine = {
  processors: cpus().length,
  model: cpus()[0].model,
  node: process.versions.node,
  load: loadavg()[0].toFixed(1),
};

if (values.pane === true) await measurePane();
else await measureAll();

async function measurePane() {
  const corpus = await unitCorpus(300, say);
  const folder = await bundlePane(corpus);
  const pane = await paneTasks({ folder, corpus, passes: 3, say });
  print({ machine, pane, goals: paneGoalsOf(pane) }, paneTablesOf);
}

async function measureAll() {
  const libreOffice = spawnSync("soffice", ["--version"]).status === 0;
  if (!libreOffice) say("LibreOffice is not there: its share of the workbooks is ExcelJS's");
  const { cli, reader } = await bundle();
  const files = await plainCorpus(plan.readers.files, { libreOffice });
  const readers = await readerRounds({ ...plan.readers, files, bundle: reader, say });
  const jobs = [];
  for (const { count, passes } of plan.jobs) {
    const corpus = await unitCorpus(count, say);
    jobs.push(...wholeJob({ cli, corpus, count, workers: [1, 2], passes, say }));
  }
  const goals = goalsOf({ readers, jobs });
  print({ machine, readers, jobs, goals }, tablesOf);
}

function print(result, inWords) {
  process.stdout.write(`${values.json === true ? JSON.stringify(result, null, 2) : inWords(result)}\n`);
}
