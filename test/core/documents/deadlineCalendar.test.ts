import { describe, expect, it } from "vitest";
import { deadlineCalendar } from "../../../src/core/documents/deadlineCalendar.ts";
import type { CoverageItem } from "../../../src/core/merge/consolidation.ts";
import { calendar as calendarSchema } from "../../../src/core/pack/calendar.ts";
import { callById } from "../../../src/core/pack/lookup.ts";
import { shippedPack } from "../../support/shippedPack.ts";

const shipped = shippedPack();
const holidays = ["2022-09-01", "2022-09-02"].map((date) => ({
  date,
  name: "Quốc khánh",
  origin: "L",
  source: "x",
}));
const pack = { ...shipped, calendar: calendarSchema.parse({ holidays }) };

function line(unit: string, more: Partial<CoverageItem> = {}): CoverageItem {
  return {
    call: "2022-H1",
    unit,
    template: "DV-01",
    status: "required",
    state: "missing",
    submission: null,
    file: null,
    receivedOn: null,
    attempt: 0,
    punctuality: { state: "not-received" },
    lastDay: "2022-09-05",
    extended: false,
    errors: 0,
    warnings: 0,
    ...more,
  };
}

/** The properties of a calendar, unfolded as RFC 5545 says. */
function propertiesOf(coverage: readonly CoverageItem[]): readonly string[] {
  const text = deadlineCalendar({ pack, coverage, now: "2022-08-20T00:30:00+07:00" });
  return text.replaceAll("\r\n ", "").split("\r\n");
}

describe("the calendar of deadlines", () => {
  it("has one whole day for each call and last day", () => {
    const properties = propertiesOf([
      line("P-PHONINH"),
      line("P-PHOVAN"),
      line("P-PHOMINH", { lastDay: "2022-09-12", extended: true }),
    ]);
    const days = properties.filter((property) => property.startsWith("DTSTART"));
    expect(days).toEqual(["DTSTART;VALUE=DATE:20220905", "DTSTART;VALUE=DATE:20220912"]);
    expect(properties).toContain("DTEND;VALUE=DATE:20220906");
    expect(properties).toContain("DTSTAMP:20220819T173000Z");
    const ids = properties.filter((property) => property.startsWith("UID:"));
    expect(new Set(ids).size).toBe(2);
  });

  it("gives notice three working days and one before, whatever holidays lie between", () => {
    // 05/9 is a Monday after the national day: one working day before is Wednesday 31/8, three are Monday 29/8.
    const triggers = propertiesOf([line("P-PHONINH")]).filter((property) => property.startsWith("TRIGGER"));
    expect(triggers).toEqual(["TRIGGER:-P6DT16H", "TRIGGER:-P4DT16H"]);
  });

  it("names the units that are still awaited, and only those", () => {
    const [description = ""] = propertiesOf([line("P-PHONINH"), line("P-PHOVAN", { state: "valid" })]).filter(
      (property) => property.startsWith("DESCRIPTION") && property.includes("Phổ Ninh"),
    );
    expect(description).toContain("- Phường Phổ Ninh");
    expect(description).not.toContain("Phổ Văn");
  });

  it("keeps lines to 75 octets and escapes what has a meaning", () => {
    const call = callById(pack, "2022-H1");
    const titled = { ...pack, calls: [{ ...call, title: "Báo cáo; số liệu, kỳ 1\\2 ".repeat(6) }] };
    const text = deadlineCalendar({
      pack: titled,
      coverage: [line("P-PHONINH")],
      now: "2022-08-20T08:00:00Z",
    });
    const lengths = text.split("\r\n").map((one) => new TextEncoder().encode(one).length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(75);
    expect(text.replaceAll("\r\n ", "")).toContain("Báo cáo\\; số liệu\\, kỳ 1\\\\2 Báo");
  });

  it("leaves out what is not owed", () => {
    expect(propertiesOf([line("P-PHONINH", { status: "exempt", state: "exempt" })])).not.toContain(
      "BEGIN:VEVENT",
    );
  });
});
