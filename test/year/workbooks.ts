import { bySheetJs } from "../bench/corpus/producers.mjs";
import { drawForm, drawOfficial, drawTable, type Block, type Line } from "../../scripts/sample/layout.mjs";
import { put, type Page } from "../../scripts/sample/page.mjs";
import { round, sectionOf } from "./generator/flows.ts";
import { scheme } from "./generator/scores.ts";
import type { Delivery, SentForm } from "./generator/sent.ts";
import { callOf, isWard, pack } from "./generator/town.ts";
import type { TrueLine } from "./generator/truth.ts";

/** The workbook that a unit sent, typed by the unit itself and saved by another program than ours. */
export function workbookOf({ forms }: Delivery): Uint8Array {
  return bySheetJs(forms.map(pageOf));
}

/** The inspectorate's forms name no unit: only their layout and the file's name say whose they are. */
const official = /^(?:TCD|XLD|GQ)-/;

function pageOf(form: SentForm): Page {
  const page = drawn(form);
  page.name = form.template;
  const field = fieldLines.get(form.template);
  if (field !== undefined) put(page, 6, 0, field);
  return page;
}

/** Lines above the table that a form asks for besides period and unit. */
const fieldLines = new Map([
  ["DV-04", `Bộ tiêu chí áp dụng: ${scheme}`],
  ["TT-01", "Chỉ gồm tin, bài do đơn vị mình thực hiện: Có"],
]);

function drawn(form: SentForm): Page {
  const { template: code, unit, lines } = form;
  const call = callOf(form.call);
  const habit = 0;
  const window = `Số liệu tính từ ngày ${written(call.dataWindow.from)} đến ngày ${written(call.dataWindow.to)}`;
  const sheet = { template: pack.template(code), unit, period: call.periodLabel, window, habit } as const;
  switch (sectionOf(code).kind) {
    case "rows":
      return drawForm({ ...sheet, values: lines[0]?.values ?? {}, lastYear: form.lastYear });
    case "list":
      return drawForm({ ...sheet, values: lines.map(({ values }) => values) });
    default:
      if (code === "DCCS-03") {
        return drawForm({
          ...sheet,
          values: Object.fromEntries(lines.map(({ row, values }) => [row, values])),
        });
      }
      return official.test(code)
        ? drawOfficial(sheet, blocksOf(form))
        : drawTable(sheet, blocksOf(form), isWard(unit) && code === "TTHC-06" ? "Lĩnh vực" : "Đơn vị");
  }
}

/** The lines as printed, under the headings that the office in charge puts above them, with a total below. */
function blocksOf({ lines, template, unit }: SentForm): readonly Block[] {
  if (lines.length === 1) return [{ rows: lines.map(lineOf) }];
  const sections: readonly (readonly [string, (line: TrueLine) => boolean])[] =
    isWard(unit) || template === "DV-06"
      ? [["", () => true]]
      : [
          ["Cấp thị xã", (line) => !isWardRow(line)],
          ["Xã, phường", isWardRow],
        ];
  const blocks = sections.map(([group, belongs]) => ({
    ...(group === "" ? {} : { group }),
    rows: lines.filter(belongs).map(lineOf),
  }));
  const total = template === "DV-06" ? [] : [{ rows: [totalOf(lines)] }];
  return [...blocks.filter(({ rows }) => rows.length > 0), ...total];
}

function lineOf({ row, values }: TrueLine): Line {
  return { key: row, label: pack.units.find(({ id }) => id === row)?.name ?? row, values };
}

function isWardRow({ row }: TrueLine): boolean {
  return pack.units.some((unit) => unit.id === row && isWard(unit));
}

function totalOf(lines: readonly TrueLine[]): Line {
  const totals = new Map<string, number>();
  for (const [code, value] of lines.flatMap(({ values }) => Object.entries(values))) {
    if (typeof value === "number") totals.set(code, round((totals.get(code) ?? 0) + value));
  }
  totals.delete("h5");
  return { key: "total", label: "Tổng cộng", values: Object.fromEntries(totals) };
}

/** "2022-02-28" as it is written: 28/02/2022. */
function written(day: string): string {
  return day.split("-").toReversed().join("/");
}
