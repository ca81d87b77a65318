import { groupBy } from "../core/groupBy.ts";
import { formatDate } from "../core/findings/format.ts";
import { foldLedger } from "../core/ledger/foldLedger.ts";
import { createOffers } from "../core/ledger/offers.ts";
import { callById, unitById, unitsOf } from "../core/pack/lookup.ts";
import type { Report } from "../app/report/reportSchema.ts";
import type { Review } from "../app/reviewCalls.ts";
import type { Language } from "./arguments.ts";
import { printFindings } from "./printFindings.ts";
import { words } from "./words.ts";

interface Printing {
  readonly language: Language;
  readonly print: (text: string) => void;
}

/** The review as a coordinator reads it: what came, who is missing, what to do, in that order. */
export function printReview(review: Review, report: Report, { language, print }: Printing): void {
  printInputs(review, report, { language, print });
  for (const call of review.calls) printCoverage(review, call, { language, print });
  const { pack, state, consolidation } = review;
  const offers = createOffers(state ?? foldLedger([]), pack);
  printFindings(consolidation.findings, { pack, language, print, offers });
  const { errors, warnings, notes, questions } = report.counts;
  print(`\n${words[language].summary(errors, warnings, notes, questions)}\n`);
}

function printInputs(review: Review, report: Report, { language, print }: Printing): void {
  const say = words[language];
  print(`${say.received(report.inputs.length)}\n`);
  for (const input of report.inputs) {
    const units = [...new Set(input.forms.map((form) => unitById(review.pack, form.unit).name))];
    const forms = [...new Set(input.forms.map((form) => form.template))];
    const found = forms.length === 0 ? say.noForms : `${units.join(", ")}: ${forms.join(", ")}`;
    print(`  ${say.outcomes[input.outcome].padEnd(22)} ${input.file}  (${found})\n`);
  }
}

function printCoverage(review: Review, callId: string, { language, print }: Printing): void {
  const say = words[language];
  const call = callById(review.pack, callId);
  const items = review.consolidation.coverage.filter((item) => item.call === callId);
  const required = items.filter((item) => item.status === "required");
  const valid = required.filter((item) => item.state.startsWith("valid"));
  print(`\n${say.call} ${call.id} – ${call.title} (${say.deadline} ${formatDate(call.deadline.date)})\n`);
  print(`${say.coverage(valid.length, required.length)}\n`);
  const byUnit = groupBy(items, (item) => item.unit);
  for (const unit of unitsOf(review.pack, call)) {
    const own = (byUnit.get(unit.id) ?? []).filter((item) => item.status !== "exempt");
    const good = own.filter((item) => item.state.startsWith("valid"));
    const open = own.filter((item) => item.state === "missing" || item.state === "in-error");
    const detail = open.map((item) => `${item.template} ${say.states[item.state]}`).join(", ");
    print(
      `  ${`${good.length}/${own.length}`.padStart(5)}  ${unit.name}${detail === "" ? "" : ` – ${detail}`}\n`,
    );
  }
}
