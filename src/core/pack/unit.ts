import { z } from "zod";
import { civilDate, id, origin, type CivilDate } from "./common.ts";

export type UnitId = string;

/** A kind of reporting unit, and the group of the summary tables that its units stand in. */
export const unitKind = z.strictObject({
  id,
  label: z.string().min(1),
  /** What the name begins with in official writing ("Phường"); folded, it is stripped when names are compared. */
  prefixes: z.array(z.string().min(1)).default([]),
});
export type UnitKind = z.infer<typeof unitKind>;

/** A row group of the summary tables: "A. Xã, phường" with its subgroups by kind. */
export const unitGroup = z.strictObject({
  id,
  label: z.string().min(1),
  /** Label of the group's subtotal row: "Cộng xã, phường". */
  totalLabel: z.string().min(1),
  /** Who signs a form of these units: "CHỦ TỊCH", "THỦ TRƯỞNG ĐƠN VỊ". */
  signerTitle: z.string().min(1),
  subgroups: z.array(
    z.strictObject({
      kinds: z.array(id).min(1),
      label: z.string().min(1).optional(),
      totalLabel: z.string().min(1).optional(),
    }),
  ),
});
export type UnitGroup = z.infer<typeof unitGroup>;

/** A reporting unit. Its id is ours and never reused; official codes are reused after mergers. */
export const unit = z.strictObject({
  id,
  name: z.string().min(1),
  shortName: z.string().min(1),
  kind: id,
  /** Position in every list and table, from 1. */
  order: z.int().min(1),
  gsoCode: z
    .string()
    .regex(/^\d{5}$/)
    .optional(),
  population: z.int().positive().optional(),
  aliases: z.array(z.string().min(1)),
  /** Historical or wrong forms: accepted only when nothing else in the file speaks against it, with a note. */
  weakAliases: z.array(z.string().min(1)).default([]),
  /** Texts that look like this unit and are not it. */
  denyAliases: z.array(z.string().min(1)).default([]),
  validFrom: civilDate,
  validTo: civilDate.optional(),
  successors: z.array(id).default([]),
  predecessors: z.array(id).default([]),
  origin,
  source: z.string().min(1),
});
export type Unit = z.infer<typeof unit>;

/** Whether the unit exists on a day ("yyyy-mm-dd"), its first and last day included. */
export function isValidOn(value: Pick<Unit, "validFrom" | "validTo">, date: CivilDate): boolean {
  return value.validFrom <= date && (value.validTo === undefined || date <= value.validTo);
}
