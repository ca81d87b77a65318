import { describeOption } from "../core/findings/describeOption.ts";
import { describeFinding } from "../core/findings/describeFinding.ts";
import type { Finding } from "../core/findings/finding.ts";
import { groupFindings } from "../core/findings/groupFindings.ts";
import { formatDate } from "../core/findings/format.ts";
import { callById, templateByCode, unitById, unitsOf } from "../core/pack/lookup.ts";
import type { Report } from "../app/report/reportSchema.ts";
import type { Review } from "../app/reviewCalls.ts";
import type { Language } from "./arguments.ts";
import { words } from "./words.ts";

interface Printing {
  readonly language: Language;
  readonly print: (text: string) => void;
}

/** The review as a coordinator reads it: what came, who is missing, what to do, in that order. */
export function printReview(review: Review, report: Report, { language, print }: Printing): void {
  printInputs(review, report, { language, print });
  for (const call of review.calls) printCoverage(review, call, { language, print });
  printFindings(review, { language, print });
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
  for (const unit of unitsOf(review.pack, call)) {
    const own = items.filter((item) => item.unit === unit.id && item.status !== "exempt");
    const good = own.filter((item) => item.state.startsWith("valid"));
    const open = own.filter((item) => item.state === "missing" || item.state === "in-error");
    const detail = open.map((item) => `${item.template} ${say.states[item.state]}`).join(", ");
    print(
      `  ${`${good.length}/${own.length}`.padStart(5)}  ${unit.name}${detail === "" ? "" : ` – ${detail}`}\n`,
    );
  }
}

function printFindings(review: Review, { language, print }: Printing): void {
  const say = words[language];
  const { findings } = review.consolidation;
  const errors = findings.filter((finding) => finding.severity === "error");
  if (errors.length > 0) print(`\n${say.todoHeading}\n`);
  for (const group of groupFindings(errors)) {
    print(`\n${say.groups[group.actor]}\n`);
    for (const finding of group.findings) printFinding(finding, review, { language, print });
  }
  const warnings = findings.filter((finding) => finding.severity === "warning");
  if (warnings.length > 0) print(`\n${say.warningsHeading(warnings.length)}\n`);
  for (const finding of warnings) printFinding(finding, review, { language, print });
  printNotes(
    review,
    findings.filter((finding) => finding.severity === "note"),
    { language, print },
  );
}

function printFinding(finding: Finding, review: Review, { language, print }: Printing): void {
  const say = words[language];
  const sentence = describeFinding(finding, language, review.pack);
  print(`- ${sentence.where}: ${sentence.what}\n  ${say.todo}: ${sentence.todo}\n`);
  if (finding.question === undefined) return;
  const { question } = finding;
  const options = question.options
    .map((option) => `${option.answer} (${describeOption(question, option, language)})`)
    .join(" | ");
  print(`  ${say.answers}: ${question.id} = ${options}\n`);
}

/** Notes need nothing done: a line per kind and file, the cells stay in the report. */
function printNotes(review: Review, notes: readonly Finding[], { language, print }: Printing): void {
  if (notes.length === 0) return;
  const say = words[language];
  print(`\n${say.notesHeading(notes.length)}\n`);
  const lines = new Map<string, number>();
  for (const note of notes) {
    const where =
      note.at.file ??
      (note.at.template === undefined ? "" : templateByCode(review.pack, note.at.template).title);
    const line = `${note.code}  ${where}`.trim();
    lines.set(line, (lines.get(line) ?? 0) + 1);
  }
  for (const [line, count] of lines) print(`  ${String(count).padStart(4)} × ${line}\n`);
  print(`${say.allInReport}\n`);
}
