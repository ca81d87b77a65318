import { describe, expect, it } from "vitest";
import { nearCalls, nextCall } from "../../src/taskpane/state/nearCalls.ts";

const calls = Array.from({ length: 12 }, (_, index) => {
  const month = String(index + 1).padStart(2, "0");
  return { id: `M${month}`, deadline: `2022-${month}-20` };
});

const ids = (some: readonly { readonly id: string }[]): readonly string[] => some.map(({ id }) => id);

describe("the call that is due next", () => {
  it.each([
    ["2022-06-20", "M06"],
    ["2022-06-21", "M07"],
    ["2021-01-01", "M01"],
    ["2026-11-22", "M12"],
  ])("on %s is %s", (today, id) => {
    expect(nextCall(calls, today)?.id).toBe(id);
  });

  it("is none where there are no calls", () => {
    expect(nextCall([], "2022-06-20")).toBeUndefined();
  });
});

describe("the calls shown at once", () => {
  it("are those due about now, in their own order", () => {
    const { near, others } = nearCalls(calls, { today: "2022-06-20", chosen: [] });
    expect(ids(near)).toEqual(["M04", "M05", "M06", "M07", "M08"]);
    expect(others).toHaveLength(7);
  });

  it("have what is chosen among them", () => {
    const { near } = nearCalls(calls, { today: "2022-06-20", chosen: ["M01"] });
    expect(ids(near)).toContain("M01");
    expect(near).toHaveLength(5);
  });

  it("are all where there are few", () => {
    expect(nearCalls(calls.slice(0, 2), { today: "2022-06-20", chosen: [] }).others).toEqual([]);
  });
});
