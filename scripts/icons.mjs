// Draws the PNG files of assets/icons from the SVG files beside them, with the Chromium that the tests use too. The
// PNG files are committed: run this after changing a drawing, and look at the 16-pixel ones.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const folder = new URL("../assets/icons/", import.meta.url);
const sizes = [16, 20, 24, 32, 40, 48, 64, 80];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage();
for (const file of readdirSync(folder).filter((name) => name.endsWith(".svg"))) {
  const svg = readFileSync(new URL(file, folder), "utf8");
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
    const name = file.replace(".svg", `-${size}.png`);
    await page.screenshot({ path: fileURLToPath(new URL(name, folder)), omitBackground: true });
  }
}
await browser.close();
