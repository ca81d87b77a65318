const names = {
  inflate: "inflate alone (zlib)",
  "own-zlib": "our reader (zlib)",
  "own-fflate": "our reader (fflate, as in a browser)",
  sheetjs: "SheetJS 0.20.3 dense",
  "sheetjs-values": "SheetJS 0.20.3 dense, fewer options",
  exceljs: "ExcelJS",
  openpyxl: "openpyxl (values only)",
  pandas: "pandas (values only)",
};

/** @returns the report as Markdown */
export function tablesOf({ machine, readers, jobs, goals }) {
  return [
    `${machine.processors} × ${machine.model}, Node ${machine.node}, load ${machine.load} at the start.`,
    "",
    `Reading ${readers.files} workbooks with ${thousands(readers.cells)} filled cells: milliseconds per file, medians of ${readers.passes} alternating passes.`,
    ...(readers.absent.length === 0 ? [] : [`Not on this machine: ${readers.absent.join(", ")}.`]),
    "",
    ...readerTable(readers.results),
    "",
    "The whole job, from the files to the written workbook and report:",
    "",
    ...jobTable(jobs),
    "",
    ...goalTable(goals),
  ].join("\n");
}

/** @returns the report of the pane as Markdown */
export function paneTablesOf({ machine, pane, goals }) {
  return [
    `${machine.processors} × ${machine.model}, Node ${machine.node}, load ${machine.load} at the start.`,
    "",
    `The pane in Chromium while ${thousands(pane.files)} files come in: main-thread tasks above 50 ms in ${pane.passes} runs of about ${pane.seconds.toFixed(0)} s.`,
    "",
    ...table(
      ["run", "tasks", "longest ms"],
      pane.runs.map((tasks, index) => [
        String(index + 1),
        String(tasks.length),
        tasks.length === 0 ? "–" : String(Math.max(...tasks)),
      ]),
    ),
    "",
    ...goalTable(goals),
  ].join("\n");
}

function readerTable(results) {
  const time = (name) => results.find((reader) => reader.name === name).wall;
  return table(
    ["reader", "ms", "CPU ms", "× inflate", "× our reader", "peak MB"],
    results.map(({ name, wall, cpu, peakMegabytes }) => [
      names[name],
      wall.toFixed(1),
      cpu.toFixed(1),
      (wall / time("inflate")).toFixed(1),
      (wall / time("own-zlib")).toFixed(1),
      peakMegabytes.toFixed(0),
    ]),
  );
}

function jobTable(jobs) {
  return table(
    ["files", "workers", "seconds", "of it reading", "CPU seconds", "ms per file", "peak MB", "passes"],
    jobs.map(({ count, workers, wallSeconds, readSeconds, cpuSeconds, peakMegabytes, passes }) => [
      thousands(count),
      String(workers),
      wallSeconds.toFixed(2),
      readSeconds.toFixed(2),
      cpuSeconds.toFixed(2),
      ((wallSeconds / count) * 1000).toFixed(1),
      peakMegabytes.toFixed(0),
      String(passes),
    ]),
  );
}

function goalTable(goals) {
  const words = new Map([
    [true, "met"],
    [false, "NOT met"],
    [null, "not measured"],
  ]);
  return table(
    ["goal", "figure", "bound", ""],
    goals.map(({ what, figure, bound, met }) => [what, figure?.toFixed(2) ?? "–", bound, words.get(met)]),
  );
}

function table(head, rows) {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => row[column].length)));
  const line = (cells) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join(" | ")} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`,
  );
  return [line(head), line(rule), ...rows.map(line)];
}

const thousands = (number) => number.toLocaleString("en");
