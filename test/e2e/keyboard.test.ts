import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { focusOf, type Focus } from "./support/focus.ts";
import { openBrowser, openInBrowser, type OpenedBrowser, type OpenedPane } from "./support/openPane.ts";
import { untilMerged } from "./support/sampleRun.ts";

/** Presses keys as a user does who has no mouse: after every one she must see where she is. */
function keysOf(page: Page) {
  const press = async (key: string): Promise<Focus> => {
    await page.keyboard.press(key);
    const focus = await focusOf(page);
    if (focus?.isShown !== true) throw new Error(`after ${key} the focus is not to be seen: ${focus?.name}`);
    return focus;
  };
  /** Presses a key until the focus is where it should be. */
  const pressUntil = async (key: string, isThere: (focus: Focus) => boolean): Promise<Focus> => {
    for (let times = 0; times < 400; times += 1) {
      const focus = await press(key);
      if (isThere(focus)) return focus;
    }
    throw new Error(`${key} leads nowhere`);
  };
  return { press, pressUntil };
}

const named = (name: string) => (focus: Focus) => focus.name.startsWith(name);

const isGroup = ({ name }: Focus): boolean => / × \d+/.test(name);

describe("the pane with the keyboard alone", () => {
  let opened: OpenedBrowser;
  let pane: OpenedPane;
  let keys: ReturnType<typeof keysOf>;
  beforeAll(async () => {
    opened = await openBrowser();
    pane = await openInBrowser(opened);
    await pane.page.getByRole("button", { name: "Thử với dữ liệu mẫu" }).waitFor();
    keys = keysOf(pane.page);
  });
  afterAll(() => opened.close());

  /** The focus after a job is where its user can go on from. */
  const expectFocus = async (): Promise<Focus> => {
    const focus = await focusOf(pane.page);
    expect(focus).toMatchObject({ isShown: true });
    if (focus === null) throw new Error("no focus");
    return focus;
  };

  /** Goes down the list from its top, into every group, to the first finding that is wanted. */
  const goToFinding = async (isWanted: (focus: Focus) => boolean): Promise<Focus> => {
    let focus = await keys.press("Home");
    while (isGroup(focus) || !isWanted(focus)) {
      focus = await keys.press(isGroup(focus) && !focus.isExpanded ? "ArrowRight" : "ArrowDown");
    }
    return focus;
  };

  it("does the whole job on the sample from the first run", async () => {
    await keys.pressUntil("Tab", named("Thử với dữ liệu mẫu"));
    await keys.press("Enter");
    await untilMerged(pane.page);
    expect(await expectFocus()).toMatchObject({ role: "tab", name: "Tổng hợp" });
  });

  it("changes the view with the arrows of the tabs", async () => {
    expect(await keys.press("ArrowLeft")).toMatchObject({ role: "tab" });
    await pane.page.getByRole("treegrid").waitFor();
    expect(await keys.pressUntil("Tab", ({ role }) => role === "treegrid")).toMatchObject({ level: 1 });
  });

  it("closes and opens a group, and moves in the list", async () => {
    expect(await keys.press("ArrowLeft")).toMatchObject({ level: 1, isExpanded: false });
    expect(await keys.press("ArrowRight")).toMatchObject({ level: 1, isExpanded: true });
    expect(await keys.press("ArrowDown")).toMatchObject({ level: 2 });
    const last = await keys.press("End");
    expect(await keys.press("ArrowUp")).not.toEqual(last);
    expect(await keys.press("Home")).toMatchObject({ level: 1 });
  });

  it("goes to a cell of a received sheet and comes back to the finding", async () => {
    const { page } = pane;
    const finding = await goToFinding(({ name }) => /Đến ô [A-Z]+\d/.test(name));
    const [, cell = ""] = /Đến ô ([A-Z]+\d+)/.exec(finding.name) ?? [];
    await page.keyboard.press("Enter");
    await page.getByRole("grid").waitFor();
    await keys.pressUntil("Tab", ({ role }) => role === "grid");
    expect(await page.getByText(`Nội dung ô ${cell}`).count()).toBeGreaterThan(0);
    await keys.press("ArrowDown");
    await keys.press("Escape");
    await page.getByRole("grid").waitFor({ state: "detached" });
    expect(await expectFocus()).toMatchObject({ role: "treegrid", name: finding.name });
  });

  it("answers a question and takes the answer back", async () => {
    const { page } = pane;
    await goToFinding(({ name }) => name.includes("Trả lời…"));
    const answered = page.getByText("Đã trả lời (1)");
    expect(await keys.press("t")).toMatchObject({ role: "input" });
    await keys.press("Space");
    await keys.pressUntil("Tab", named("Lý do, căn cứ"));
    await page.keyboard.type("đã hỏi qua điện thoại");
    await keys.pressUntil("Tab", named("Người trả lời"));
    await page.keyboard.type("Nguyễn Thị Hoa");
    await keys.pressUntil("Tab", named("Áp dụng"));
    await keys.press("Enter");
    await answered.waitFor();
    await expectFocus();
    await keys.pressUntil("Tab", named("Hoàn tác"));
    await keys.press("Enter");
    await answered.waitFor({ state: "detached" });
    expect(await expectFocus()).toMatchObject({ role: "tab" });
  });

  it("writes the result", async () => {
    const { page } = pane;
    expect(await keys.press("ArrowRight")).toMatchObject({ role: "tab", name: "Tổng hợp" });
    await page.getByText(/^Sẽ tạo sổ mới/).waitFor();
    await keys.pressUntil("Tab", named("Tổng hợp và tải về"));
    const download = page.waitForEvent("download");
    await keys.press("Enter");
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
    await untilMerged(page);
    await expectFocus();
    expect(pane.messages).toEqual([]);
  });
});
