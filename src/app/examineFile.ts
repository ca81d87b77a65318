import { checkSubmission } from "../core/check/checkSubmission.ts";
import { explainCause } from "../core/check/causes/explainCause.ts";
import type { Finding } from "../core/findings/finding.ts";
import { preparePack, type IntakeIndex } from "../core/intake/intakeIndex.ts";
import { intakeWorkbook, type IntakeResult } from "../core/intake/intakeWorkbook.ts";
import { callById } from "../core/pack/lookup.ts";
import type { Pack } from "../core/pack/pack.ts";
import { ok, type Result } from "../core/result.ts";
import type { Workbook } from "../core/workbook/workbook.ts";
import type {
  Assignment,
  Examination,
  FileExaminer,
  InputContent,
  OpenExaminer,
  ReadProblem,
  WorkbookReader,
} from "./ports.ts";
import { isOwnBook } from "./readOwnBook.ts";

/** Examines files where it is called, one after the other. */
export function examineHere(reader: WorkbookReader): OpenExaminer {
  return (assignment) => {
    // often nothing is left to examine, and making ready takes longer than a file
    let examine: FileExaminer["examine"] | null = null;
    return {
      atOnce: 1,
      examine: (input) => (examine ??= createExamination(reader, assignment))(input),
      close: () => Promise.resolve(),
    };
  };
}

/** The work on one file, ready for many of them. */
export function createExamination(reader: WorkbookReader, assignment: Assignment): FileExaminer["examine"] {
  const { pack, calls } = assignment;
  const index = preparePack(pack, calls);
  return async (input): Promise<Examination> => {
    const { path, sha256 } = input;
    const read = await workbookOf(input, path, reader);
    if (!read.ok) return { state: "refused", problem: read.error };
    if (isOwnBook(read.value)) return { state: "own-output" };
    const file = { path, sha256 };
    const intake = intakeWorkbook({ ...assignment, file, workbook: read.value, index });
    const { submissions, answered, slips } = intake;
    return {
      state: "read",
      submissions,
      answered,
      slips,
      ...explained(intake, checkEach(intake, pack), index),
    };
  };
}

async function workbookOf(
  content: InputContent,
  path: string,
  reader: WorkbookReader,
): Promise<Result<Workbook, ReadProblem>> {
  return "workbook" in content ? ok(content.workbook) : reader.read({ path, bytes: content.bytes });
}

type Findings = Pick<Extract<Examination, { state: "read" }>, "findings" | "checks">;

/** What was found, with one finding in place of the many that one mistake makes. */
function explained(intake: IntakeResult, checks: Findings["checks"], index: IntakeIndex): Findings {
  const { pack, words } = index;
  const causes = new Map(
    intake.submissions.map((submission) => {
      const found = [...intake.findings, ...(checks.get(submission.id) ?? [])];
      const context = { pack, call: callById(pack, submission.call), openQuestions: false, words };
      return [submission.id, explainCause(submission, found, context)];
    }),
  );
  const all = [...causes.values()].flat();
  const gone = new Set(all.flatMap(({ explained: findings }) => [...findings]));
  const stays = (finding: Finding) => !gone.has(finding);
  return {
    findings: [...intake.findings.filter(stays), ...all.map(({ finding }) => finding)],
    checks: new Map([...checks].map(([id, found]) => [id, found.filter(stays)])),
  };
}

function checkEach(intake: IntakeResult, pack: Pack): Findings["checks"] {
  const asking = new Set(
    intake.findings
      .filter((finding) => finding.code === "values-blank" || finding.code === "form-nil")
      .filter((finding) => finding.severity === "error")
      .map((finding) => finding.at.submission),
  );
  return new Map(
    intake.submissions.map((submission) => {
      const call = callById(pack, submission.call);
      const openQuestions = asking.has(submission.id);
      return [submission.id, checkSubmission(submission, { pack, call, openQuestions })];
    }),
  );
}
