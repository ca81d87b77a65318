// Times of all readers over the same files, in one run: each in its own process, one at a time, in a fresh order each
// pass, so that a machine that grows slower or faster does so for all of them.
import { spawn, spawnSync } from "node:child_process";
import { createInterface } from "node:readline";
import { randomFrom } from "../../scripts/sample/random.mjs";
import { median, shuffled, sumOf } from "./statistics.mjs";

const nodeReaders = ["inflate", "own-zlib", "own-fflate", "sheetjs", "sheetjs-values", "exceljs"];
const pythonReaders = ["openpyxl", "pandas"];
const python = "/usr/bin/python3";
/** Against whom the others' contents are held. */
const reference = "own-zlib";

/** @returns times per reader, and which readers the machine does not have */
export async function readerRounds({ files, warmUps, passes, bundle, say }) {
  const absent = pythonReaders.filter((name) => spawnSync(python, ["-c", `import ${name}`]).status !== 0);
  const names = [...nodeReaders, ...pythonReaders.filter((name) => !absent.includes(name))];
  const processes = new Map(names.map((name) => [name, startReader(name, bundle)]));
  try {
    const summaries = new Map();
    for (const [name, ask] of processes) summaries.set(name, (await ask({ files })).summaries);
    agree(summaries, files);
    const answers = await timed(processes, { warmUps, passes, say });
    const results = names.map((name) => resultOf(name, answers.get(name)));
    return { files: files.length, passes, cells: cellsOf(summaries.get(reference)), absent, results };
  } finally {
    for (const ask of processes.values()) ask.end();
  }
}

async function timed(processes, { warmUps, passes, say }) {
  const answers = new Map([...processes.keys()].map((name) => [name, []]));
  const random = randomFrom("order of readers");
  for (let pass = 1 - warmUps; pass <= passes; pass += 1) {
    for (const name of shuffled([...processes.keys()], random)) {
      const answer = await processes.get(name)({ pass });
      // The first passes give the compilers their time.
      if (pass > 0) answers.get(name).push(answer);
    }
    say(pass > 0 ? `readers: pass ${pass} of ${passes}` : "readers: warming up");
  }
  return answers;
}

/** Milliseconds per file: of each file the median over the passes, of these the mean. */
function resultOf(name, answers) {
  const perFile = (kind) => {
    const medians = answers[0][kind].map((_, file) => median(answers.map((answer) => answer[kind][file])));
    return sumOf(medians) / medians.length;
  };
  const peakMegabytes = Math.max(...answers.map((answer) => answer.peakMegabytes));
  return { name, wall: perFile("wall"), cpu: perFile("cpu"), peakMegabytes };
}

/** Throws when two readers do not say the same of a file: times of different work must not be compared. */
function agree(summaries, files) {
  for (const [name, ofReader] of summaries) {
    files.forEach((file, index) => {
      const expected = summaries.get(reference)[index];
      for (const [what, value] of Object.entries(ofReader[index] ?? {})) {
        const allowed = what === "number" ? Math.abs(expected[what]) * 1e-9 : 0;
        if (Math.abs(value - expected[what]) > allowed) {
          throw new Error(`${file}: ${name} finds ${what} ${value}, ${reference} ${expected[what]}`);
        }
      }
    });
  }
}

const cellsOf = (summaries) => sumOf(summaries.map((summary) => summary.cells));

/** @returns asks the process and waits for its answer; `end` stops it */
function startReader(name, bundle) {
  const [program, script] = pythonReaders.includes(name)
    ? [python, "test/bench/readers/reader_process.py"]
    : [process.execPath, "test/bench/readers/readerProcess.mjs"];
  const child = spawn(program, [script, name, bundle], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (request) => {
    child.stdin.write(`${JSON.stringify(request)}\n`);
    const { value, done } = await lines.next();
    if (done) throw new Error(`the process of ${name} ended`);
    return JSON.parse(value);
  };
  return Object.assign(ask, { end: () => child.stdin.end() });
}
