import type { Pack } from "../pack/pack.ts";
import type { FindingPlace } from "./finding.ts";
import type { Language } from "./format.ts";

interface PlaceWords {
  readonly file: (name: string) => string;
  readonly sheet: (name: string) => string;
  readonly cell: (address: string) => string;
  readonly row: (label: string) => string;
  readonly call: (title: string) => string;
  readonly everywhere: string;
}

const words: { readonly [L in Language]: PlaceWords } = {
  vi: {
    file: (name) => `tệp ${name}`,
    sheet: (name) => `trang ${name}`,
    cell: (address) => (address.includes(":") ? `các ô ${address}` : `ô ${address}`),
    row: (label) => `dòng “${label}”`,
    call: (title) => `đợt ${title}`,
    everywhere: "Toàn bộ các tệp",
  },
  en: {
    file: (name) => `file ${name}`,
    sheet: (name) => `sheet ${name}`,
    cell: (address) => (address.includes(":") ? `cells ${address}` : `cell ${address}`),
    row: (label) => `row “${label}”`,
    call: (title) => `call ${title}`,
    everywhere: "All files",
  },
};

/** Where a finding is: "TCD-01 – Phường Phổ Minh – tệp X, trang Y, dòng "Z", ô C5". */
export function describePlace(at: FindingPlace, language: Language, pack: Pack): string {
  const say = words[language];
  const inFile = [
    ...(at.file === undefined ? [] : [say.file(at.file)]),
    ...(at.sheet === undefined ? [] : [say.sheet(at.sheet)]),
    ...rowPart(at, say, pack),
    ...(at.cell === undefined ? [] : [say.cell(at.cell)]),
  ].join(", ");
  const call = pack.calls.find((candidate) => candidate.id === at.call);
  const parts = [
    ...(at.template === undefined ? [] : [at.template]),
    ...(at.unit === undefined ? [] : [pack.units.find((unit) => unit.id === at.unit)?.name ?? at.unit]),
    // Inside a file the call goes without saying.
    ...(inFile === "" && call !== undefined ? [say.call(call.title)] : []),
    ...(inFile === "" ? [] : [inFile]),
  ];
  return parts.length === 0 ? say.everywhere : parts.join(" – ");
}

/**
 * The row in words; left out for the sender's own row, for records of lists, whose cell says enough, and for rows
 * that are not data ("total:tong cong"), which the sentence itself names.
 */
function rowPart(at: FindingPlace, say: PlaceWords, pack: Pack): readonly string[] {
  const { row } = at;
  if (row === undefined || row === at.unit || /^\d+$|:/.test(row)) return [];
  const unit = pack.units.find((candidate) => candidate.id === row);
  return [say.row(unit?.name ?? categoryLabel(at, pack) ?? row.replace(/^\+/, ""))];
}

function categoryLabel(at: FindingPlace, pack: Pack): string | null {
  const template = pack.templates.find((candidate) => candidate.code === at.template);
  const dimensions = [
    ...(template?.sections ?? []).flatMap((section) =>
      section.kind === "grid" ? [section.rowDimension] : [],
    ),
    ...(template?.variants ?? []).map((variant) => variant.rowDimension),
  ];
  for (const dimension of dimensions) {
    if (dimension.kind === "unit") continue;
    const category = dimension.categories.find((candidate) => candidate.id === at.row);
    if (category !== undefined) return category.label;
  }
  return null;
}
