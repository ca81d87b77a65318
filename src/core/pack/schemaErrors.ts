import type { z } from "zod";
import { formatPath, packError, type Complaint, type PackError } from "./packError.ts";
import { describeIssue } from "./schemaWords.ts";

type Issue = z.core.$ZodIssue;

/** Every schema issue of a file as a pack error with plain sentences. */
export function schemaErrors(file: string, issues: readonly Issue[]): readonly PackError[] {
  return issues
    .flatMap((issue) => spread(issue, []))
    .map(({ path, complaint }) => packError(file, formatPath(path), complaint));
}

interface Placed {
  readonly path: readonly PropertyKey[];
  readonly complaint: Complaint;
}

/** A union that nothing fits is explained by the branch that comes nearest. */
function spread(issue: Issue, above: readonly PropertyKey[]): readonly Placed[] {
  const path = [...above, ...issue.path];
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ path: [...path, key], complaint: describeIssue(issue) }));
  }
  if (issue.code !== "invalid_union" || issue.errors.length === 0) {
    return [{ path, complaint: describeIssue(issue) }];
  }
  const nearest = issue.errors.toSorted((left, right) => distance(left) - distance(right))[0] ?? [];
  return nearest.flatMap((inner) => spread(inner, path));
}

/** A branch of another type altogether is farther than any number of mistakes inside a branch. */
function distance(branch: readonly Issue[]): number {
  const otherType = branch.some((issue) => issue.path.length === 0 && issue.code === "invalid_type");
  const otherValue = branch.some((issue) => issue.path.length === 0 && issue.code === "invalid_value");
  return branch.length + (otherType ? 1000 : 0) + (otherValue ? 2000 : 0);
}
