import { z } from "zod";
import { id, origin, toBeFilledIn } from "./common.ts";
import { periodType } from "./period.ts";

const text = z.string().min(1);

/** Page and letters as NĐ 30/2020, Phụ lục I, allows them; millimetres and points. */
const page = z.strictObject({
  margins: z
    .strictObject({
      top: z.number().min(20).max(25).default(20),
      bottom: z.number().min(20).max(25).default(20),
      left: z.number().min(30).max(35).default(30),
      right: z.number().min(15).max(20).default(20),
    })
    .prefault({}),
  bodySize: z.number().min(13).max(14).default(14),
});

const base = {
  id,
  /** What stands behind the number that the office gives: "BC-UBND". */
  symbol: text,
  /** The office that sends it, where it is not the organisation: lines of its superior, then its own. */
  letterhead: z.strictObject({ superior: z.array(text).max(2), own: z.array(text).min(1).max(3) }).optional(),
  /** Trích yếu. */
  subject: text,
  /** "Nơi nhận" where it is not the organisation's. */
  recipients: z.array(text).min(1).optional(),
  signature: z.strictObject({
    lines: z.array(text).min(1).max(3),
    name: z.union([text, toBeFilledIn]),
  }),
  page: page.prefault({}),
  origin,
  source: text,
};

/** A sentence with figures in braces; `when` says for which values of a figure it is written. */
const sentence = z.union([
  text,
  z.strictObject({
    text,
    when: z
      .strictObject({ figure: text, atLeast: z.number().optional(), below: z.number().optional() })
      .refine(({ atLeast, below }) => atLeast !== undefined || below !== undefined, {
        message: "a condition has atLeast, below or both",
      }),
  }),
]);
export type DocumentSentence = z.infer<typeof sentence>;

const block = z.union([
  /** One paragraph. */
  z.strictObject({ sentences: z.array(sentence).min(1) }),
  /** What units wrote under a heading of a table of texts. */
  z.strictObject({ answers: z.strictObject({ table: id, item: text }) }),
  /** What the sources do not give, for the office to write. */
  z.strictObject({ officeFills: text }),
]);
export type DocumentBlock = z.infer<typeof block>;

/** From which change on which words are said; the highest step that is reached counts. */
const changeStep = z.strictObject({
  direction: z.enum(["up", "down"]),
  of: z.enum(["percent", "points"]),
  from: z.number().min(0),
  /** With {change}: "giảm {change} % so với cùng kỳ". */
  text: text.refine((words) => words.includes("{change}"), { message: "the words name {change}" }),
});
export type ChangeStep = z.infer<typeof changeStep>;

const phrases = z.strictObject({
  changes: z.array(changeStep).min(1),
  unchanged: text,
  /** Nothing in the same period, something now. */
  arisen: text,
  noFigures: text,
  notCollected: text,
  noAnswers: text,
  /** Of how many units a figure is, in a footnote: with {units}. */
  unitsNote: text,
  /** So many units that wrote the same are named; more of them are counted: with {units}. */
  mostNamed: z.int().min(1).default(5),
  unitsInAll: text,
});
export type DocumentPhrases = z.infer<typeof phrases>;

const outlineItem = z.strictObject({
  /** 1: "I.", 2: "1.", 3: "a)". */
  level: z.int().min(1).max(3),
  heading: text,
  blocks: z.array(block).default([]),
});

/** A document that goes out. `kind` says which builder of core/documents makes it; everything else is data. */
export const officialDocument = z.discriminatedUnion("kind", [
  z.strictObject({
    ...base,
    kind: z.literal("report"),
    /** "BÁO CÁO". */
    heading: text,
    /** Of which periods it reports. */
    periods: z.array(periodType).min(1),
    opening: z.array(text).min(1),
    outline: z.array(outlineItem).min(1),
    closing: text,
    annexes: z.array(
      z.strictObject({
        table: id,
        title: text.optional(),
        /** Columns of a table by units, in its order; all when left out. */
        columns: z.array(id).min(1).optional(),
        orientation: z.enum(["portrait", "landscape"]).default("portrait"),
        fontSize: z.number().min(6).max(13).default(10),
      }),
    ),
    phrases,
  }),
  /** Công văn to all units that something is open with. */
  z.strictObject({
    ...base,
    kind: z.literal("urging"),
    addressees: z.array(text).min(1),
    opening: z.array(text).min(1),
    closing: z.array(text).min(1),
    /** When nothing is open with anyone. */
    nobody: text,
    listTitle: text,
  }),
  /** A note for each unit of what was received from it. */
  z.strictObject({
    ...base,
    kind: z.literal("receipt"),
    heading: text,
    opening: z.array(text).min(1),
    closing: z.array(text).min(1),
  }),
]);
export type OfficialDocument = z.infer<typeof officialDocument>;
export type OfficialDocumentOf<K extends OfficialDocument["kind"]> = Extract<OfficialDocument, { kind: K }>;
