import { ExcelError } from "../excelError.ts";
import type { DefinedName } from "../model/definedName.ts";
import {
  type NameScope,
  addName,
  deleteName,
  findName,
  namesOf,
  rangeOfName,
  referenceTo,
} from "../model/names.ts";
import { checkFormula } from "../formula/checkFormula.ts";
import { boxText, quotedSheet } from "../model/address.ts";
import { areaOf, givenFlag, givenText } from "./given.ts";
import { type HostObject, type Kind, nullObject, readOnly } from "./hostObject.ts";
import { type NameOfScope, nameObject, rangeObject, sheetObject } from "./refer.ts";

function add(scope: NameScope, ...given: readonly unknown[]): HostObject {
  const [name, reference, comment = ""] = given;
  const area = areaOf(reference);
  const formula = area ? referenceTo(area) : givenText(reference);
  return nameObject({ scope, name: addName(scope, { name, formula, comment: givenText(comment) }) });
}

const find = (scope: NameScope, name: unknown): DefinedName | undefined => findName(scope, givenText(name));

export const namesKind: Kind<NameScope> = {
  items: (scope) => namesOf(scope).map((name) => nameObject({ scope, name })),
  methods: {
    add,
    addFormulaLocal: add,
    getCount: (scope) => namesOf(scope).length,
    getItem: (scope, key: unknown) => {
      const name = find(scope, key);
      if (!name) throw new ExcelError("ItemNotFound");
      return nameObject({ scope, name });
    },
    getItemOrNullObject: (scope, key: unknown) => {
      const name = find(scope, key);
      return name ? nameObject({ scope, name }) : nullObject;
    },
  },
};

function constantOf(formula: string): string | number | boolean | null {
  const text = formula.slice(1);
  if (/^"(?:[^"]|"")*"$/su.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  if (/^(?:TRUE|FALSE)$/iu.test(text)) return text.toUpperCase() === "TRUE";
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : null;
}

/** What Excel tells of a name's value: an address for a range, else the constant; formulas are not calculated. */
function described({ scope, name }: NameOfScope): { readonly type: string; readonly value: unknown } {
  if (name.formula.includes("#REF!")) return { type: "Error", value: "#REF!" };
  const area = rangeOfName(scope.book, name);
  if (area) return { type: "Range", value: `${quotedSheet(area.sheet.name)}!${boxText(area.box)}` };
  const value = constantOf(name.formula);
  if (typeof value === "string") return { type: "String", value };
  if (typeof value === "boolean") return { type: "Boolean", value };
  if (typeof value === "number") return { type: Number.isInteger(value) ? "Integer" : "Double", value };
  return { type: "Error", value: "#VALUE!" };
}

export const nameKind: Kind<NameOfScope> = {
  id: { key: "_Id", of: ({ name }) => name.name },
  properties: {
    name: readOnly(({ name }) => name.name),
    comment: {
      get: ({ name }) => name.comment,
      set: ({ name }, given: unknown) => {
        name.comment = givenText(given);
      },
    },
    formula: {
      get: ({ name }) => name.formula,
      set: ({ scope, name }, given: unknown) => {
        const formula = givenText(given);
        checkFormula(scope.book, formula);
        name.formula = formula;
        scope.book.isStale = true;
      },
    },
    scope: readOnly(({ scope }) => (scope.sheet ? "Worksheet" : "Workbook")),
    type: readOnly((name) => described(name).type),
    value: readOnly((name) => described(name).value),
    visible: {
      get: ({ name }) => name.visible,
      set: ({ name }, given: unknown) => {
        name.visible = givenFlag(given);
      },
    },
  },
  objects: {
    worksheet: ({ scope }) => {
      if (!scope.sheet) throw new ExcelError("ItemNotFound");
      return sheetObject(scope.sheet);
    },
    worksheetOrNullObject: ({ scope }) => (scope.sheet ? sheetObject(scope.sheet) : nullObject),
  },
  methods: {
    delete: ({ scope, name }) => deleteName(scope, name),
    getRange: ({ scope, name }) => {
      const area = rangeOfName(scope.book, name);
      if (!area) throw new ExcelError("InvalidArgument");
      return rangeObject(area.sheet, area.box);
    },
    getRangeOrNullObject: ({ scope, name }) => {
      const area = rangeOfName(scope.book, name);
      return area ? rangeObject(area.sheet, area.box) : nullObject;
    },
  },
};
