import type { PackError } from "../../core/pack/packError.ts";
import type { ReportedFigure } from "../../core/request/reportedFigures.ts";
import type { RequestOptions } from "../../core/request/requestOptions.ts";
import type { RequestedFigures } from "../../core/request/requestSketch.ts";
import { problemOfError, type PackFileProblem } from "../../app/packs/readPackFile.ts";
import type { SessionContext } from "./context.ts";
import { showSavedPack } from "./editingPacks.ts";
import { runJob } from "./runJob.ts";

/** A request that was written into a pack. */
export interface MadeRequest {
  readonly code: string;
  readonly call: string;
  readonly pack: string;
  readonly units: number;
}

/** What became of a request; `made` is null when the pack did not take it. */
export interface RequestOutcome {
  readonly made: MadeRequest | null;
  readonly problems: readonly PackFileProblem[];
}

/** Composing requests for figures, on the view "Biểu mẫu". */
export interface RequestActions {
  /** What a request can be composed of; null when another job runs, or it failed. */
  readonly requestOptions: (pack: string) => Promise<RequestOptions | null>;
  /** Who has reported what for a regular period. */
  readonly reportedFigures: (period: string) => Promise<readonly ReportedFigure[]>;
  readonly saveRequest: (asked: RequestedFigures, pack: string) => Promise<RequestOutcome | null>;
}

export function requestActions(context: SessionContext): RequestActions {
  const { desk } = context;
  return {
    requestOptions: async (pack) => {
      let options: RequestOptions | null = null;
      await runJob(context, "plan", async () => {
        options = await desk.requestOptions(pack);
        return null;
      });
      return options;
    },
    reportedFigures: async (period) => {
      let reported: readonly ReportedFigure[] = [];
      await runJob(context, "plan", async () => {
        reported = await desk.reportedFigures(period);
        return null;
      });
      return reported;
    },
    saveRequest: async (asked, pack) => {
      let outcome: RequestOutcome | null = null;
      await runJob(context, "pack", async ({ progress }) => {
        const saved = await desk.saveRequest(asked, pack, progress);
        if (!saved.ok) {
          outcome = refused(saved.error);
          return null;
        }
        const { code, call, units, entry } = saved.value;
        outcome = { made: { code, call, units, pack: entry.id }, problems: [] };
        return showSavedPack(context, saved.value);
      });
      return outcome;
    },
  };
}

function refused(errors: readonly PackError[]): RequestOutcome {
  return { made: null, problems: errors.map(problemOfError) };
}
