import { historyOfFacts } from "../../core/check/history/historyOfFacts.ts";
import { joinHistories } from "../../core/check/history/history.ts";
import { foldLedger } from "../../core/ledger/foldLedger.ts";
import { historyOfLedger } from "../../core/ledger/historyOfLedger.ts";
import { callById, unitsOf } from "../../core/pack/lookup.ts";
import { composeRequest } from "../../core/request/composeRequest.ts";
import { checkRequest } from "../../core/request/figureRequest.ts";
import { nameRequest } from "../../core/request/nameRequest.ts";
import { reportedFigures } from "../../core/request/reportedFigures.ts";
import { requestOptions } from "../../core/request/requestOptions.ts";
import { ok } from "../../core/result.ts";
import { derive } from "./derive.ts";
import type { Desk } from "./desk.ts";
import { savePack, type ReviewAgain } from "./deskPacks.ts";
import type { DeskReview } from "./deskReview.ts";
import type { DeskWork } from "./deskWork.ts";

/** What stands for the file's name where a request is composed here. */
const noFile = "yeu-cau";

/** Figures requested from above, composed into a pack of the user's own. */
export function createDeskRequests(
  work: DeskWork,
  reviewAgain: ReviewAgain,
): Pick<Desk, "requestOptions" | "reportedFigures" | "saveRequest"> {
  return {
    requestOptions: async (pack) => requestOptions(await work.shelf.open(pack)),
    reportedFigures: (period) => derive(work, (reviewed) => reportedFigures(knownTo(reviewed), period)),
    saveRequest: async (asked, pack, progress) => {
      const before = await work.shelf.open(pack);
      const request = checkRequest(nameRequest(before, asked), noFile);
      if (!request.ok) return request;
      const composed = composeRequest(before, request.value, noFile);
      if (!composed.ok) return composed;
      const saved = await savePack(composed.value.sources, { work, reviewAgain, progress });
      if (!saved.ok) return saved;
      const { code, call } = request.value;
      const after = composed.value.pack;
      return ok({ ...saved.value, code, call, units: unitsOf(after, callById(after, call)).length });
    },
  };
}

/** What lies on the desk, and what its ledger remembers of other calls. */
function knownTo({ state, review: { pack, calls, consolidation } }: DeskReview) {
  return joinHistories(
    historyOfFacts(consolidation.facts, pack),
    historyOfLedger(foldLedger(state.ledger), pack, calls),
  );
}
