import type { Progress } from "../../app/ports.ts";

export type JobKind =
  | "restore"
  | "choose"
  | "receive"
  | "sample"
  | "remove"
  | "clear"
  | "decide"
  | "retract"
  | "take"
  | "plan"
  | "merge"
  | "forms"
  | "slips"
  | "documents"
  | "pack"
  | "show"
  | "save";

type ReportedStep = Parameters<Progress["report"]>[0];

export interface JobProgress {
  readonly step: ReportedStep;
  readonly done: number;
  readonly of: number;
  readonly name: string;
}

/** The one job that runs; while there is one, no other begins. */
export interface Job {
  readonly kind: JobKind;
  readonly progress: JobProgress | null;
  /** True once the user asked to stop. */
  readonly stopping: boolean;
}

/** Jobs over in a moment, which neither show a bar nor can be stopped. */
const brief: ReadonlySet<JobKind> = new Set(["clear", "plan", "show", "save"]);

export function isLong(job: Job): boolean {
  return !brief.has(job.kind);
}
