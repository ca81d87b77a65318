// What the figures must show. A goal without its figures (a reader that is absent, a quick run) is not measured.

/** @returns a line per goal: the figure, the bound and whether it is met (null: not measured) */
export function goalsOf({ readers, jobs }) {
  const time = (name) => readers.results.find((reader) => reader.name === name)?.wall;
  const job = (count, workers) => jobs.find((one) => one.count === count && one.workers === workers);
  const gain = (key) => ratio(job(3000, 1)?.[key], job(3000, 2)?.[key]);
  const perFile = (count) => ratio(job(count, 1)?.wallSeconds, count);
  const peak = Math.max(...jobs.map((one) => one.peakMegabytes));
  return [
    goal("our reader against SheetJS (dense)", ratio(time("sheetjs"), time("own-zlib")), { least: 5 }),
    goal("our reader against openpyxl", ratio(time("openpyxl"), time("own-zlib")), { least: 15 }),
    goal("our reader against inflating alone", ratio(time("own-zlib"), time("inflate")), { most: 7 }),
    goal("2 workers against 1, 3,000 files, reading and checking", gain("readSeconds"), { least: 1.4 }),
    goal("2 workers against 1, 3,000 files, the whole job", gain("wallSeconds"), { least: 1.4 }),
    goal("time per file at 3,000 against 300", ratio(perFile(3000), perFile(300)), { most: 1.3 }),
    goal("peak memory of the whole job, MB", Number.isFinite(peak) ? peak : null, { most: 512 }),
  ];
}

/** @returns the same of the pane, while files come in */
export function paneGoalsOf({ longTasks, longest }) {
  return [
    goal("main-thread tasks above 50 ms, median", longTasks, { most: 0 }),
    goal("longest main-thread task, ms (0: none above 50)", longest, { most: 100 }),
  ];
}

function goal(what, figure, { least, most }) {
  const bound = least === undefined ? `≤ ${most}` : `≥ ${least}`;
  const met = figure === null ? null : least === undefined ? figure <= most : figure >= least;
  return { what, figure, bound, met };
}

function ratio(above, below) {
  return above === undefined || above === null || below === undefined || below === null
    ? null
    : above / below;
}
