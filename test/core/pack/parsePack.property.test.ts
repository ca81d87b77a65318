import fc from "fast-check";
import { expect, test } from "vitest";
import { buildForms } from "../../../src/core/forms/buildForms.ts";
import { preparePack } from "../../../src/core/intake/intakeIndex.ts";
import { consolidate } from "../../../src/core/merge/consolidate.ts";
import { templateByCode, unitById, unitsOf } from "../../../src/core/pack/lookup.ts";
import type { Pack } from "../../../src/core/pack/pack.ts";
import type { PackSource } from "../../../src/core/pack/packError.ts";
import { parsePack } from "../../../src/core/pack/parsePack.ts";
import { assertBookModel } from "../../../src/core/tables/assertBookModel.ts";
import { buildBook } from "../../../src/core/tables/buildBook.ts";
import type { BookModel } from "../../../src/core/tables/sheetModel.ts";
import { shippedPackSources } from "../../support/shippedPack.ts";

/** The shipped pack with one unit of a kind only, to be quick; those that the pack names stay. */
const kept = [
  "P-PHOMINH",
  "X-PHOAN",
  "CQ-TCNV",
  "VP-HDND-UBND",
  "TT-THANHTRA",
  "P-LDTBXH",
  "P-TUPHAP",
  "P-TCKH",
  "P-VHTT",
  "P-TNMT",
  "DV-TTVHTT",
  "DV-QLDA",
];
const shipped = shippedPackSources().map((source) => {
  if (source.name !== "units.json") return source;
  const units: readonly { readonly id: string }[] = JSON.parse(source.text);
  return { name: source.name, text: JSON.stringify(units.filter(({ id }) => kept.includes(id))) };
});

/** Values that are likely to be taken for something: ids of the pack, names of Object.prototype, odd texts. */
const tempting: readonly unknown[] = JSON.parse(`[
  "TCD-01", "DV-02", "c1", "A01", "f4", "P-PHOMINH", "PHUONG", "bang", "2022-H1", "#registered", "5*c8", "weeks",
  "__proto__", "constructor", "toString", "", " ", "'", "History", "{year}", "Đ", "\\ud800", "\\u0000", "=1+1",
  0, -1, 1e308, 0.1, null, true, [], {}, [[]], {"kind": "unit", "label": "x"}
]`);
const replacement = fc.oneof(fc.constantFrom(...tempting), fc.jsonValue({ maxDepth: 2 }));

type Mutation = { readonly file: number; readonly walk: readonly number[]; readonly op: Operation };
type Operation =
  | { readonly kind: "delete" | "repeat" }
  | { readonly kind: "put"; readonly value: unknown }
  | { readonly kind: "rename"; readonly name: string };

const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ kind: fc.constantFrom("delete" as const, "repeat" as const) }),
  fc.record({ kind: fc.constant("put" as const), value: replacement }),
  fc.record({
    kind: fc.constant("rename" as const),
    name: fc.constantFrom("__proto__", "constructor", "id"),
  }),
);
const mutation: fc.Arbitrary<Mutation> = fc.record({
  file: fc.nat(),
  walk: fc.array(fc.nat(), { minLength: 1, maxLength: 9 }),
  op: operation,
});

test("a mutated pack gives a value that can be used, or errors that say where, what and the remedy", () => {
  let parsedAfterAll = 0;
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 2 }), (mutations) => {
      const parsed = parsePack(mutations.reduce(applyTo, shipped));
      if (parsed.ok) {
        parsedAfterAll += 1;
        use(parsed.value);
        return;
      }
      expect(parsed.error.length).toBeGreaterThan(0);
      for (const { file, problem, remedy } of parsed.error) {
        expect([file, problem.vi, problem.en, remedy.vi, remedy.en].every((text) => text.length > 0)).toBe(
          true,
        );
      }
    }),
    { numRuns: 15 },
  );
  expect(parsedAfterAll).toBeGreaterThan(0);
});

test("texts that are no pack at all", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ name: fc.string(), text: fc.oneof(fc.string(), fc.json()) })),
      (sources) => {
        expect(parsePack(sources).ok).toBe(false);
      },
    ),
  );
});

/** What the program does with a pack without asking again: read names, issue forms, lay out the tables. */
function use(pack: Pack): void {
  preparePack(pack);
  unitById(pack, pack.organisation.focalPoint);
  for (const call of pack.calls) {
    for (const { unit, template } of call.expected) {
      unitById(pack, unit);
      templateByCode(pack, template);
    }
    const [first] = unitsOf(pack, call);
    if (first === undefined) continue;
    assertBookModel(buildForms({ pack, call, unit: first, issuedAt: "2022-05-01" }));
  }
  assertBookModel(emptyBook(pack));
}

function emptyBook(pack: Pack): BookModel {
  const calls = pack.calls.map((call) => call.id);
  const nothing = { submissions: [], findings: [], received: new Map(), attempts: new Map() };
  const consolidation = consolidate({ pack, calls, ...nothing });
  return buildBook({ pack, calls, consolidation, ledger: [], created: "2022-06-10T08:00:00Z" });
}

function applyTo(sources: readonly PackSource[], { file, walk, op }: Mutation): readonly PackSource[] {
  const position = file % sources.length;
  return sources.map((source, other) =>
    other === position
      ? { name: source.name, text: JSON.stringify(mutate(JSON.parse(source.text), walk, op)) }
      : source,
  );
}

function mutate(json: unknown, walk: readonly number[], op: Operation): unknown {
  const [step = 0, ...rest] = walk;
  if (Array.isArray(json) && json.length > 0) {
    const members: readonly unknown[] = json;
    const target = step % members.length;
    return members.flatMap((member, position) => {
      if (position !== target) return [member];
      return rest.length > 0 ? [mutate(member, rest, op)] : membersAfter(member, op);
    });
  }
  if (typeof json === "object" && json !== null && Object.keys(json).length > 0) {
    const entries: readonly (readonly [string, unknown])[] = Object.entries(json);
    const target = step % entries.length;
    return Object.fromEntries(
      entries.flatMap(([key, member], position) => {
        if (position !== target) return [[key, member]];
        if (rest.length > 0) return [[key, mutate(member, rest, op)]];
        if (op.kind === "rename") return [[op.name, member]];
        return membersAfter(member, op)
          .slice(0, 1)
          .map((value) => [key, value]);
      }),
    );
  }
  return op.kind === "put" ? op.value : json;
}

function membersAfter(member: unknown, op: Operation): readonly unknown[] {
  if (op.kind === "delete") return [];
  if (op.kind === "repeat") return [member, member];
  return [op.kind === "put" ? op.value : member];
}
