/** A place in a text of a document: a name that the program knows, or a figure of a summary table. */
export type DocumentPlace =
  | { readonly kind: "name"; readonly name: string }
  | {
      readonly kind: "figure";
      readonly table: string;
      /** "DV-01.A01" in a table by indicator, the id of a column in a table by unit: its total. */
      readonly item: string;
      readonly show: FigureView;
    };

/** The figure itself, the same period's, how it changed in words, or of how many units it is. */
export type FigureView = (typeof figureViews)[number];
export const figureViews = ["value", "previous", "change", "fulfilled", "units"] as const;

export type DocumentSegment = DocumentPlace | { readonly kind: "words"; readonly text: string };

/** A run of segments; an optional one is left out when a figure in it is missing. */
export interface DocumentPart {
  readonly optional: boolean;
  readonly segments: readonly DocumentSegment[];
}

/** The names that texts of documents may use, in braces. */
export const documentNames = [
  "organisation",
  "period",
  "periodInWords",
  "dataFrom",
  "dataTo",
  "call",
  "callInWords",
  "deadline",
  "asOf",
  "unit",
  "unitsExpected",
  "unitsReported",
  "unitsComplete",
  "unitsOpen",
  "unitsSilent",
  "formsExpected",
  "formsValid",
] as const;

/** "đã ban hành {TH-02:DV-01.A01} văn bản[, {TH-02:DV-01.A01:change}]" → its parts. */
export function parseDocumentText(text: string): readonly DocumentPart[] {
  return text
    .split(/(\[[^\]]*\])/u)
    .filter((part) => part !== "")
    .map((part) => {
      const optional = part.startsWith("[") && part.endsWith("]");
      return { optional, segments: segmentsOf(optional ? part.slice(1, -1) : part) };
    });
}

/** Every place that a text names. */
export function placesIn(text: string): readonly DocumentPlace[] {
  return parseDocumentText(text).flatMap(({ segments }) =>
    segments.flatMap((segment) => (segment.kind === "words" ? [] : [segment])),
  );
}

/** "TH-02:DV-01.A01:change"; without a view the figure itself. */
export function parseDocumentPlace(text: string): DocumentPlace {
  const [table = "", item, view = "value"] = text.split(":");
  const show = figureViews.find((each) => each === view);
  if (item === undefined || show === undefined) return { kind: "name", name: text };
  return { kind: "figure", table, item, show };
}

function segmentsOf(text: string): readonly DocumentSegment[] {
  return text
    .split(/(\{[^}]*\})/u)
    .filter((piece) => piece !== "")
    .map((piece) =>
      piece.startsWith("{") && piece.endsWith("}")
        ? parseDocumentPlace(piece.slice(1, -1))
        : { kind: "words", text: piece },
    );
}
