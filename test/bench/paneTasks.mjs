// How long the pane's main thread is held up while files come in: Chromium, the production bundle, all files at once.
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import sirv from "sirv";
import { contentPolicy } from "../../scripts/pane/contentPolicy.mjs";
import { filesIn } from "./corpus/corpus.mjs";
import { median } from "./statistics.mjs";

const call = "2022-H1";

/** @returns of each run the tasks above 50 ms, and what they come to */
export async function paneTasks({ folder, corpus, passes, say }) {
  const server = await serve(folder);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
  });
  try {
    const runs = [];
    for (let pass = 1; pass <= passes; pass += 1) {
      const run = await runOnce(browser, { address: addressOf(server), corpus });
      runs.push(run);
      say(
        `pane: pass ${pass} of ${passes}: ${run.seconds.toFixed(1)} s, tasks above 50 ms: ${run.tasks.join(" ") || "none"}`,
      );
    }
    return resultOf(filesIn(corpus.received).length, runs);
  } finally {
    await browser.close();
    server.close();
  }
}

async function runOnce(browser, { address, corpus }) {
  // A service worker would fetch everything once more beside what is measured.
  const context = await browser.newContext({
    viewport: { width: 350, height: 760 },
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  await page.addInitScript(() => {
    globalThis.longTasks = [];
    new PerformanceObserver((list) => globalThis.longTasks.push(...list.getEntries())).observe({
      type: "longtask",
      buffered: true,
    });
    // From when the page has its files: what the browser does to make a list of them is not the page's.
    addEventListener("change", () => (globalThis.chosenAt = performance.now()), true);
  });
  await page.goto(address);
  await chooseCall(page, titleOf(corpus));
  const files = filesIn(corpus.received);
  await page.locator('input[aria-label="Chọn tệp…"]').setInputFiles(files);
  const told = await waitForNotice(page);
  // Tasks are told of when the page is idle.
  await page.waitForTimeout(500);
  const { tasks, seconds } = await page.evaluate(() => {
    const since = globalThis.chosenAt;
    const during = globalThis.longTasks.filter(({ startTime }) => startTime >= since);
    return {
      tasks: during.map(({ duration }) => Math.round(duration)),
      seconds: (performance.now() - since) / 1000,
    };
  });
  await context.close();
  assertAllReceived(told, files.length);
  return { tasks, seconds };
}

/** Looks at one element now and then: to search the page for a text would hold up what is measured. */
async function waitForNotice(page) {
  const told = await page.waitForFunction(
    () => /^Đã nhận \d.*/.exec(document.querySelector("[aria-live]")?.textContent ?? "")?.[0].trim(),
    null,
    { polling: 1000, timeout: 600_000 },
  );
  return told.jsonValue();
}

async function chooseCall(page, title) {
  await page.getByRole("checkbox").first().waitFor();
  const others = page.getByText(/^Các đợt khác/);
  if (await others.isVisible()) {
    await others.click();
    // They are drawn once the list is open.
    await page.locator("details[open]").getByRole("checkbox").first().waitFor();
  }
  for (const box of await page.getByRole("checkbox").all()) {
    const label = await box.evaluate((input) => input.labels[0].textContent);
    await box.setChecked(label.startsWith(title));
  }
  await page.getByRole("button", { name: "Dùng các đợt này" }).click();
  await page.getByRole("button", { name: "Chọn tệp…" }).waitFor();
}

function titleOf({ pack }) {
  const calls = JSON.parse(readFileSync(path.join(pack, "calls.json"), "utf8"));
  return calls.find(({ id }) => id === call).title;
}

/** A run that leaves files out must not count as a smooth one. */
function assertAllReceived(told, count) {
  if (told === `Đã nhận ${count} tệp, không có lỗi.`) return;
  throw new Error(`of ${count} files: ${told}`);
}

function resultOf(files, runs) {
  return {
    files,
    passes: runs.length,
    longTasks: median(runs.map(({ tasks }) => tasks.length)),
    longest: Math.max(0, ...runs.flatMap(({ tasks }) => tasks)),
    seconds: median(runs.map(({ seconds }) => seconds)),
    runs: runs.map(({ tasks }) => tasks),
  };
}

async function serve(folder) {
  const server = createServer(
    sirv(folder, {
      setHeaders: (response) => response.setHeader("Content-Security-Policy", contentPolicy()),
    }),
  );
  await new Promise((resolve) => server.listen(0, "localhost", resolve));
  return server;
}

const addressOf = (server) => `http://localhost:${server.address().port}/`;
