import { describeFinding } from "../core/findings/describeFinding.ts";
import { describeOption } from "../core/findings/describeOption.ts";
import { describePlace } from "../core/findings/describePlace.ts";
import type { Finding } from "../core/findings/finding.ts";
import { groupFindings } from "../core/findings/groupFindings.ts";
import { groupBy } from "../core/groupBy.ts";
import { findingId } from "../core/ledger/findingId.ts";
import type { Offer } from "../core/ledger/offers.ts";
import type { Pack } from "../core/pack/pack.ts";
import type { Language } from "./arguments.ts";
import { words } from "./words.ts";

export interface FindingsPrinting {
  readonly pack: Pack;
  readonly language: Language;
  readonly print: (text: string) => void;
  /** What was said of the same matter in an earlier call and may be said again. */
  readonly offers: (finding: Finding) => Offer | null;
}

/** Errors by who can act, then warnings, then a line per kind of note. */
export function printFindings(findings: readonly Finding[], printing: FindingsPrinting): void {
  const say = words[printing.language];
  const { print } = printing;
  const errors = findings.filter((finding) => finding.severity === "error");
  if (errors.length > 0) print(`\n${say.todoHeading}\n`);
  for (const group of groupFindings(errors)) {
    print(`\n${say.groups[group.actor]}\n`);
    printAll(group.findings, printing);
  }
  const warnings = findings.filter((finding) => finding.severity === "warning");
  if (warnings.length > 0) print(`\n${say.warningsHeading(warnings.length)}\n`);
  printAll(warnings, printing);
  printNotes(
    findings.filter((finding) => finding.severity === "note"),
    printing,
  );
}

function printAll(findings: readonly Finding[], printing: FindingsPrinting): void {
  const same = groupBy(findings, (finding) => causeKey(finding, printing));
  for (const group of same.values()) printCause(group, printing);
}

/**
 * Forms of one file that share one trouble are one item, and so is a form that many units sent for another call: the
 * coordinator names that call once. What has a cell or a question stands by itself.
 */
function causeKey(finding: Finding, { pack, language }: FindingsPrinting): string {
  const { at, code, question } = finding;
  if (at.cell !== undefined || question !== undefined) return JSON.stringify([code, at, question?.id]);
  const { what } = describeFinding(finding, language, pack);
  return JSON.stringify(code === "form-not-expected" ? [code, what] : [code, at.file, at.unit, what]);
}

function printCause(group: readonly Finding[], printing: FindingsPrinting): void {
  const { pack, language, print } = printing;
  const [first] = group;
  if (first === undefined) return;
  const say = words[language];
  const { where, what, todo } = describeFinding(first, language, pack);
  print(
    `- ${group.length === 1 ? where : sharedPlace(group, first, printing)}: ${what}\n  ${say.todo}: ${todo}\n`,
  );
  printHandle(group, printing);
  const { question } = first;
  if (question === undefined) return;
  const options = question.options
    .map((option) => `${option.answer} (${describeOption(question, option, language)})`)
    .join(" | ");
  print(`  ${say.answers}: ${question.id} = ${options}\n`);
}

/** Where a trouble is that several forms share: in one file, or in one of each of several. */
function sharedPlace(
  group: readonly Finding[],
  first: Finding,
  { pack, language }: FindingsPrinting,
): string {
  const { template: _template, sheet: _sheet, ...wholeFile } = first.at;
  const templates = new Set(group.flatMap((finding) => finding.at.template ?? []));
  const files = new Set(group.flatMap((finding) => finding.at.file ?? []));
  const place = files.size > 1 ? [...files].join(", ") : describePlace(wholeFile, language, pack);
  return `${[...templates].join(", ")} – ${place}`;
}

/** How to name the findings in a decision, and what was said of them before. */
function printHandle(group: readonly Finding[], { language, print, offers }: FindingsPrinting): void {
  const say = words[language];
  print(`  ${say.ids}: ${group.map(findingId).join(", ")}\n`);
  for (const finding of group) {
    const offer = offers(finding);
    if (offer !== null) print(`  ${offerText(finding, offer, language)}\n`);
  }
}

function offerText(finding: Finding, { answer, reason, by, call }: Offer, language: Language): string {
  const say = words[language];
  const { question } = finding;
  const option = question?.options.find((each) => each.answer === answer);
  return question === undefined || option === undefined
    ? say.offered(findingId(finding), reason, by, call ?? "")
    : say.offeredAnswer(describeOption(question, option, language), reason, by, call ?? "");
}

/** Notes need nothing done: one of each kind and file is said, with how many there are like it. */
function printNotes(notes: readonly Finding[], { pack, language, print }: FindingsPrinting): void {
  if (notes.length === 0) return;
  const say = words[language];
  print(`\n${say.notesHeading(notes.length)}\n`);
  const kinds = groupBy(notes, (note) => JSON.stringify([note.code, note.at.file ?? note.at.template]));
  for (const [first, ...others] of kinds.values()) {
    if (first === undefined) continue;
    const { where, what } = describeFinding(first, language, pack);
    print(`- ${where}: ${what}${others.length === 0 ? "" : ` ${say.moreLikeIt(others.length)}`}\n`);
  }
  print(`${say.allInReport}\n`);
}
