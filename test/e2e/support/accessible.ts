import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";

declare global {
  var axe: { readonly run: (options: RunOptions) => Promise<AxeResults> };
}

const axeScript = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Look {
  readonly name: string;
  readonly colorScheme: "light" | "dark";
  readonly forcedColors: "active" | "none";
}

export const lightLooks: readonly Look[] = [
  { name: "light", colorScheme: "light", forcedColors: "none" },
  { name: "light, high contrast", colorScheme: "light", forcedColors: "active" },
];

export const darkLooks: readonly Look[] = [
  { name: "dark", colorScheme: "dark", forcedColors: "none" },
  { name: "dark, high contrast", colorScheme: "dark", forcedColors: "active" },
];

/** From look to look nothing changes but the colours: all other rules are asked once. */
const rulesOfColours = ["color-contrast", "link-in-text-block"];

/** The narrowest pane of Excel, and a pane of 320 pixels enlarged to twice its size. */
const narrowWidths = [270, 160];

/** What the page shows is free of faults that a checker can find, and whole in a narrow pane. */
export async function expectAccessible(
  page: Page,
  looks: readonly Look[] = [...lightLooks, ...darkLooks],
): Promise<void> {
  expect({ faults: await faultsOf(page, looks), tooWide: await tooWide(page) }).toEqual({
    faults: [],
    tooWide: [],
  });
}

async function faultsOf(page: Page, looks: readonly Look[]): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [at, { name, ...media }] of looks.entries()) {
    await page.emulateMedia(media);
    const options = at === 0 ? {} : { runOnly: [...rulesOfColours] };
    faults.push(...(await violations(page, options)).map((violation) => `${name}: ${violation}`));
  }
  await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  return faults;
}

async function violations(page: Page, options: RunOptions): Promise<readonly string[]> {
  // Not as a script of the page: the content policy would forbid it.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axeScript);
  return page.evaluate(async (only) => {
    // A change of scheme is drawn in a later frame, and colours change gradually.
    let changing = true;
    while (changing) {
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      const running = document.getAnimations().filter(({ playState }) => playState === "running");
      await Promise.allSettled(running.map(({ finished }) => finished));
      changing = running.length > 0;
    }
    const { violations: found } = await globalThis.axe.run({ resultTypes: ["violations"], ...only });
    return found.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)].join(" "));
  }, options);
}

/** The widths at which the page has to be scrolled sideways, with what sticks out. */
async function tooWide(page: Page): Promise<readonly string[]> {
  const size = page.viewportSize() ?? { width: 350, height: 760 };
  const found: string[] = [];
  for (const width of narrowWidths) {
    await page.setViewportSize({ ...size, width });
    const outside = await page.evaluate(whatSticksOut);
    if (outside !== null) found.push(`${width} px: ${outside}`);
  }
  await page.setViewportSize(size);
  return found;
}

function whatSticksOut(): string | null {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return null;
  const widest = [...document.body.querySelectorAll("*")].reduce((found, element) =>
    element.getBoundingClientRect().right > found.getBoundingClientRect().right ? element : found,
  );
  return `${scrollWidth} for ${widest.outerHTML.slice(0, 200)}`;
}
