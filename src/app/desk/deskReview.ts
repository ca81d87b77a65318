import { foldLedger } from "../../core/ledger/foldLedger.ts";
import { nextInstant } from "../../core/ledger/nextInstant.ts";
import { parseRegister, type Register } from "../../core/ledger/register.ts";
import type { Bilingual } from "../../core/pack/common.ts";
import type { Pack } from "../../core/pack/pack.ts";
import type { Assignment, Cancellation, CollectedInput, OpenExaminer, Progress } from "../ports.ts";
import { buildReport } from "../report/buildReport.ts";
import type { Report } from "../report/reportSchema.ts";
import { recordUnitAnswers } from "../recordUnitAnswers.ts";
import { reviewCalls, type Review } from "../reviewCalls.ts";
import type { Chosen } from "./desk.ts";
import type { ReceivedStore } from "./deskPorts.ts";
import type { DeskInput, DeskState } from "./deskState.ts";
import type { ExaminationMemory } from "./examinationMemory.ts";
import type { Intake } from "./incomingInputs.ts";

/** What follows from what lies on the desk. */
export interface DeskReview {
  readonly state: DeskState & { readonly chosen: Chosen };
  readonly review: Review;
  readonly report: Report;
  readonly registerProblems: readonly Bilingual[];
}

export interface DeskReviewOrder {
  readonly state: DeskState & { readonly chosen: Chosen };
  readonly pack: Pack;
  /** What comes to the desk with this review. */
  readonly intake: Intake | null;
  readonly contents: ReceivedStore;
  readonly examinations: ExaminationMemory;
  readonly openExaminer: OpenExaminer;
  /** When answers that came back on return slips are recorded: ISO 8601 with offset. */
  readonly now: string;
  readonly progress: Progress;
  readonly cancellation: Cancellation;
}

/** Reviews what lies on the desk and what comes to it; only what is not known yet is examined. */
export async function reviewDesk(order: DeskReviewOrder): Promise<DeskReview> {
  const { state, pack, intake, examinations, progress, cancellation } = order;
  const { register, problems } = registerOf(state);
  const receivedOn = new Map(state.inputs.flatMap(dayOf));
  const review = await reviewCalls({
    pack,
    calls: state.chosen.calls,
    source: {
      count: async () => state.inputs.length + ((await intake?.count()) ?? 0),
      collect: () => collectAll(order, receivedOn),
    },
    openExaminer: examinations.remembering(order.openExaminer),
    register,
    receivedOn,
    decisions: state.decisions,
    ...(state.ledger.length === 0 ? {} : { state: foldLedger(state.ledger) }),
    progress,
    cancellation,
  });
  const ledger = recordUnitAnswers(state.ledger, review, nextInstant(order.now, state.ledger));
  return {
    state: { ...state, ledger, inputs: mergeInputs(state.inputs, intake) },
    review,
    report: buildReport(review),
    registerProblems: problems,
  };
}

/** First what comes in, because it may take the place of what was there. */
async function* collectAll(
  order: DeskReviewOrder,
  receivedOn: Map<string, string>,
): AsyncIterable<CollectedInput> {
  const { state, pack, intake } = order;
  const answers = new Map(state.decisions.map(({ question, answer }) => [question, answer]));
  const assignment = { pack, calls: state.chosen.calls, answers };
  if (intake !== null) {
    for await (const input of intake.collect()) {
      const day = intake.added.get(input.path)?.receivedOn ?? null;
      if (day !== null) receivedOn.set(input.path, day);
      yield known(input, order.examinations, assignment);
    }
  }
  for (const input of state.inputs) {
    if (intake?.added.has(input.path) !== true) yield await collectOne(input, order, assignment);
  }
}

async function collectOne(
  input: DeskInput,
  { contents, examinations }: DeskReviewOrder,
  assignment: Assignment,
): Promise<CollectedInput> {
  const { path } = input;
  if (input.type === "refused") return { path, problem: input.problem };
  const { sha256 } = input;
  const examination = examinations.recall({ path, sha256 }, assignment);
  if (examination !== null) return { path, sha256, size: sizeOf(input), examination };
  const content = await contents.open(sha256);
  return content === null ? { path, problem: { reason: "disk-error" } } : { path, sha256, ...content };
}

/** The same input with its examination, if it was examined before. */
function known(
  input: CollectedInput,
  examinations: ExaminationMemory,
  assignment: Assignment,
): CollectedInput {
  if (!("bytes" in input)) return input;
  const examination = examinations.recall(input, assignment);
  const { path, sha256, bytes } = input;
  return examination === null ? input : { path, sha256, size: bytes.length, examination };
}

function mergeInputs(inputs: readonly DeskInput[], intake: Intake | null): readonly DeskInput[] {
  if (intake === null) return inputs;
  const stays = inputs.filter(({ path }) => !intake.added.has(path));
  return [...stays, ...intake.added.values()].toSorted((left, right) => (left.path < right.path ? -1 : 1));
}

function registerOf({ register }: DeskState): {
  readonly register: Register | null;
  readonly problems: readonly Bilingual[];
} {
  if (register === null) return { register: null, problems: [] };
  const parsed = parseRegister(register);
  return parsed.ok ? { register: parsed.value, problems: [] } : { register: null, problems: parsed.error };
}

function dayOf({ path, receivedOn }: DeskInput): readonly (readonly [string, string])[] {
  return receivedOn === null ? [] : [[path, receivedOn]];
}

function sizeOf(input: DeskInput): number {
  return input.type === "file" ? input.size : 0;
}
