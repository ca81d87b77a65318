import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formStrings } from "../../src/taskpane/strings/formStrings.ts";
import { strings } from "../../src/taskpane/strings/strings.ts";
import { createExcelHost } from "../excel-host/createExcelHost.ts";
import { openXlsx } from "../excel-host/xlsx/openXlsx.ts";
import { blankBytes, realForm } from "../support/realForms.ts";
import { openBrowser, openInExcel, type OpenedBrowser } from "./support/openPane.ts";
import { untilIdle } from "./support/steps.ts";

const { learn } = formStrings.vi;
const { pack } = strings.vi.side;

describe("a form learned from the open sheet", () => {
  let opened: OpenedBrowser;
  beforeAll(async () => {
    opened = await openBrowser();
  });
  afterAll(() => opened.close());

  it("is shown place by place beside the sheet, and becomes a form of a pack of one's own", async () => {
    const excel = createExcelHost();
    await openXlsx(excel, await blankBytes(realForm("2021-KQGQ04")));
    const { page, messages, context } = await openInExcel(opened, { excel, width: 320, height: 640 });
    await page.getByRole("navigation").getByRole("button", { name: pack.title }).click();
    await page.getByRole("button", { name: learn.fromSheet }).click();
    const code = page.getByLabel(learn.code, { exact: true });
    await code.waitFor({ timeout: 60_000 });
    await code.fill("DCCS-01");
    await page.getByText(learn.codeProblems.taken).waitFor();
    await code.fill("MOI-04");
    await page.getByRole("button", { name: learn.add }).click();
    await page.getByText(learn.added("MOI-04", "duc-pho-2022-2")).waitFor({ timeout: 60_000 });
    await untilIdle(page);
    await page.getByRole("button", { name: pack.takeOf("duc-pho-2022-2") }).waitFor();
    expect(messages).toEqual([]);
    await context.close();
  });
});
