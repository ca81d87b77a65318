// Runs everything that must hold, one step after the other, and ends with "N passed, N failed".
// Every step counts as one test of its own besides the tests that it runs.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";

const reports = "out/test";
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const steps = [
  { name: "system packages", command: ["bash", "scripts/install-tools.sh"], vital: true },
  { name: "format", command: ["npx", "oxfmt", "--check"] },
  { name: "lint", command: ["npx", "oxlint"] },
  { name: "layers", command: ["npx", "depcruise", "--config", ".dependency-cruiser.cjs", "src"] },
  { name: "types", command: ["npm", "run", "-s", "typecheck"] },
  { name: "build", command: ["npm", "run", "-s", "build"], vital: true },
  {
    name: "tests",
    command: [
      "npx",
      "vitest",
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${reports}/vitest.json`,
    ],
    counts: `${reports}/vitest.json`,
  },
];

let passed = 0;
let failed = 0;
for (const step of steps) {
  console.log(`\n── ${step.name}`);
  const [program, ...rest] = step.command;
  const { status } = spawnSync(program, rest, { stdio: "inherit" });
  if (status === 0) passed += 1;
  else failed += 1;
  console.log(`── ${step.name}: ${status === 0 ? "passed" : "FAILED"}`);
  if (step.counts !== undefined) count(step.counts);
  if (status !== 0 && step.vital) break;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

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
