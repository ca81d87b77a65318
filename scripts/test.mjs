// Runs everything that must hold and ends with "N passed, N failed".
// Every step counts as one test of its own besides the tests that it runs.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";

const reports = "out/test";
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const packages = { name: "system packages", command: ["bash", "scripts/install-tools.sh"] };
const build = { name: "build", command: ["npm", "run", "-s", "build"] };
const checks = [
  { name: "types", command: ["npm", "run", "-s", "typecheck"] },
  { name: "lint", command: ["npx", "oxlint"] },
  { name: "layers", command: ["npx", "depcruise", "--config", ".dependency-cruiser.cjs", "src"] },
  { name: "format", command: ["npx", "oxfmt", "--check"] },
];
const json = `${reports}/vitest.json`;
const tests = {
  name: "tests",
  command: ["npx", "vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${json}`],
};

let passed = 0;
let failed = 0;
if ((await run(packages)) && (await runBuildBesideChecks())) {
  await run(tests, "inherit");
  count(json);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Building and checking need nothing of each other, and each of them keeps one core busy. */
async function runBuildBesideChecks() {
  const [isBuilt] = await Promise.all([run(build), runInTurn(checks)]);
  return isBuilt;
}

async function runInTurn(steps) {
  for (const step of steps) await run(step);
}

/** Says what a step wrote when it ends, so that the lines of two steps do not mix. */
async function run({ name, command: [program, ...rest] }, output = "pipe") {
  if (output === "inherit") console.log(`\n── ${name}`);
  const { isOk, text } = await ended(spawn(program, rest, { stdio: ["ignore", output, output] }));
  if (output === "pipe") console.log(`\n── ${name}\n${text.trim()}`);
  if (isOk) passed += 1;
  else failed += 1;
  console.log(`── ${name}: ${isOk ? "passed" : "FAILED"}`);
  return isOk;
}

function ended(child) {
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (part) => {
      text += part;
    });
  }
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ isOk: false, text: `${text}\n${error.message}` }));
    child.on("close", (status) => resolve({ isOk: status === 0, text }));
  });
}

/** A step that ran nothing, skipped something or left no report has failed. */
function count(file) {
  try {
    const report = JSON.parse(readFileSync(file, "utf8"));
    passed += report.numPassedTests;
    failed += report.numFailedTests;
    const skipped = report.numPendingTests + report.numTodoTests;
    if (skipped > 0) {
      console.log(`${skipped} tests were skipped: that counts as failed`);
      failed += skipped;
    }
    if (report.numTotalTests === 0) failed += 1;
  } catch {
    console.log("no report of the tests was written");
    failed += 1;
  }
}
