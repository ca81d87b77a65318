import { describe, expect, it } from "vitest";
import { indicatorsOf, templateByCode } from "../../../src/core/pack/lookup.ts";
import type { PackError } from "../../../src/core/pack/packError.ts";
import { composeRequest, type ComposedRequest } from "../../../src/core/request/composeRequest.ts";
import { parseRequest } from "../../../src/core/request/figureRequest.ts";
import type { Result } from "../../../src/core/result.ts";
import { shippedPack } from "../../support/shippedPack.ts";

const pack = shippedPack();
const request = {
  formatVersion: 1,
  code: "ADHOC-02",
  call: "2022-YC2",
  title: "Số liệu theo yêu cầu của Sở Nội vụ",
  periodLabel: "Quý III năm 2022",
  window: { from: "2022-07-01", to: "2022-09-30" },
  deadline: { date: "2022-10-15", semantics: "by" },
  legalBasis: "Công văn số 1520/SNV-XDCQ",
  kinds: ["PHUONG", "XA"],
  indicators: [{ indicator: "DCCS-01.A02" }],
};

function compose(changes: object): Result<ComposedRequest, readonly PackError[]> {
  const parsed = parseRequest(JSON.stringify({ ...request, ...changes }), "yeu-cau.json");
  return parsed.ok ? composeRequest(pack, parsed.value, "yeu-cau.json") : parsed;
}

function made(changes: object): ComposedRequest["pack"] {
  const composed = compose(changes);
  if (!composed.ok) throw new Error(JSON.stringify(composed.error));
  return composed.value.pack;
}

function places(changes: object): readonly string[] {
  const composed = compose(changes);
  return composed.ok ? [] : composed.error.map(({ file, path }) => `${file} ${path}`);
}

const ask = (indicator: string) => places({ indicators: [{ indicator }] });

describe("a request for figures", () => {
  it("adds a form, a call and a table, and leaves what the pack has", () => {
    const after = made({});
    expect(after.templates).toHaveLength(pack.templates.length + 1);
    expect(after.calls.at(-1)).toMatchObject({ id: "2022-YC2", period: { type: "ADHOC", year: 2022 } });
    expect(after.calls.at(-1)?.expected).toHaveLength(15);
    expect(after.tables.some(({ id }) => id === "TH-ADHOC-02")).toBe(true);
    expect(pack.calls.some(({ id }) => id === "2022-YC2")).toBe(false);
  });

  it("keeps the codes of the catalogue, and gives one that is taken another", () => {
    const indicators = [
      { indicator: "DCCS-01.A01" },
      { indicator: "DV-01.A01" },
      { indicator: "TCD-01.c1" },
      { name: "Số tổ tự quản", type: "int" },
    ];
    const template = templateByCode(made({ indicators }), "ADHOC-02");
    const codes = indicatorsOf(template).map(({ code }) => code);
    expect(codes.slice(-4)).toEqual(["A01", "DV01A01", "c1", "n1"]);
  });

  it("compares with the regular forms of a regular period only", () => {
    expect(templateByCode(made({}), "ADHOC-02").rules).toEqual([]);
    const [rule] = templateByCode(made({ period: "2022-9M" }), "ADHOC-02").rules;
    expect(rule).toMatchObject({ kind: "crossForm", severity: "warning" });
  });

  it("says where it asks for what there is not, for records, and for rates", () => {
    const at = ["yeu-cau.json indicators[0].indicator"];
    expect(ask("DCCS-99.A02")).toEqual(at);
    expect(ask("DCCS-01.Z99")).toEqual(at);
    expect(ask("DV-02.f1")).toEqual(at);
    expect(ask("DCCS-03.p6")).toEqual(at);
  });

  it("says where it is not written as a request is", () => {
    expect(places({ units: ["P-PHOMINH"] })).toEqual(["yeu-cau.json "]);
    expect(places({ period: "quý III" })).toEqual(["yeu-cau.json period"]);
    expect(places({ code: "DCCS-01" })).not.toEqual([]);
    expect(places({ kinds: ["LANG"] })).not.toEqual([]);
  });
});
