import { existsSync } from "node:fs";
import path from "node:path";
import { inflateWithZlib } from "../../adapters/node/inflateWithZlib.ts";
import { systemClock } from "../../adapters/node/systemClock.ts";
import { createWorkbookReader } from "../../adapters/read/readWorkbook.ts";
import { learnWorkbook } from "../../core/learn/learnWorkbook.ts";
import type { Learned } from "../../core/learn/learned.ts";
import type { Pack } from "../../core/pack/pack.ts";
import type { PackError } from "../../core/pack/packError.ts";
import { templatesFolder } from "../../core/pack/packDraft.ts";
import { parsePack } from "../../core/pack/parsePack.ts";
import type { Workbook } from "../../core/workbook/workbook.ts";
import type { LearnCommand } from "../learnArguments.ts";
import { learnWords } from "../learnWords.ts";
import { loadPack } from "../loadPack.ts";
import { printLearned } from "../printLearned.ts";
import { readIfAny } from "../readIfAny.ts";
import { CannotRun, type ExitCode, type Streams } from "../streams.ts";
import { writeNewFiles } from "../writeNewFiles.ts";

/** `tong-hop learn`: a draft template of a blank form, with what is doubtful about it. */
export async function learn(command: LearnCommand, streams: Streams): Promise<ExitCode> {
  const pack = command.pack === null ? null : await loadPack(command.pack, streams);
  const forms = await learnForms(command, { pack, streams });
  const say = learnWords[command.language];
  const errors = pack === null ? [] : errorsInPack(pack, forms);
  if (pack !== null) {
    streams.out(`${errors.length === 0 ? say.fits(pack.id) : say.fitsNot(pack.id, errors.length)}\n`);
    for (const error of errors) {
      streams.out(`- ${error.file}, ${error.path}: ${error.problem[command.language]}\n`);
      streams.out(`  ${error.remedy[command.language]}\n`);
    }
  }
  if (errors.length > 0) return 1;
  await writeDrafts(command, forms, streams);
  return forms.every(({ proof }) => proof.found === proof.of) ? 0 : 1;
}

/** The forms of the blank, each printed as it is learned. */
async function learnForms(
  { blank, sheet, code, validFrom, language }: LearnCommand,
  { pack, streams }: { readonly pack: Pack | null; readonly streams: Streams },
): Promise<readonly Learned[]> {
  const sheets = learnWorkbook(await readBlank(blank, streams), {
    fileName: path.basename(blank),
    validFrom: validFrom ?? systemClock.now().slice(0, 10),
    pack,
    ...(sheet === null ? {} : { sheet }),
    ...(code === null ? {} : { code }),
  });
  const forms: Learned[] = [];
  for (const { sheet: name, learned } of sheets) {
    if (learned.ok) {
      forms.push(learned.value);
      streams.out(`${printLearned(learned.value, language)}\n`);
    } else streams.err(`${learnWords[language].problems[learned.error](name)}\n`);
  }
  if (forms.length === 0) throw nothingLearned(blank, sheet);
  if (forms.length > 1 && code !== null) throw severalForms(forms);
  return forms;
}

async function readBlank(blank: string, { cwd }: Streams): Promise<Workbook> {
  const bytes = await readIfAny(path.resolve(cwd, blank));
  const reader = createWorkbookReader({ inflate: inflateWithZlib, validations: true });
  const read = bytes === null ? null : await reader.read({ path: blank, bytes });
  if (read?.ok === true) return read.value;
  throw new CannotRun({
    vi: `Không đọc được biểu trống "${blank}". Đề nghị kiểm tra tên tệp; tệp .xls hay .docx thì mở ra rồi lưu thành .xlsx.`,
    en: `Cannot read the blank "${blank}". Check its name; save an .xls or .docx as .xlsx first.`,
  });
}

function errorsInPack(pack: Pack, forms: readonly Learned[]): readonly PackError[] {
  const drafts = forms.map(({ draft }) => ({
    name: `${templatesFolder}${draft.code}.json`,
    text: textOf(draft),
  }));
  const parsed = parsePack([...(pack.sources ?? []), ...drafts]);
  return parsed.ok ? [] : parsed.error;
}

function textOf(draft: Learned["draft"]): string {
  return `${JSON.stringify(draft, null, 2)}\n`;
}

/** Into the named file or folder, or into the pack's; a file with other contents is never written over. */
async function writeDrafts(
  command: LearnCommand,
  forms: readonly Learned[],
  streams: Streams,
): Promise<void> {
  const say = learnWords[command.language];
  const folder = command.add ? packFolder(command, streams) : command.out;
  if (folder === null) {
    streams.out(`${say.onlyTold}\n`);
    return;
  }
  const isFile = !command.add && folder.toLowerCase().endsWith(".json");
  const [, second] = forms;
  if (isFile && second !== undefined) throw severalForms(forms);
  const files = forms.map(({ draft }) => ({
    name: isFile ? path.basename(folder) : `${draft.code}.json`,
    bytes: new TextEncoder().encode(textOf(draft)),
  }));
  const target = isFile ? path.dirname(folder) : folder;
  await writeNewFiles(target, files, streams);
  for (const { name } of files) streams.out(`${say.written(path.join(target, name))}\n`);
  streams.out(`${say.confirm}\n`);
}

/** Only a folder of the office's own is added to: shipped packs come anew with every version. */
function packFolder({ pack }: LearnCommand, { cwd }: Streams): string {
  const folder = path.resolve(cwd, pack ?? "");
  if (pack !== null && existsSync(path.join(folder, "pack.json"))) return path.join(folder, templatesFolder);
  throw new CannotRun({
    vi: `--add chỉ ghi vào thư mục gói cấu hình của cơ quan; "${pack ?? ""}" là gói đi kèm chương trình. Đề nghị chép gói ra thư mục riêng.`,
    en: `--add writes into a pack folder of your own; "${pack ?? ""}" comes with the program. Copy it to a folder first.`,
  });
}

function severalForms(forms: readonly Learned[]): CannotRun {
  const names = forms.map(({ sheet }) => `"${sheet}"`).join(", ");
  return new CannotRun({
    vi: `Tệp có ${forms.length} biểu (${names}). Đề nghị chọn một bằng --sheet, hoặc để --out là một thư mục.`,
    en: `The file holds ${forms.length} forms (${names}). Choose one with --sheet, or name a folder with --out.`,
  });
}

function nothingLearned(blank: string, sheet: string | null): CannotRun {
  const named = sheet === null ? "" : ` (${sheet})`;
  return new CannotRun({
    vi: `Không học được biểu nào từ "${blank}"${named}. Đề nghị kiểm tra tên trang tính, và bảng có dòng tiêu đề cột.`,
    en: `No form was learned from "${blank}"${named}. Check the sheet's name, and that its table has a header.`,
  });
}
