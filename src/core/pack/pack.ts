import { z } from "zod";
import { calendar } from "./calendar.ts";
import type { Call } from "./call.ts";
import { id } from "./common.ts";
import type { OfficialDocument } from "./officialDocument.ts";
import { organisation, wording } from "./organisation.ts";
import type { PackSource } from "./packError.ts";
import { scoring } from "./scoring.ts";
import type { ScoringScheme } from "./scoringScheme.ts";
import type { SummaryTable } from "./summaryTable.ts";
import type { Target } from "./target.ts";
import type { Template } from "./template.ts";
import { unitGroup, unitKind, type Unit } from "./unit.ts";

/** The file pack.json: everything that is not a list of its own. */
export const packFile = z.strictObject({
  formatVersion: z.literal(1),
  id,
  title: z.string().min(1),
  organisation,
  unitKinds: z.array(unitKind).min(1),
  unitGroups: z.array(unitGroup).min(1),
  wording,
  /** Largest share of template columns or rows that may be missing for a sheet still to be read as that form. */
  alignment: z.strictObject({
    maxMissingShare: z.number().min(0).max(1),
    /** From how many blank required number cells on, and from which share, one question is asked for all of them. */
    blankQuestion: z
      .strictObject({ minimumCount: z.int().positive(), minimumShare: z.number().min(0).max(1) })
      .default({ minimumCount: 3, minimumShare: 0.5 }),
  }),
  /** When figures look like those of another period or unit; defaults of the program, for the office to change. */
  comparison: z
    .strictObject({
      /** Copied figures: from which share of equal ones on, of at least so many that are no smaller than this. */
      copied: z.strictObject({
        minimumShare: z.number().min(0.5).max(1).default(0.8),
        minimumCount: z.int().min(4).default(12),
        smallest: z.number().positive().default(3),
      }),
      /** Wrong unit of measure: how many units it takes to tell what is usual, and how far from it a figure may be. */
      unitOfMeasure: z.strictObject({
        minimumUnits: z.int().min(4).default(8),
        within: z.number().gt(1).max(10).default(5),
      }),
    })
    .prefault({ copied: {}, unitOfMeasure: {} }),
  /** Working days and holidays; without it every day is worked. */
  calendar: calendar.optional(),
  /** What is remembered of one call for the next ones. */
  memory: z.strictObject({ explanationPeriods: z.int().min(0).max(12) }).optional(),
  /** How units are scored and graded; left out where nobody scores them. */
  scoring: scoring.optional(),
  /** Reasons that an explanation can be filed under. */
  reasons: z.array(z.strictObject({ id, label: z.string().min(1) })).optional(),
  /** What is in the pack as assumption or gap, for its readers. */
  openPoints: z.array(z.string().min(1)).default([]),
});

/**
 * A configuration pack, checked: every reference between its members exists, so code may look ids up and
 * treat a miss as a bug.
 */
export interface Pack extends z.infer<typeof packFile> {
  readonly units: readonly Unit[];
  readonly calls: readonly Call[];
  readonly templates: readonly Template[];
  readonly tables: readonly SummaryTable[];
  readonly schemes: readonly ScoringScheme[];
  /** What plans set for the whole town, by year. */
  readonly targets: readonly Target[];
  /** What goes out: the report, the letter that urges, the note of receipt; kinds left out are not written. */
  readonly documents: readonly OfficialDocument[];
  /** SHA-256 (hex) over the pack's files in name order. */
  readonly hash: string;
  /** The files themselves in that order, for a book to keep. */
  readonly sources?: readonly PackSource[];
}
