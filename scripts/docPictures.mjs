// Draws the pictures of the guide: the built pane in Chromium, on the bundled sample. Run `npm run build` before, and
// look at what comes out.
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import sirv from "sirv";

const pane = fileURLToPath(new URL("../dist/pane", import.meta.url));
const pictures = new URL("../docs/pictures/", import.meta.url);

const server = createServer(sirv(pane));
await new Promise((resolve) => server.listen(0, "localhost", resolve));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});

/** The pane as wide as Excel shows it, with its own storage. */
async function openPane(size) {
  const context = await browser.newContext({
    viewport: size,
    deviceScaleFactor: 1.5,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
  });
  const page = await context.newPage();
  // the sample's own day
  await page.clock.setFixedTime(new Date("2022-06-14T08:00:00+07:00"));
  await page.goto(`http://localhost:${server.address().port}/`);
  await page.getByRole("button", { name: "Thử với dữ liệu mẫu" }).waitFor();
  return page;
}

async function draw(page, name) {
  // Nothing that blinks or moves, and no ring around the button that was pressed.
  await page.evaluate(() => document.activeElement?.blur());
  await page.screenshot({ path: fileURLToPath(new URL(`${name}.png`, pictures)), animations: "disabled" });
}

async function openTab(page, name) {
  await page.getByRole("tab", { name }).click();
}

const page = await openPane({ width: 350, height: 700 });
await draw(page, "pane-first-run");
await page.getByRole("button", { name: "Thử với dữ liệu mẫu" }).click();
await page.getByText("Đã tổng hợp xong").first().waitFor({ timeout: 120_000 });
const notice = page.getByRole("button", { name: "Đóng" });
if (await notice.isVisible()) await notice.click();
await draw(page, "pane-merge");
await openTab(page, "Nhận");
await draw(page, "pane-receive");
await openTab(page, "Rà soát");
await draw(page, "pane-review");
// In a browser there is more room than in Excel's pane.
await page.setViewportSize({ width: 1000, height: 640 });
const goToCell = page.getByRole("button", { name: /^Đến ô/ }).first();
await goToCell.click();
await page.getByRole("button", { name: "Về danh sách" }).waitFor();
await page.getByRole("gridcell").first().waitFor();
await draw(page, "browser-cell");

await browser.close();
server.close();
