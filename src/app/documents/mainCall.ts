import { callById } from "../../core/pack/lookup.ts";
import type { Review } from "../reviewCalls.ts";

/** The call with the latest deadline: earlier ones are lists that it refers to. */
export function mainCallOf({ pack, calls }: Pick<Review, "pack" | "calls">): string {
  const deadline = (id: string): string => callById(pack, id).deadline.date;
  const inOrder = pack.calls.map(({ id }) => id).filter((id) => calls.includes(id));
  const [first, ...rest] = inOrder;
  if (first === undefined) throw new Error("a document is about at least one call");
  return rest.reduce((last, id) => (deadline(id) > deadline(last) ? id : last), first);
}
