import type { Finding, FindingPlace } from "../findings/finding.ts";
import { toA1 } from "../workbook/address.ts";
import { legacyFontOf, type LegacyEncoding } from "../workbook/text/legacyFonts/legacyFont.ts";
import { isTelling, type LegacyReading } from "../workbook/text/legacyFonts/legacyReading.ts";
import {
  confirmedText,
  suspectLegacy,
  type LegacySuspicion,
} from "../workbook/text/legacyFonts/suspectLegacy.ts";
import { surveyReadings, type FontedText } from "../workbook/text/legacyFonts/surveyReadings.ts";
import { toUnicode } from "../workbook/text/legacyFonts/toUnicode.ts";
import { forEachCell, type Sheet, type Workbook } from "../workbook/workbook.ts";
import type { Answers } from "./answers.ts";
import { mendSheet, type MendedCell } from "./mendSheet.ts";
import type { InputFile } from "./submission.ts";

export interface UnicodeRequest {
  readonly workbook: Workbook;
  readonly file: InputFile;
  readonly answers: Answers;
}

export interface UnicodeWorkbook {
  readonly workbook: Workbook;
  readonly findings: readonly Finding[];
}

type Readings = ReadonlyMap<LegacyEncoding, LegacyReading | null>;

const names: Readonly<Record<LegacyEncoding, string>> = { tcvn3: "TCVN3", vni: "VNI" };

/**
 * The workbook with every text in Unicode: texts in legacy fonts are converted where their words confirm it, texts
 * in other fonts where the sheet or workbook leaves no doubt. Less than that is asked. A note for each sheet says so.
 */
export function unicodeWorkbook(request: UnicodeRequest): UnicodeWorkbook {
  const { sheets } = request.workbook;
  const found = sheets.map(findLegacyTexts);
  if (found.every(({ fonted, telling }) => fonted.length === 0 && telling.length === 0)) {
    return { workbook: request.workbook, findings: [] };
  }
  const everywhere = surveyReadings(found.flatMap(({ fonted }) => fonted));
  const whole = suspectLegacy(found.flatMap(({ telling }) => telling));
  const mended = sheets.map((sheet, position) => {
    const { fonted = [], telling = [] } = found[position] ?? {};
    const known = new Map([...everywhere, ...surveyReadings(fonted)]);
    const byFont = fonted.length === 0 ? { sheet, findings: [] } : convertFonted(sheet, known, request);
    return telling.length === 0 ? byFont : settleTelling(byFont, { telling, whole, position, request });
  });
  return {
    workbook: { ...request.workbook, sheets: mended.map(({ sheet }) => sheet) },
    findings: mended.flatMap(({ findings }) => findings),
  };
}

interface MendedSheet {
  readonly sheet: Sheet;
  readonly findings: readonly Finding[];
}

// Enough to know how a sheet is written.
const mostSurveyed = 500;

/** Texts in legacy fonts, and texts in other fonts with letters that Vietnamese in Unicode does not have. */
function findLegacyTexts(sheet: Sheet): {
  readonly fonted: readonly FontedText[];
  readonly telling: readonly string[];
} {
  const fonted: FontedText[] = [];
  const telling: string[] = [];
  // A sheet has many cells and few fonts.
  const legacy = new Map<string, boolean>();
  const isLegacy = (font: string) => {
    const known = legacy.get(font) ?? legacyFontOf(font) !== null;
    legacy.set(font, known);
    return known;
  };
  forEachCell(sheet, (cell) => {
    if (cell.type !== "text") return;
    const { value, font } = cell;
    if (font !== undefined && isLegacy(font)) {
      if (fonted.length < mostSurveyed) fonted.push({ text: value, font });
    } else if (isTelling(value)) telling.push(value);
  });
  return { fonted, telling };
}

function convertFonted(sheet: Sheet, known: Readings, { file }: UnicodeRequest): MendedSheet {
  const mended = mendSheet(sheet, (cell) => {
    const encoding = legacyFontOf(cell.font ?? "")?.encoding;
    if (encoding === undefined) return null;
    return toUnicode(cell.value, cell.font ?? "", known.get(encoding) ?? null).text;
  });
  const findings = (["tcvn3", "vni"] as const).flatMap((encoding) => {
    const cells = mended.cells.filter((cell) => legacyFontOf(cell.font ?? "")?.encoding === encoding);
    return convertedNote(cells, { encoding, file: file.path, sheet: sheet.name });
  });
  return { sheet: mended.sheet, findings };
}

interface Telling {
  readonly telling: readonly string[];
  /** What the workbook as a whole seems to be written in. */
  readonly whole: LegacySuspicion | null;
  readonly position: number;
  readonly request: UnicodeRequest;
}

/** Texts whose font is not a legacy one: converted when the words leave no doubt or a person says so. */
function settleTelling(before: MendedSheet, { telling, whole, position, request }: Telling): MendedSheet {
  const own = suspectLegacy(telling);
  const suspicion = own?.certain !== true && whole?.certain === true ? whole : own;
  if (suspicion === null) return before;
  const { encoding } = suspicion.reading;
  const { file } = request;
  const { name } = before.sheet;
  const id = ["legacy-text", file.sha256.slice(0, 12), position].join(":");
  const answer = request.answers.get(id);
  if (answer === "unicode") return before;
  if (answer !== encoding && !suspicion.certain) {
    const asked = unclearFinding(suspicion, { id, at: { file: file.path, sheet: name } });
    return { sheet: before.sheet, findings: [...before.findings, asked] };
  }
  const mended = mendSheet(before.sheet, (cell) =>
    legacyFontOf(cell.font ?? "") === null ? confirmedText(cell.value, suspicion.reading) : null,
  );
  const note = convertedNote(mended.cells, { encoding, file: file.path, sheet: name });
  return { sheet: mended.sheet, findings: [...before.findings, ...note] };
}

function unclearFinding(
  { reading: { encoding }, before, after }: LegacySuspicion,
  { id, at }: { readonly id: string; readonly at: FindingPlace },
): Finding {
  const options = [
    { answer: encoding, label: names[encoding] },
    { answer: "unicode", label: "Unicode" },
  ];
  return {
    code: "text-encoding-unclear",
    severity: "error",
    at,
    data: { encoding: names[encoding], before, after },
    question: { id, kind: "legacy-text", options },
  };
}

const longestExample = 60;

function convertedNote(
  cells: readonly MendedCell[],
  about: { readonly encoding: LegacyEncoding; readonly file: string; readonly sheet: string },
): readonly Finding[] {
  const example = cells.find(({ before }) => before.length <= longestExample) ?? cells[0];
  if (example === undefined) return [];
  const { before, after } = example;
  return [
    {
      code: "text-converted",
      severity: "note",
      at: { file: about.file, sheet: about.sheet, cell: toA1(example.at) },
      data: { encoding: names[about.encoding], count: cells.length, before, after },
    },
  ];
}
