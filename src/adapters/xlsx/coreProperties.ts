import { err, ok, type Result } from "../../core/result.ts";
import type { BookModel } from "../../core/tables/sheetModel.ts";
import { relationshipKind } from "../package/relationships.ts";
import { childElement, textOf } from "../package/xmlElement.ts";
import { parseXml } from "../package/xmlTree.ts";
import type { ExistingBook, UpdateProblem } from "./existingBook.ts";
import { unpackTexts } from "./partLinks.ts";

/** Title, author and date of an existing book. */
export function readCoreProperties({
  parts,
  links,
}: ExistingBook): Result<BookModel["properties"], UpdateProblem> {
  const part = links.get("")?.find((link) => relationshipKind(link) === "core-properties")?.target;
  const texts = unpackTexts(parts, part === undefined ? [] : [part]);
  if (!texts.ok) return texts;
  const root = parseXml(texts.value.get(part ?? "") ?? "<none/>");
  if (root === null) return err({ reason: "damaged", detail: part ?? "" });
  const property = (name: string): string => {
    const element = childElement(root, name);
    return element === undefined ? "" : textOf(element);
  };
  const subject = property("subject");
  return ok({
    title: property("title"),
    ...(subject === "" ? {} : { subject }),
    creator: property("creator"),
    created: property("created") || "1970-01-01T00:00:00Z",
  });
}
