import type { Submission } from "../../src/core/intake/submission.ts";
import { consolidate } from "../../src/core/merge/consolidate.ts";
import type { Consolidation } from "../../src/core/merge/consolidation.ts";
import type { Call } from "../../src/core/pack/call.ts";
import { unitById } from "../../src/core/pack/lookup.ts";
import type { Pack } from "../../src/core/pack/pack.ts";
import type { Unit } from "../../src/core/pack/unit.ts";

export interface ManyUnits {
  readonly pack: Pack;
  readonly consolidation: Consolidation;
}

/** A merge of so many units more that each report what one of the models does, under a name of its own. */
export function mergeManyUnits(
  pack: Pack,
  submissions: readonly Submission[],
  {
    call,
    models,
    count,
  }: { readonly call: string; readonly models: readonly string[]; readonly count: number },
): ManyUnits {
  const doubles = Array.from({ length: count }, (_, index) =>
    doubleOf(unitById(pack, models[index % models.length] ?? ""), index),
  );
  const large: Pack = {
    ...pack,
    units: [...pack.units, ...doubles.map(({ unit }) => unit)],
    calls: pack.calls.map((each) => (each.id === call ? withDoubles(each, doubles) : each)),
  };
  const own = submissions.filter((submission) => submission.call === call);
  const copies = doubles.flatMap((double) =>
    own.filter(({ reporter }) => reporter === double.model).map((submission) => copyFor(submission, double)),
  );
  const consolidation = consolidate({
    pack: large,
    calls: [call],
    submissions: [...own, ...copies],
    findings: [],
    received: new Map(),
    attempts: new Map(),
  });
  return { pack: large, consolidation };
}

interface Double {
  readonly model: string;
  readonly unit: Unit;
}

function doubleOf(model: Unit, index: number): Double {
  const id = `${model.id}-${index + 1}`;
  const name = `${model.name} thứ ${index + 1}`;
  const unit = { ...model, id, name, shortName: name, aliases: [name], denyAliases: [], order: 1000 + index };
  return { model: model.id, unit };
}

function withDoubles(call: Call, doubles: readonly Double[]): Call {
  const added = doubles.flatMap(({ model, unit }) =>
    call.expected.filter((item) => item.unit === model).map((item) => ({ ...item, unit: unit.id })),
  );
  return { ...call, expected: [...call.expected, ...added] };
}

function copyFor(submission: Submission, { model, unit }: Double): Submission {
  const path = `${unit.id}/${submission.source.file.path}`;
  const own = (id: string): string => (id === model ? unit.id : id);
  return {
    ...submission,
    id: `${unit.id}/${submission.id}`,
    reporter: unit.id,
    source: { ...submission.source, file: { path, sha256: `${submission.source.file.sha256}${unit.id}` } },
    rows: submission.rows.map((row) => ({
      ...row,
      key: own(row.key),
      subject: row.subject === null ? null : own(row.subject),
    })),
    values: submission.values.map((value) => ({ ...value, row: value.row === null ? null : own(value.row) })),
  };
}
