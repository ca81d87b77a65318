import type { Finding } from "../../core/findings/finding.ts";
import { describeFinding } from "../../core/findings/describeFinding.ts";
import type { Evidence, Submission, Witness } from "../../core/intake/submission.ts";
import type { CoverageItem } from "../../core/merge/consolidation.ts";
import { findingId } from "../../core/ledger/findingId.ts";
import { createOffers, type Offer } from "../../core/ledger/offers.ts";
import { strainOf } from "../../core/ledger/strainOf.ts";
import { callById } from "../../core/pack/lookup.ts";
import type { Pack } from "../../core/pack/pack.ts";
import type { ReceivedFile } from "../receiveFiles.ts";
import type { Review } from "../reviewCalls.ts";
import { formStates, outcomeOf, type FormState } from "./inputOutcome.ts";
import type { Report } from "./reportSchema.ts";

/** The review as the JSON report: the same review gives the same report, member by member. */
export function buildReport(review: Review): Report {
  const { pack, consolidation } = review;
  const { findings, coverage } = consolidation;
  const stateOf = formStates(review);
  const offers = review.state === null ? nothingOffered : createOffers(review.state, pack);
  return {
    formatVersion: 1,
    pack: { id: pack.id, hash: pack.hash },
    calls: review.calls.map((id) => {
      const call = callById(pack, id);
      return { id, title: call.title, deadline: call.deadline.date };
    }),
    inputs: review.files
      .map((file) => reportInput(file, stateOf, findings))
      .toSorted((left, right) => (left.file < right.file ? -1 : 1)),
    findings: findings.map((finding) => reportFinding(finding, pack, offers)),
    coverage: coverage.map(reportCoverage),
    totals: consolidation.totals.map((total) => ({ ...total })),
    counts: countAll(review),
  };
}

type ReportInput = Report["inputs"][number];

function reportInput(
  file: ReceivedFile,
  stateOf: (submission: Submission) => FormState,
  findings: readonly Finding[],
): ReportInput {
  const path = "file" in file ? file.file.path : file.path;
  const about = findings.filter((finding) => finding.at.file === path);
  const forms = file.state === "read" ? file.submissions.map((form) => reportForm(form, stateOf(form))) : [];
  return {
    file: path,
    sha256: "file" in file ? file.file.sha256 : file.sha256,
    ...outcomeOf(file, stateOf, about),
    forms,
  };
}

function reportForm(submission: Submission, state: FormState): ReportInput["forms"][number] {
  return {
    sheet: submission.source.sheet,
    template: submission.template,
    version: submission.version,
    unit: submission.reporter,
    call: submission.call,
    state,
    certainty: submission.alignment.certainty,
    score: Math.round(submission.alignment.score * 1000) / 1000,
    columnsOrRowsMissing: [...submission.alignment.missing],
    evidence: reportEvidence(submission.evidence),
  };
}

function reportEvidence(evidence: Evidence): ReportInput["forms"][number]["evidence"] {
  return {
    template: evidence.template.map(reportWitness),
    unit: evidence.unit.map(reportWitness),
    period: evidence.period.map(reportWitness),
  };
}

function reportWitness({ kind, text, says }: Witness): Pick<Witness, "kind" | "text" | "says"> {
  return { kind, text, says };
}

type Offers = (finding: Finding) => Offer | null;

function nothingOffered(): null {
  return null;
}

function reportFinding(finding: Finding, pack: Pack, offers: Offers): Report["findings"][number] {
  const { at } = finding;
  return {
    id: findingId(finding),
    code: finding.code,
    severity: finding.severity,
    file: at.file ?? null,
    sheet: at.sheet ?? null,
    cell: at.cell ?? null,
    call: at.call ?? null,
    unit: at.unit ?? null,
    template: at.template ?? null,
    row: at.row ?? null,
    indicator: at.indicator ?? null,
    rule: at.rule ?? null,
    measure: at.measure ?? null,
    data: { ...finding.data },
    question:
      finding.question === undefined
        ? null
        : { ...finding.question, options: finding.question.options.map((option) => ({ ...option })) },
    fix: finding.fix ?? null,
    changes: finding.changes?.map((change) => ({ ...change })) ?? null,
    strain: strainOf(finding),
    decided: finding.decided ?? null,
    offer: reportOffer(offers(finding)),
    message: { vi: describeFinding(finding, "vi", pack), en: describeFinding(finding, "en", pack) },
  };
}

function reportOffer(offer: Offer | null): Report["findings"][number]["offer"] {
  return offer === null ? null : { ...offer, call: offer.call ?? "" };
}

function reportCoverage(item: CoverageItem): Report["coverage"][number] {
  const { punctuality } = item;
  return {
    call: item.call,
    unit: item.unit,
    template: item.template,
    status: item.status,
    state: item.state,
    file: item.file?.path ?? null,
    receivedOn: item.receivedOn,
    attempt: item.attempt,
    punctuality: punctuality.state,
    daysLate: "days" in punctuality ? punctuality.days : 0,
    lastDay: item.lastDay,
    extended: item.extended,
    errors: item.errors,
    warnings: item.warnings,
  };
}

function countAll(review: Review): Report["counts"] {
  const { findings, coverage } = review.consolidation;
  const bySeverity = (severity: Finding["severity"]) =>
    findings.filter((finding) => finding.severity === severity).length;
  const required = coverage.filter((item) => item.status === "required");
  return {
    inputs: review.files.length,
    errors: bySeverity("error"),
    warnings: bySeverity("warning"),
    notes: bySeverity("note"),
    questions: findings.filter((finding) => finding.question !== undefined && finding.severity === "error")
      .length,
    expected: required.length,
    received: required.filter((item) => item.state !== "missing").length,
    valid: required.filter((item) => item.state.startsWith("valid")).length,
  };
}
