// Draws the pictures of the guide: the built pane in Chromium, on the bundled sample. Run `npm run build` before, and
// look at what comes out. `docs/pictures/views` has every view in the widths and themes that it must look right in.
import { mkdirSync } from "node:fs";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import ExcelJS from "exceljs";
import { chromium } from "playwright-core";
import sirv from "sirv";

const pane = fileURLToPath(new URL("../dist/pane", import.meta.url));
const pictures = new URL("../docs/pictures/", import.meta.url);

/** A form that the sample's pack lacks, as a superior office might send it. */
async function blankForm() {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Biểu 05");
  sheet.getCell("A1").value = "TỔNG HỢP KẾT QUẢ TIẾP XÚC, ĐỐI THOẠI VỚI NHÂN DÂN";
  sheet.getCell("A3").value = "Đơn vị";
  sheet.getCell("B3").value = "Tổng số cuộc";
  sheet.getCell("C3").value = "Trong đó";
  sheet.mergeCells("C3:D3");
  sheet.getCell("C4").value = "Định kỳ";
  sheet.getCell("D4").value = "Đột xuất";
  sheet.getCell("E3").value = "Số ý kiến (lượt)";
  sheet.getCell("F3").value = "Hình thức";
  for (const column of "ABEF") sheet.mergeCells(`${column}3:${column}4`);
  sheet.getRow(5).values = ["A", "1=2+3", "2", "3", "4", "5"];
  for (let row = 6; row <= 12; row += 1) {
    sheet.getCell(`F${row}`).dataValidation = { type: "list", formulae: ['"Trực tiếp,Trực tuyến"'] };
  }
  const buffer = Buffer.from(await book.xlsx.writeBuffer());
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return { name: "bieu-05.xlsx", mimeType, buffer };
}

const looks = [
  { width: 320, height: 640, colorScheme: "light" },
  { width: 320, height: 640, colorScheme: "dark" },
  { width: 350, height: 760, colorScheme: "light" },
];

const server = createServer(sirv(pane));
await new Promise((resolve) => server.listen(0, "localhost", resolve));
const address = `http://localhost:${server.address().port}/`;
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
  await page.goto(address);
  await page.getByRole("button", { name: "Thử với dữ liệu mẫu" }).waitFor();
  return page;
}

/** Nothing that blinks or moves, and no ring around the button that was pressed. */
async function shoot(page) {
  await page.evaluate(() => document.activeElement?.blur());
  return page.screenshot({ animations: "disabled" });
}

async function draw(page, name) {
  await page.evaluate(() => document.activeElement?.blur());
  await page.screenshot({ path: fileURLToPath(new URL(`${name}.png`, pictures)), animations: "disabled" });
}

async function openTab(page, name) {
  await page.getByRole("tab", { name }).click();
}

async function openSide(page, name) {
  await page.getByRole("navigation").getByRole("button", { name }).click();
  await page.getByRole("heading", { level: 2 }).first().waitFor();
}

async function trySample(page) {
  await page.getByRole("button", { name: "Thử với dữ liệu mẫu" }).click();
  await page.getByText("Đã tổng hợp xong").first().waitFor({ timeout: 120_000 });
  const notice = page.getByRole("button", { name: "Đóng", exact: true });
  if (await notice.isVisible()) await notice.click();
}

/** One view in all its looks, side by side. */
async function drawLooks(page, name) {
  const shots = [];
  for (const { colorScheme, ...size } of looks) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(400);
    shots.push({ ...size, picture: (await shoot(page)).toString("base64") });
  }
  await page.emulateMedia({ colorScheme: "light" });
  const images = shots.map(
    ({ width, picture }) => `<img width="${width}" src="data:image/png;base64,${picture}">`,
  );
  const sheet = await browser.newPage({ viewport: { width: 1070, height: 790 } });
  await sheet.setContent(
    `<body style="margin:14px;display:flex;gap:14px;align-items:flex-start;background:#888">${images.join("")}`,
  );
  await sheet.screenshot({ path: fileURLToPath(new URL(`views/${name}.png`, pictures)) });
  await sheet.close();
}

/** In this order: each begins where the one before has left. */
const views = [
  { name: "first-run", reach: async () => undefined },
  { name: "merge-written", reach: trySample },
  { name: "receive", reach: (page) => openTab(page, "Nhận") },
  {
    name: "receive-units",
    reach: (page) =>
      page
        .getByRole("heading", { name: "Đơn vị phải báo cáo" })
        .evaluate((heading) => heading.scrollIntoView()),
  },
  { name: "review", reach: (page) => openTab(page, "Rà soát") },
  {
    name: "answer",
    reach: (page) => page.getByRole("button", { name: "Trả lời…" }).first().click(),
  },
  {
    name: "correct",
    reach: async (page) => {
      await page.getByRole("button", { name: "Thôi" }).click();
      await page.getByRole("button", { name: /^Sửa…/ }).first().click();
    },
  },
  {
    name: "explain",
    reach: async (page) => {
      await page.getByRole("button", { name: "Thôi" }).click();
      await page
        .getByRole("button", { name: /^Giữ, ghi lý do…/ })
        .first()
        .click();
    },
  },
  {
    name: "cell",
    reach: async (page) => {
      await page.getByRole("button", { name: "Thôi" }).click();
      await page
        .getByRole("button", { name: /^Đến ô/ })
        .first()
        .click();
      await page.getByRole("gridcell").first().waitFor();
    },
  },
  {
    name: "merge-plan",
    reach: async (page) => {
      await page.reload();
      await openTab(page, "Tổng hợp");
      await page.getByText(/^Sẽ tạo sổ mới/).waitFor({ timeout: 60_000 });
    },
  },
  {
    name: "seal",
    reach: async (page) => {
      const opening = page.getByRole("button", { name: /^Chốt / }).first();
      await opening.click();
      await page.getByRole("heading", { name: "Chốt đợt" }).evaluate((heading) => heading.scrollIntoView());
    },
  },
  ...["Biểu mẫu", "Đơn vị", "Gói cấu hình", "Cài đặt", "Trợ giúp"].map((title, index) => ({
    name: ["forms", "units", "pack", "settings", "help"][index],
    reach: (page) => openSide(page, title),
  })),
  {
    name: "request",
    reach: async (page) => {
      await openSide(page, "Biểu mẫu");
      await page.getByRole("button", { name: "Soạn yêu cầu…" }).click();
      await page.getByLabel("Tìm chỉ tiêu đã có").fill("so ho gia dinh");
      await page.getByRole("button", { name: "Thêm", exact: false }).first().click();
      await page
        .getByLabel("Tìm chỉ tiêu đã có")
        .evaluate((input) => input.scrollIntoView({ block: "center" }));
    },
  },
  {
    name: "learn",
    reach: async (page) => {
      await openSide(page, "Gói cấu hình");
      await page.locator('input[aria-label="Học biểu mẫu từ tệp…"]').setInputFiles(await blankForm());
      await page.getByLabel("Mã biểu").waitFor({ timeout: 60_000 });
      await page
        .getByText(/^Cần xem lại/)
        .first()
        .evaluate((summary) => summary.scrollIntoView({ block: "center" }));
    },
  },
  {
    name: "self-test",
    reach: async (page) => {
      await page.goto(`${address}taskpane.html?self-test`);
      await page.getByRole("heading").first().waitFor();
    },
  },
];

mkdirSync(new URL("views/", pictures), { recursive: true });
const all = await openPane({ width: 320, height: 640 });
for (const { name, reach } of views) {
  await all.setViewportSize({ width: 320, height: 640 });
  await reach(all);
  await drawLooks(all, name);
}

const page = await openPane({ width: 350, height: 700 });
await draw(page, "pane-first-run");
await trySample(page);
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
