import { readFileSync } from "node:fs";
import initSqlJs, { type Database, type SqlValue } from "sql.js";
import type { SampleUnit } from "../../scripts/sample/pack.mjs";
import type { Decision } from "../../src/core/ledger/decisions.ts";
import type { Delivery } from "./generator/sent.ts";
import { calls, isWard, owedIn, pack } from "./generator/town.ts";
import { merges } from "./mergeYear.ts";
import { targets } from "./targets.ts";
import { templates } from "./templates.ts";

/** The statements of a file beside the tables' expectations. */
export function statements(name: string): string {
  return readFileSync(`test/year/expected/${name}.sql`, "utf8");
}

/** What the units wrote over the year and what the pack asks, as plain tables. */
export async function databaseOf(
  deliveries: readonly Delivery[],
  decisions: readonly Decision[],
): Promise<Database> {
  const { Database } = await initSqlJs();
  const database = new Database();
  database.run(statements("schema"));
  database.run("begin");
  insertPack(database);
  insertDeliveries(database, deliveries);
  insert(
    database,
    "answered",
    decisions.map(({ question, answer, reason, by }) => [question, answer, reason, by, dayOf(question)]),
  );
  database.run("commit");
  database.run(statements("prepare"));
  return database;
}

function insert(database: Database, table: string, rows: readonly (readonly SqlValue[])[]): void {
  const [first] = rows;
  if (first === undefined) return;
  const statement = database.prepare(`insert into ${table} values (${first.map(() => "?").join(", ")})`);
  for (const row of rows) statement.run(row);
  statement.free();
}

/** Answers are given with the merge of the call that asks. */
function dayOf(question: string): string {
  return merges.find(({ call }) => question.includes(call))?.on ?? "";
}

const subgroups: Readonly<Record<string, string>> = { PHUONG: "A1", XA: "A2" };

function unitRow(unit: SampleUnit, ord: number): readonly SqlValue[] {
  const group = isWard(unit) ? "A" : "B";
  return [unit.id, unit.name, unit.kind, group, subgroups[unit.kind] ?? null, ord];
}

function insertPack(database: Database): void {
  insert(database, "unit", pack.units.map(unitRow));
  insert(
    database,
    "call",
    calls.map(({ id, deadline, periodLabel }, ord) => [id, ord, deadline.date, periodLabel]),
  );
  insert(
    database,
    "owed",
    calls.flatMap((call) =>
      owedIn(call).map(({ unit, template, conditional }) => [
        call.id,
        unit.id,
        template,
        conditional ? "conditional" : "required",
      ]),
    ),
  );
  insert(
    database,
    "target",
    targets.flatMap(({ template, indicator, value }) =>
      typeof value === "number" ? [[template, indicator, value]] : [],
    ),
  );
  insert(database, "total_row", [
    ["Cộng phường", "subgroup", "A", "A1"],
    ["Cộng xã", "subgroup", "A", "A2"],
    ["Cộng xã, phường", "group", "A", null],
    ["Cộng cơ quan, đơn vị", "group", "B", null],
  ]);
  insert(
    database,
    "template",
    templates.map(({ code, kind, authority, title }, ord) => [code, ord, kind, authority, title]),
  );
  insert(
    database,
    "indicator",
    templates.flatMap(({ code, indicators }) =>
      indicators.map((indicator, at) => [
        code,
        indicator.code,
        at + 1,
        indicator.label.join(" › "),
        indicator.type,
        indicator.aggregate,
        indicator.ratio?.numerator.join(" ") ?? null,
        indicator.ratio?.denominator.join(" ") ?? null,
        indicator.weightBy ?? null,
      ]),
    ),
  );
}

const dayZero = Date.UTC(1899, 11, 30);

/** A day as the number that a workbook holds. */
function asStored(value: number | string, type: string): number | string {
  return type === "date" ? (Date.parse(String(value)) - dayZero) / 86_400_000 : value;
}

function insertDeliveries(database: Database, deliveries: readonly Delivery[]): void {
  const forms = deliveries.flatMap((delivery) => delivery.forms.map((form) => ({ ...form, delivery })));
  insert(
    database,
    "form",
    forms.map(({ call, unit, template, delivery }) => [call, unit.id, template, delivery.receivedOn]),
  );
  insert(
    database,
    "cell",
    forms.flatMap(({ call, unit, template, lines }) => {
      const asked = templates.find(({ code }) => code === template)?.indicators ?? [];
      return lines.flatMap(({ row, values }) =>
        asked.flatMap(({ code, type }) => {
          const value = values[code] ?? null;
          return value === null ? [] : [[call, unit.id, template, row, code, asStored(value, type)]];
        }),
      );
    }),
  );
  insert(
    database,
    "cell_last_year",
    forms.flatMap(({ call, unit, template, lastYear }) =>
      Object.entries(lastYear).map(([field, value]) => [call, unit.id, template, field, value]),
    ),
  );
}
