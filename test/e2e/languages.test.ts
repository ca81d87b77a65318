import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  openBrowser,
  openInBrowser,
  openInExcel,
  type OpenedBrowser,
  type OpenedPane,
} from "./support/openPane.ts";
import { vietnameseWords } from "./support/paneWords.ts";

const languageOf = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.lang);

async function openSide(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation").getByRole("button", { name }).click();
  await page.getByRole("heading", { level: 2 }).first().waitFor();
}

interface View {
  readonly name: string;
  readonly reach: (page: Page) => Promise<unknown>;
}

/** In this order: each begins where the one before has left. */
const views: readonly View[] = [
  {
    name: "Merge",
    reach: async (page) => {
      await page.getByRole("button", { name: "Try it with sample data" }).click();
      await page.getByRole("heading", { name: "Merged" }).waitFor({ timeout: 110_000 });
    },
  },
  {
    name: "Receive",
    reach: async (page) => {
      await page.getByRole("tab", { name: "Receive" }).click();
      await page.getByText(/^Files received \(\d+\)/).click();
      await page.locator("li summary").first().click();
    },
  },
  {
    name: "Review by unit",
    reach: async (page) => {
      await page.getByRole("tab", { name: /^Review/ }).click();
      await page.getByRole("group", { name: "View by" }).getByRole("button", { name: "Unit" }).click();
      await page.getByRole("treegrid", { name: "Findings" }).waitFor();
    },
  },
  {
    name: "Review with a question and the keys",
    reach: async (page) => {
      await page.getByRole("button", { name: "Cause" }).click();
      await page.getByRole("button", { name: "Keys" }).click();
      await page.getByRole("button", { name: "Answer…" }).first().click();
      await page.getByRole("button", { name: "Apply" }).click();
      await page.getByText("Choose an answer.").waitFor();
    },
  },
  {
    name: "the answer",
    reach: async (page) => {
      await page.getByRole("radio").first().check();
      await page.getByLabel("Reason, grounds").fill("asked by telephone");
      await page.getByLabel("Answered by").fill("Hoa");
      await page.getByRole("button", { name: "Apply" }).click();
      await page.getByText("Answered (1)").click();
    },
  },
  { name: "Forms", reach: (page) => openSide(page, "Forms") },
  { name: "Units", reach: (page) => openSide(page, "Units") },
  { name: "Help", reach: (page) => openSide(page, "Help") },
  {
    name: "Settings",
    reach: async (page) => {
      await openSide(page, "Settings");
      await page.getByRole("button", { name: "Close the call" }).click();
    },
  },
];

describe("the pane in English", () => {
  let opened: OpenedBrowser;
  beforeAll(async () => {
    opened = await openBrowser();
  });
  afterAll(() => opened.close());

  describe("in a browser", () => {
    let pane: OpenedPane;
    beforeAll(async () => {
      pane = await openInBrowser(opened);
    });

    it("is chosen in the settings, and stays", async () => {
      const { page } = pane;
      expect(await languageOf(page)).toBe("vi");
      await page.getByRole("button", { name: "Cài đặt" }).click();
      await page.getByRole("combobox", { name: "Ngôn ngữ" }).selectOption("English");
      await page.getByRole("heading", { name: "Settings" }).waitFor();
      await page.reload();
      await page.getByRole("tab", { name: "Receive" }).click();
      await page.getByRole("button", { name: "Try it with sample data" }).waitFor();
      expect(await languageOf(page)).toBe("en");
      expect(await vietnameseWords(page)).toEqual([]);
    });

    it.each(views)("has no word of another language on $name", async ({ reach }) => {
      await reach(pane.page);
      expect(await vietnameseWords(pane.page)).toEqual([]);
    });

    it("has none beside a received sheet", async () => {
      const { page } = pane;
      await page.reload();
      await page.getByRole("tab", { name: /^Review/ }).click();
      await page
        .getByRole("button", { name: /^Go to cell/ })
        .first()
        .click();
      await page.getByRole("grid").waitFor();
      expect(await vietnameseWords(page)).toEqual([]);
      expect(pane.messages).toEqual([]);
    });
  });

  describe("in an English Excel", () => {
    let pane: OpenedPane;
    beforeAll(async () => {
      pane = await openInExcel(opened, { host: { displayLanguage: "en-US" } });
    });

    it("is there from the first", async () => {
      const { page } = pane;
      await page.getByRole("button", { name: "Try it with sample data" }).waitFor();
      expect(await languageOf(page)).toBe("en");
      expect(await vietnameseWords(page)).toEqual([]);
    });

    it.each(views)("has no word of another language on $name", async ({ reach }) => {
      await reach(pane.page);
      expect(await vietnameseWords(pane.page)).toEqual([]);
    });

    it("gives way to Vietnamese when that is chosen, and does not come back", async () => {
      const { page } = pane;
      await page.getByRole("combobox", { name: "Language" }).selectOption("Tiếng Việt");
      await page.getByRole("heading", { name: "Cài đặt" }).waitFor();
      await page.reload();
      await page.getByRole("tab", { name: "Nhận" }).waitFor();
      expect(await languageOf(page)).toBe("vi");
      expect((await vietnameseWords(page)).length).toBeGreaterThan(0);
      expect(pane.messages).toEqual([]);
    });
  });

  it("is the language of the self-test in an English Excel", async () => {
    const { page } = await openInExcel(opened, {
      host: { displayLanguage: "en-US" },
      query: "self-test",
    });
    await page.getByRole("heading", { name: "Self-test" }).waitFor();
    expect(await vietnameseWords(page)).toEqual([]);
  });
});
