import type { Blank, ConfirmedForm, LearnedForms } from "../../app/desk/blankModel.ts";
import type { Proof } from "../../core/learn/learned.ts";
import { problemOfError, type PackFileProblem } from "../../app/packs/readPackFile.ts";
import type { SessionContext } from "./context.ts";
import { showSavedPack } from "./editingPacks.ts";
import { runJob } from "./runJob.ts";

/** A blank with what was learned from it. */
export interface LearnedBlank {
  readonly blank: Blank;
  readonly forms: LearnedForms;
}

/** What became of a form that was to be written into a pack; `pack` is null when it was not. */
export interface FormOutcome {
  /** The code it was sent with; the draft may have another one since. */
  readonly code: string;
  readonly pack: string | null;
  readonly proof: Proof | null;
  readonly problems: readonly PackFileProblem[];
}

/** Learning a form from its blank, on the view "Gói cấu hình". */
export interface LearningActions {
  /** The sheet that the user looks at; null when there is nothing to learn from. */
  readonly learnOpenSheet: (pack: string) => Promise<LearnedBlank | null>;
  readonly learnFile: (file: File, pack: string) => Promise<LearnedBlank | null>;
  readonly saveForm: (form: ConfirmedForm) => Promise<FormOutcome | null>;
  /** Selects a cell of the blank in the open workbook. */
  readonly pointAt: (sheet: string, cell: string) => Promise<void>;
}

export function learningActions(context: SessionContext): LearningActions {
  const { host } = context;
  return {
    learnOpenSheet: async (pack) => {
      if (host === null) return null;
      return learn(context, pack, async () => {
        const sheet = await host.readBlank();
        return sheet === null ? null : { type: "sheet", sheet };
      });
    },
    learnFile: (file, pack) => learn(context, pack, async () => ({ type: "file", name: file.name, file })),
    saveForm: (form) => saveForm(context, form),
    pointAt: (sheet, cell) =>
      runJob(context, "show", async () => {
        await host?.reveal(sheet, cell);
        return null;
      }),
  };
}

async function learn(
  context: SessionContext,
  pack: string,
  find: () => Promise<Blank | null>,
): Promise<LearnedBlank | null> {
  let learned: LearnedBlank | null = null;
  await runJob(context, "pack", async () => {
    const blank = await find();
    const forms = blank === null ? null : await context.desk.learnForms(blank, pack);
    if (blank === null || forms === null) return { code: "no-sheets" };
    learned = { blank, forms };
    return null;
  });
  return learned;
}

async function saveForm(context: SessionContext, form: ConfirmedForm): Promise<FormOutcome | null> {
  let outcome: FormOutcome | null = null;
  const { code } = form.confirmation;
  await runJob(context, "pack", async ({ progress }) => {
    const saved = await context.desk.saveForm(form, progress);
    if (saved.ok) {
      outcome = { code, pack: saved.value.entry.id, proof: saved.value.proof, problems: [] };
      return showSavedPack(context, saved.value);
    }
    const { proof, problems } = saved.error;
    outcome = { code, pack: null, proof, problems: problems.map(problemOfError) };
    return null;
  });
  return outcome;
}
