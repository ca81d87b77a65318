import { deadlineCalendar } from "../../core/documents/deadlineCalendar.ts";
import { reminderLetter, urgeList } from "../../core/documents/letters.ts";
import type { UnitId } from "../../core/pack/unit.ts";
import type { Review } from "../reviewCalls.ts";
import { unitPoints } from "./unitPoints.ts";

/** What there is to urge units with. */
export interface Reminders {
  /** A text for each unit with something open, for e-mail or Zalo, in the pack's order. */
  readonly letters: readonly { readonly unit: UnitId; readonly name: string; readonly text: string }[];
  /** Who is to be urged, a line each. */
  readonly list: string;
  /** The last days as an iCalendar file. */
  readonly calendar: string;
}

export interface ReminderOrder {
  /** Left out: every unit with something open. */
  readonly units?: readonly UnitId[];
  /** ISO 8601 with offset: days overdue are counted up to it. */
  readonly now: string;
}

/** Every unit's open points as a text, who they are, and when what is due. */
export function remindUnits(review: Review, { units, now }: ReminderOrder): Reminders {
  const asOf = now.slice(0, 10);
  const open = unitPoints(review, units);
  const { pack, consolidation } = review;
  return {
    letters: open.map((one) => ({
      unit: one.unit.id,
      name: one.unit.name,
      text: reminderLetter(one, { ...review, asOf }),
    })),
    list: urgeList(open, asOf),
    calendar: deadlineCalendar({ pack, coverage: consolidation.coverage, now }),
  };
}
