import { coveringLetter } from "../../core/documents/letters.ts";
import type { OpenPoint, UnitPoints } from "../../core/documents/openPoints.ts";
import { cellMarks, type ReturnSlip } from "../../core/documents/returnSlip.ts";
import { slipBook } from "../../core/documents/slipBook.ts";
import { slipSheet } from "../../core/documents/slipSheet.ts";
import { slipWords } from "../../core/documents/slipWords.ts";
import { groupBy } from "../../core/groupBy.ts";
import { callById } from "../../core/pack/lookup.ts";
import type { Unit, UnitId } from "../../core/pack/unit.ts";
import { tableFont } from "../../core/tables/tableStyle.ts";
import type { Review } from "../reviewCalls.ts";
import { distinctPath } from "../distinctPath.ts";
import type { SlipWriter } from "./slipWriter.ts";
import { unitPoints } from "./unitPoints.ts";

export interface SlipOrder {
  readonly review: Review;
  /** Left out: every unit with something to correct or explain. */
  readonly units?: readonly UnitId[];
  /** "yyyy-mm-dd". */
  readonly issuedOn: string;
  /** The bytes of a received file by hash; null where there are none at hand. */
  readonly open: (sha256: string) => Promise<Uint8Array | null>;
  readonly writer: SlipWriter;
}

export interface SlipFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** False for a slip that stands beside the received file, which is not changed. */
  readonly inPlace: boolean;
}

/** The return slips of a unit, one for each file that something is open about, and the text to send them with. */
export interface UnitSlips {
  readonly unit: Unit;
  readonly files: readonly SlipFile[];
  readonly letter: string;
}

/** The return slips of all units that have something to correct or explain; received bytes are read one file at a time. */
export async function* makeSlips(order: SlipOrder): AsyncIterable<UnitSlips> {
  const { review, units } = order;
  for (const open of unitPoints(review, units)) {
    if (open.points.length === 0) continue;
    const files = await slipFiles(open, order);
    const inPlace = files.some((file) => file.inPlace);
    yield { unit: open.unit, files, letter: coveringLetter(open, review, { inPlace }) };
  }
}

/** Hashes of the received files that `makeSlips` will ask for. */
export function slipSources(review: Review, units?: readonly UnitId[]): ReadonlySet<string> {
  const hashes = hashesOf(review);
  const points = unitPoints(review, units).flatMap((open) => open.points);
  return new Set(points.flatMap(({ at }) => hashes.get(at.file ?? "") ?? []));
}

async function slipFiles(open: UnitPoints, order: SlipOrder): Promise<readonly SlipFile[]> {
  const hashes = hashesOf(order.review);
  const [about, general] = [
    open.points.filter(({ at }) => hashes.has(at.file ?? "")),
    open.points.filter(({ at }) => !hashes.has(at.file ?? "")),
  ];
  const byFile = groupBy(about, ({ at }) => at.file ?? "");
  const paths = byFile.size === 0 ? [""] : [...byFile.keys()].toSorted();
  const files: SlipFile[] = [];
  for (const [index, path] of paths.entries()) {
    // what is about no file that can be marked is told once, along with the first that can
    const points = [...(byFile.get(path) ?? []), ...(index === 0 ? general : [])];
    const slip = slipOf(order, open, { points, missing: index === 0 ? open.missing : [] });
    const sha256 = hashes.get(path);
    const file = await slipFile(
      slip,
      { path, bytes: sha256 === undefined ? null : await order.open(sha256) },
      order,
    );
    const taken = new Set(files.map(({ name }) => name));
    files.push({ ...file, name: distinctPath(file.name, (name) => taken.has(name)) });
  }
  return files;
}

/** Files that were read, by path: only what was examined is ever patched. */
function hashesOf({ files }: Review): ReadonlyMap<string, string> {
  return new Map(
    files.flatMap((file) => (file.state === "read" ? [[file.file.path, file.file.sha256] as const] : [])),
  );
}

function slipOf(
  { review: { pack, calls }, issuedOn }: SlipOrder,
  { unit }: UnitPoints,
  content: Pick<ReturnSlip, "points" | "missing">,
): ReturnSlip {
  const titles = calls.map((call) => callById(pack, call).title);
  return { pack, unit, calls: titles, issuedOn, ...content };
}

async function slipFile(
  slip: ReturnSlip,
  { path, bytes }: { readonly path: string; readonly bytes: Uint8Array | null },
  { writer, review }: SlipOrder,
): Promise<SlipFile> {
  const { stem, extension } = partsOf(path, slip);
  const marked =
    bytes === null
      ? null
      : writer.mark(bytes, {
          marks: cellMarks(slip.points.filter((point) => isIn(point, path))),
          first: (name, looks) => slipSheet(slip, { name, inPlace: true, looks }),
          earlier: review.slips.find((one) => one.file === path) ?? null,
          firstName: slipWords.sheetName,
          author: slip.pack.organisation.name,
          font: tableFont,
        });
  if (marked !== null) return { name: `${stem}${suffix}.${extension}`, bytes: marked, inPlace: true };
  return { name: `${stem}${suffix}.xlsx`, bytes: writer.write(slipBook(slip)), inPlace: false };
}

function isIn({ at }: OpenPoint, path: string): boolean {
  return at.file === path;
}

const suffix = "-phieu-tra-lai";

/** The name of a received file without folders and archives, and without what an earlier slip put behind it. */
function partsOf(path: string, { unit }: ReturnSlip): { readonly stem: string; readonly extension: string } {
  const name = path.split(/[/!\\]/).at(-1) ?? "";
  const dot = name.lastIndexOf(".");
  const stem = (dot > 0 ? name.slice(0, dot) : name).replace(/(?:-phieu-tra-lai)+(?: \(\d+\))?$/, "");
  return { stem: stem === "" ? unit.name : stem, extension: dot > 0 ? name.slice(dot + 1) : "xlsx" };
}
