import type { DeskView } from "../../../app/desk/desk.ts";
import type { Actions } from "../../session/useSession.ts";

/** What every form of a decision is given. */
export interface DecisionProps {
  readonly desk: DeskView;
  readonly author: string;
  readonly busy: boolean;
  readonly actions: Pick<Actions, "take" | "valuesOf">;
  /** The decision was handed over, or it was thought better of. */
  readonly onDone: () => void;
}
