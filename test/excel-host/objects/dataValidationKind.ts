import { invalidArgument } from "../excelError.ts";
import type { Areas } from "../model/area.ts";
import { clearValidations } from "../model/clear.ts";
import { checkAllowed } from "../model/protection.ts";
import type { Sheet } from "../model/sheet.ts";
import { changeValidation, checkRuleFormula, mixtureOf, validationOf } from "../model/validations.ts";
import { areaOf, givenFlag, givenRecord } from "./given.ts";
import { referenceTo } from "../model/names.ts";
import type { Kind } from "./hostObject.ts";

type Given = Readonly<Record<string, unknown>>;

/** Rule kinds of the API, and the type that Excel tells for each. */
const types = new Map([
  ["list", "List"],
  ["wholeNumber", "WholeNumber"],
  ["decimal", "Decimal"],
  ["date", "Date"],
  ["time", "Time"],
  ["textLength", "TextLength"],
  ["custom", "Custom"],
]);

const longestList = 255;

function readBound(sheet: Sheet, value: unknown): unknown {
  const area = areaOf(value);
  const bound = area ? referenceTo(area) : value;
  if (typeof bound === "string" && bound.startsWith("=")) checkRuleFormula(sheet, bound);
  return bound;
}

function checkList(rule: Given): void {
  const source = rule["source"];
  const isTooLong = typeof source === "string" && !source.startsWith("=") && source.length > longestList;
  if (isTooLong) throw invalidArgument("A list that is written out has at most 255 signs.");
}

function readRule(sheet: Sheet, given: unknown): Given {
  const [[kind, inner] = ["", null], ...more] = Object.entries(givenRecord(given));
  if (!types.has(kind) || more.length > 0) throw invalidArgument();
  const rule = Object.fromEntries(
    Object.entries(givenRecord(inner)).map(([name, value]) => [name, readBound(sheet, value)]),
  );
  if (kind === "list") checkList(rule);
  return { [kind]: rule };
}

/** A window of Excel's: its title and text have their lengths. */
function readWindow(given: unknown, longestText: number): Given {
  const shown = givenRecord(given);
  const { title = "", message = "" } = shown;
  const fits = String(title).length <= 32 && String(message).length <= longestText;
  if (!fits) throw invalidArgument("The title or the message is too long.");
  return shown;
}

const emptyAlert = { message: "", showAlert: true, style: "Stop", title: "" };
const emptyPrompt = { message: "", showPrompt: true, title: "" };

function change(areas: Areas, given: Parameters<typeof changeValidation>[1]): void {
  checkAllowed(areas.sheet);
  changeValidation(areas, given);
}

export const dataValidationKind: Kind<Areas> = {
  properties: {
    type: {
      get: (areas) => {
        const validation = validationOf(areas);
        if (!validation) return mixtureOf(areas);
        const [kind = ""] = Object.keys(validation.rule);
        return types.get(kind) ?? "None";
      },
    },
    rule: {
      get: (areas) => validationOf(areas)?.rule ?? {},
      set: (areas, given: unknown) => change(areas, { rule: readRule(areas.sheet, given) }),
    },
    ignoreBlanks: {
      get: (areas) => validationOf(areas)?.ignoreBlanks ?? true,
      set: (areas, given: unknown) => change(areas, { ignoreBlanks: givenFlag(given) }),
    },
    errorAlert: {
      get: (areas) => ({ ...emptyAlert, ...validationOf(areas)?.errorAlert }),
      set: (areas, given: unknown) => change(areas, { errorAlert: readWindow(given, 225) }),
    },
    prompt: {
      get: (areas) => ({ ...emptyPrompt, ...validationOf(areas)?.prompt }),
      set: (areas, given: unknown) => change(areas, { prompt: readWindow(given, 255) }),
    },
  },
  methods: {
    clear: ({ sheet, boxes }) => {
      checkAllowed(sheet);
      for (const box of boxes) clearValidations(sheet, box);
    },
  },
};
