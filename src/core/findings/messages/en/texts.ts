import type { MessagesFor } from "../catalogue.ts";
import { enCount, enDuty, nothingToDo } from "./words.ts";

export const enTexts: MessagesFor<"text-converted" | "text-encoding-unclear"> = {
  "text-converted": ({ data }, context) => ({
    what: `The sheet is typed in ${data.encoding} fonts: ${enCount(data.count, "cell", context)} put into Unicode, such as “${data.before}”, now “${data.after}”.`,
    todo: nothingToDo,
  }),
  "text-encoding-unclear": ({ data, severity, question }) => ({
    what: `The sheet seems to be typed in ${data.encoding} fonts: “${data.before}” would be “${data.after}”.`,
    todo:
      question === undefined
        ? enDuty(severity, "type it in a Unicode font")
        : "Choose the encoding; until then the texts stay as they are.",
  }),
};
