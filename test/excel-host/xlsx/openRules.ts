import type ExcelJS from "exceljs";
import { z } from "zod";
import { parseBox } from "../model/address.ts";
import type { Box } from "../model/box.ts";
import type { Sheet } from "../model/sheet.ts";
import { childOf, emptyStore } from "../model/store.ts";

const fileValidation = z.looseObject({
  type: z.string().nullish(),
  operator: z.string().nullish(),
  formulae: z.array(z.unknown()).nullish(),
  allowBlank: z.boolean().nullish(),
  showErrorMessage: z.boolean().nullish(),
  errorTitle: z.string().nullish(),
  error: z.string().nullish(),
  errorStyle: z.string().nullish(),
  showInputMessage: z.boolean().nullish(),
  promptTitle: z.string().nullish(),
  prompt: z.string().nullish(),
});

type FileValidation = z.infer<typeof fileValidation>;

const bounded: Readonly<Record<string, string>> = {
  whole: "wholeNumber",
  decimal: "decimal",
  date: "date",
  textLength: "textLength",
};

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

const operators: Readonly<Record<string, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};

const boundOf = (formula: unknown): unknown =>
  typeof formula === "string" && !/^-?\d+(?:\.\d+)?$/u.test(formula) ? `=${formula}` : formula;

function ruleOf(given: FileValidation): Readonly<Record<string, unknown>> {
  const [first, second] = given.formulae ?? [];
  const type = given.type ?? "";
  if (type === "list") {
    const text = String(first);
    return { list: { inCellDropDown: true, source: text.startsWith('"') ? text.slice(1, -1) : `=${text}` } };
  }
  if (type === "custom") return { custom: { formula: `=${String(first)}` } };
  const kind = bounded[type];
  if (kind === undefined) return {};
  return {
    [kind]: {
      formula1: boundOf(first),
      ...(second !== undefined && { formula2: boundOf(second) }),
      operator: operators[given.operator ?? "between"],
    },
  };
}

/** ExcelJS takes ranges apart into cells: cells of a column that touch become one range again. */
function joined(boxes: readonly Box[]): readonly Box[] {
  const sorted = boxes.toSorted((a, b) => a.left - b.left || a.top - b.top);
  const ranges: Box[] = [];
  for (const box of sorted) {
    const last = ranges.at(-1);
    const touches = last && last.left === box.left && last.right === box.right && last.bottom === box.top - 1;
    if (touches) ranges[ranges.length - 1] = { ...last, bottom: box.bottom };
    else ranges.push(box);
  }
  return ranges;
}

function openValidation(sheet: Sheet, key: string, boxes: readonly Box[]): void {
  const given = fileValidation.parse(JSON.parse(key));
  sheet.validations.push({
    areas: joined(boxes),
    rule: ruleOf(given),
    ignoreBlanks: given.allowBlank ?? false,
    errorAlert: {
      showAlert: given.showErrorMessage ?? false,
      title: given.errorTitle ?? "",
      message: given.error ?? "",
      style: capital(given.errorStyle ?? "stop"),
    },
    prompt: {
      showPrompt: given.showInputMessage ?? false,
      title: given.promptTitle ?? "",
      message: given.prompt ?? "",
    },
  });
}

function openValidations(sheet: Sheet, file: ExcelJS.Worksheet): void {
  const kept: unknown = Reflect.get(Object(Reflect.get(file, "dataValidations")), "model");
  const equal = new Map<string, Box[]>();
  for (const [address, validation] of Object.entries(Object(kept))) {
    const box = parseBox(address.replace(/^range:/u, ""));
    const key = JSON.stringify(validation);
    if (box) equal.set(key, [...(equal.get(key) ?? []), box]);
  }
  for (const [key, boxes] of equal) openValidation(sheet, key, boxes);
}

const fileRules = z.array(
  z.object({
    ref: z.string(),
    rules: z.array(
      z.looseObject({
        type: z.string(),
        formulae: z.array(z.unknown()).nullish(),
        operator: z.string().nullish(),
        stopIfTrue: z.boolean().nullish(),
        style: z
          .looseObject({
            font: z
              .looseObject({
                bold: z.boolean().nullish(),
                italic: z.boolean().nullish(),
                color: z.looseObject({ argb: z.string().nullish() }).nullish(),
              })
              .nullish(),
            fill: z
              .looseObject({ bgColor: z.looseObject({ argb: z.string().nullish() }).nullish() })
              .nullish(),
          })
          .nullish(),
      }),
    ),
  }),
);

type FileRule = z.infer<typeof fileRules>[number]["rules"][number];

function openRule(sheet: Sheet, areas: readonly Box[], rule: FileRule): void {
  const settings = emptyStore();
  const [first, second] = rule.formulae ?? [];
  const isCustom = rule.type === "expression";
  if (!isCustom && rule.type !== "cellIs") return;
  if (isCustom) settings.values.set("formula", `=${String(first)}`);
  else {
    const operator = capital(rule.operator ?? "equal");
    settings.values.set("rule", { formula1: boundOf(first), formula2: boundOf(second), operator });
  }
  const look = childOf(settings, "format");
  const font = childOf(look, "font").values;
  if (rule.style?.font?.bold) font.set("bold", true);
  if (rule.style?.font?.italic) font.set("italic", true);
  const color = rule.style?.font?.color?.argb;
  if (color) font.set("color", `#${color.slice(-6)}`);
  const fill = rule.style?.fill?.bgColor?.argb;
  if (fill) childOf(look, "fill").values.set("color", `#${fill.slice(-6)}`);
  const type = isCustom ? "Custom" : "CellValue";
  const id = `{CF${sheet.book.nextId++}}`;
  sheet.conditionalFormats.push({ id, type, areas, stopIfTrue: rule.stopIfTrue ?? false, settings });
}

function openConditionalFormats(sheet: Sheet, file: ExcelJS.Worksheet): void {
  for (const { ref, rules } of fileRules.parse(Reflect.get(file, "conditionalFormattings") ?? [])) {
    const areas = ref.split(" ").flatMap((address) => parseBox(address) ?? []);
    for (const rule of rules) openRule(sheet, areas, rule);
  }
}

/** Data validation and conditional formats of a file; kinds that are not modelled are left out. */
export function openRules(sheet: Sheet, file: ExcelJS.Worksheet): void {
  openValidations(sheet, file);
  openConditionalFormats(sheet, file);
}
