import { readdirSync, readFileSync } from "node:fs";

const folder = "assets/packs/duc-pho-2022/templates";

interface Written {
  readonly code: string;
  readonly title: string;
  readonly authority?: { readonly unit: string };
  readonly sections: readonly {
    readonly kind: string;
    readonly indicators: readonly WrittenIndicator[];
  }[];
}

interface WrittenIndicator {
  readonly code: string;
  readonly label: readonly string[];
  readonly type: string;
  readonly aggregate: string;
  readonly ratio?: { readonly numerator: readonly string[]; readonly denominator: readonly string[] };
  readonly weightBy?: string;
}

/** A form of the pack as the expectations need it: its table, without the lines around it. */
export interface PlainTemplate {
  readonly code: string;
  readonly title: string;
  readonly kind: string;
  readonly authority: string | null;
  readonly indicators: readonly WrittenIndicator[];
}

/** The forms of the pack, in its order. */
export const templates: readonly PlainTemplate[] = readdirSync(folder)
  .toSorted()
  .map((name) => plain(JSON.parse(readFileSync(`${folder}/${name}`, "utf8"))));

function plain({ code, title, authority, sections }: Written): PlainTemplate {
  const table = sections.find(({ kind }) => kind !== "fields");
  if (table === undefined) throw new Error(`${code} has no table`);
  return { code, title, kind: table.kind, authority: authority?.unit ?? null, indicators: table.indicators };
}
