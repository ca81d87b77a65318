import { confirmDraft } from "../../core/learn/confirmDraft.ts";
import type { Learned } from "../../core/learn/learned.ts";
import { learnWorkbook } from "../../core/learn/learnWorkbook.ts";
import { proveConfirmed } from "../../core/learn/proveConfirmed.ts";
import { templatesFolder } from "../../core/pack/packDraft.ts";
import { packError, type PackError } from "../../core/pack/packError.ts";
import { parsePack } from "../../core/pack/parsePack.ts";
import { template as templateSchema } from "../../core/pack/template.ts";
import { err, ok } from "../../core/result.ts";
import type { Workbook } from "../../core/workbook/workbook.ts";
import type { Progress } from "../ports.ts";
import { addForm } from "./addForm.ts";
import type { Blank, ConfirmedForm } from "./blankModel.ts";
import type { Desk, SaveFormResult } from "./desk.ts";
import { bytesOf } from "./deskInputs.ts";
import { savePack, type ReviewAgain } from "./deskPacks.ts";
import type { DeskPorts } from "./deskPorts.ts";
import type { DeskWork } from "./deskWork.ts";

type Ports = Pick<DeskPorts, "blankReader" | "clock">;

/** Forms learned from their blanks. Nothing is kept between the two steps: the blank is read anew for the second. */
export function createDeskLearning(
  work: DeskWork,
  ports: Ports,
  reviewAgain: ReviewAgain,
): Pick<Desk, "learnForms" | "saveForm"> {
  return {
    learnForms: async (blank, pack) => {
      const workbook = await openBlank(blank, ports);
      if (workbook === null) return null;
      const options = await learnOptions(blank, pack, { work, ports });
      return {
        sheets: learnWorkbook(workbook, options),
        taken: (options.pack?.templates ?? []).map(({ code }) => code),
      };
    },
    saveForm: async (form, progress) => {
      const workbook = await openBlank(form.blank, ports);
      const options = await learnOptions(form.blank, form.pack, { work, ports });
      const sheets = workbook === null ? [] : learnWorkbook(workbook, options);
      const found = sheets.find(({ sheet }) => sheet === form.sheet)?.learned;
      if (workbook === null || found?.ok !== true) return err({ proof: null, problems: [blankGone(form)] });
      return saveForm({ form, workbook, learned: found.value }, { work, reviewAgain, progress });
    },
  };
}

async function openBlank(blank: Blank, { blankReader }: Ports): Promise<Workbook | null> {
  if (blank.type === "sheet") return blank.sheet.workbook;
  const read = await blankReader.read({ path: blank.name, bytes: await bytesOf(blank.file) });
  return read.ok ? read.value : null;
}

async function learnOptions(
  blank: Blank,
  pack: string,
  { work, ports }: { readonly work: DeskWork; readonly ports: Ports },
) {
  const read = parsePack(await work.packs.read(pack));
  return {
    fileName: blank.type === "file" ? blank.name : blank.sheet.path,
    validFrom: ports.clock.now().slice(0, 10),
    pack: read.ok ? read.value : null,
  };
}

interface Confirmed {
  readonly form: ConfirmedForm;
  readonly workbook: Workbook;
  readonly learned: Learned;
}

async function saveForm(
  { form, workbook, learned }: Confirmed,
  saving: { readonly work: DeskWork; readonly reviewAgain: ReviewAgain; readonly progress: Progress },
): Promise<SaveFormResult> {
  const earlier = await saving.work.packs.read(form.pack);
  const draft = confirmDraft(learned, form.confirmation);
  const files = addForm(earlier, draft, form.call);
  const template = templateSchema.safeParse(draft);
  const whole = parsePack(files);
  // the pack's own words say what is wrong with the template
  if (!template.success || !whole.ok) return err({ proof: null, problems: whole.ok ? [] : whole.error });
  const proof = proveConfirmed(workbook, { learned, template: template.data });
  if (proof.misplaced.length > 0) return err({ proof, problems: [] });
  const saved = await savePack(files, saving);
  return saved.ok ? ok({ ...saved.value, proof }) : err({ proof, problems: saved.error });
}

function blankGone({ sheet, confirmation }: ConfirmedForm): PackError {
  return packError(`${templatesFolder}${confirmation.code}.json`, "", {
    problem: {
      vi: `Không đọc lại được trang "${sheet}" của biểu trống.`,
      en: `The sheet "${sheet}" of the blank cannot be read again.`,
    },
    remedy: { vi: "Đề nghị học lại biểu mẫu từ đầu.", en: "Learn the form anew." },
  });
}
