import { describe, expect, test } from "vitest";
import { change } from "../../scripts/sample/page.mjs";
import { insuranceTable, petitionForm2024 } from "../support/otherForms.ts";
import { packWithLaterCalls } from "../support/otherCalls.ts";
import { optionsOf, ownFile, ownUnit } from "../support/receiveForm.ts";
import { reviewReceived } from "../support/reviewReceived.ts";
import { bookBytes, unitPage } from "../support/unitBooks.ts";

const pack = packWithLaterCalls();

/** A form without letterhead that names its reporter so. */
async function named(name: string, period: string, calls: readonly string[]) {
  const page = unitPage(ownUnit, "DV-01", { habit: 1, period, window: "" });
  change(page, "letterhead", "");
  change(page, "reporter", `Đơn vị báo cáo: ${name}`);
  return reviewReceived({ "bao cao.xlsx": await bookBytes(page) }, { pack, calls });
}

describe("another form", () => {
  test("[D12] of a later version is told as that and never read as the one in the pack", async () => {
    const bytes = await bookBytes(petitionForm2024("Phường Phổ Minh"));
    const outcome = await reviewReceived({ [ownFile]: bytes });
    expect(outcome.submissions).toEqual([]);
    expect(outcome.said).toEqual(["error form-other-version"]);
    expect(outcome.finding("form-other-version").data).toMatchObject({
      title: "Tổng hợp kết quả xử lý đơn",
      expected: "2021",
    });
    expect(outcome.inputs).toEqual({ [ownFile]: "refused" });
  });

  test("[D14] of another office is told as unknown, and the file as without any form", async () => {
    const outcome = await reviewReceived({ "BHXH.xlsx": await bookBytes(insuranceTable()) });
    expect(outcome.submissions).toEqual([]);
    expect(outcome.said).toEqual(["error file-empty-of-forms", "warning form-unknown"]);
    expect(outcome.inputs).toEqual({ "BHXH.xlsx": "refused" });
  });

  test("[D14] beside a good one does not keep that from being read", async () => {
    const bytes = await bookBytes(insuranceTable(), unitPage(ownUnit, "DV-01", { habit: 1 }));
    const outcome = await reviewReceived({ [ownFile]: bytes });
    expect(outcome.said).toEqual(["warning form-unknown"]);
    expect(outcome.submissions.map(({ template }) => template)).toEqual(["DV-01"]);
  });
});

describe("another period", () => {
  test("[D11] the half-year's form sent for the year is not counted", async () => {
    const bytes = await bookBytes(unitPage(ownUnit, "DCCS-01", { habit: 2 }));
    const outcome = await reviewReceived(
      { "BC nam 2022 Pho Minh.xlsx": bytes },
      { pack, calls: ["2022-YEAR"] },
    );
    expect(outcome.submissions).toEqual([]);
    expect(outcome.said).toEqual(["error period-wrong DCCS-01"]);
    expect(outcome.finding("period-wrong").data).toMatchObject({ expected: "2022-YEAR" });
  });

  test("[D11] of two open calls the form's own words choose", async () => {
    const half = await bookBytes(unitPage(ownUnit, "DCCS-01", { habit: 2 }));
    const year = await bookBytes(
      unitPage(ownUnit, "DV-01", {
        habit: 2,
        period: "năm 2022",
        window: "Số liệu tính từ ngày 15/12/2021 đến ngày 31/10/2022",
      }),
    );
    const calls = ["2022-H1", "2022-YEAR"];
    const outcome = await reviewReceived({ "a.xlsx": half, "b.xlsx": year }, { pack, calls });
    expect(outcome.submissions.map(({ call, template }) => [call, template])).toEqual([
      ["2022-H1", "DCCS-01"],
      ["2022-YEAR", "DV-01"],
    ]);
    expect(outcome.said).toEqual([]);
  });
});

describe("a name that a merger gave to another unit", () => {
  test("[D8] means the unit that had it then", async () => {
    const before = await named("UBND phường Nguyễn Nghiêm", "6 tháng đầu năm 2022", ["2022-H1"]);
    expect(before.submissions.map(({ reporter }) => reporter)).toEqual(["P-NGUYENNGHIEM"]);
    const after = await named("UBND xã Nguyễn Nghiêm", "năm 2025", ["2025-YEAR"]);
    expect(after.submissions.map(({ reporter }) => reporter)).toEqual(["X-NGUYENNGHIEM"]);
    const bare = await named("Nguyễn Nghiêm", "năm 2025", ["2025-YEAR"]);
    expect(bare.submissions.map(({ reporter }) => reporter)).toEqual(["X-NGUYENNGHIEM"]);
    expect([...before.said, ...after.said, ...bare.said]).toEqual([]);
  });

  test("[D8] is asked when the unit no longer stands", async () => {
    const gone = await named("UBND phường Phổ Minh", "năm 2025", ["2025-YEAR"]);
    expect(gone.submissions).toEqual([]);
    expect(gone.said).toEqual(["error unit-unknown DV-01"]);
    expect(optionsOf(gone.finding("unit-unknown"))).not.toContain("P-PHOMINH");
  });

  test("[D8] is settled by the period when both calls are open", async () => {
    const calls = ["2022-H1", "2025-YEAR"];
    const before = await named("Nguyễn Nghiêm", "6 tháng đầu năm 2022", calls);
    expect(before.submissions.map(({ reporter, call }) => [reporter, call])).toEqual([
      ["P-NGUYENNGHIEM", "2022-H1"],
    ]);
    const after = await named("Nguyễn Nghiêm", "năm 2025", calls);
    expect(after.submissions.map(({ reporter, call }) => [reporter, call])).toEqual([
      ["X-NGUYENNGHIEM", "2025-YEAR"],
    ]);
  });
});
