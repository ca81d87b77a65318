import { readFileSync } from "node:fs";
import { readPack, type SampleUnit } from "../../../scripts/sample/pack.mjs";

const folder = "assets/packs/duc-pho-2022";

/** The pack as plain JSON: the year is made without the program under test. */
export const pack = readPack(folder);

interface ExpectedEntry {
  readonly kinds?: readonly string[];
  readonly units?: readonly string[];
  readonly templates: readonly string[];
  readonly status?: "conditional";
}

/** A call as calls.json writes it. */
export interface YearCall {
  readonly id: string;
  readonly periodLabel: string;
  readonly period: { readonly type: string };
  readonly dataWindow: { readonly from: string; readonly to: string };
  readonly deadline: { readonly date: string };
  readonly expected: readonly ExpectedEntry[];
}

const written: readonly YearCall[] = JSON.parse(readFileSync(`${folder}/calls.json`, "utf8"));

/** All calls of the year, in the order in which they fall due. */
export const calls: readonly YearCall[] = written.toSorted((left, right) =>
  left.deadline.date < right.deadline.date ? -1 : left.deadline.date > right.deadline.date ? 1 : 0,
);

export interface Owed {
  readonly call: string;
  readonly unit: SampleUnit;
  readonly template: string;
  readonly conditional: boolean;
}

/** Who owes what in a call. */
export function owedIn(call: YearCall): readonly Owed[] {
  return call.expected.flatMap(({ kinds, units, templates, status }) =>
    pack.units
      .filter(({ id, kind }) => units?.includes(id) ?? kinds?.includes(kind) ?? false)
      .flatMap((unit) =>
        templates.map((template) => ({
          call: call.id,
          unit,
          template,
          conditional: status === "conditional",
        })),
      ),
  );
}

export const isWard = ({ kind }: SampleUnit): boolean => kind === "PHUONG" || kind === "XA";

export const wards = pack.units.filter(isWard);
export const offices = pack.units.filter((unit) => !isWard(unit));

export function unitOf(id: string): SampleUnit {
  const unit = pack.units.find((each) => each.id === id);
  if (unit === undefined) throw new Error(`no unit ${id}`);
  return unit;
}

export function callOf(id: string): YearCall {
  const call = calls.find((each) => each.id === id);
  if (call === undefined) throw new Error(`no call ${id}`);
  return call;
}
