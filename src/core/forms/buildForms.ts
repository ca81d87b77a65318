import type { Past } from "../check/history/past.ts";
import type { Stamp } from "../intake/stamp.ts";
import type { Call } from "../pack/call.ts";
import { variantFor } from "../pack/lookup.ts";
import type { Pack } from "../pack/pack.ts";
import type { Template } from "../pack/template.ts";
import type { Unit } from "../pack/unit.ts";
import { selfCheckData, selfCheckSheet, stampSheet } from "../intake/stamp.ts";
import type { BookModel } from "../tables/sheetModel.ts";
import { safeSheetName } from "../tables/sheetName.ts";
import { choiceListsOf } from "./choiceLists.ts";
import { formSheet } from "./formSheet.ts";
import { bookFont } from "./formStyle.ts";
import { guideSheet } from "./guideSheet.ts";
import { guideWords } from "./guideWords.ts";
import { owedTemplates, type OwedTemplate } from "./owedTemplates.ts";
import { selfCheckSheets } from "./selfCheck/selfCheck.ts";
import { shownFigures } from "./shownFigures.ts";
import { stampSheetModel } from "./stampSheetModel.ts";

export interface FormsOrder {
  readonly pack: Pack;
  readonly call: Call;
  readonly unit: Unit;
  /** The day the blanks go out, "yyyy-mm-dd": the same order gives the same book. */
  readonly issuedAt: string;
  /** Earlier reports; the blank shows the unit its own figures of them. */
  readonly past?: Past;
}

const creator = "Tổng hợp báo cáo";

/** The workbook of blank forms that one unit gets for one call: a guide, one sheet per template owed, the stamps. */
export function buildForms(order: FormsOrder): BookModel {
  const { pack, call, unit, issuedAt } = order;
  const forms = namedForms(owedTemplates(pack, call, unit.id)).map((form) => ({
    ...form,
    stamp: stampOf(order, form.template),
  }));
  const choices = choiceListsOf(forms.map(({ template }) => template));
  const drawn = forms.map(({ template, sheet, status, stamp }) => {
    const shown = order.past === undefined ? null : shownFigures({ ...order, past: order.past, template });
    const context = {
      pack,
      call,
      unit,
      template,
      variant: variantFor(template, unit),
      choices,
      ...(shown === null ? {} : { shown }),
    };
    const { model, sites } = formSheet(context, sheet, stamp);
    return { model, checked: { context, sheet, sites, optional: status === "conditional" } };
  });
  const selfCheck = selfCheckSheets(drawn.map(({ checked }) => checked));
  return {
    sheets: [
      guideSheet({ pack, call, unit, forms }),
      ...drawn.map(({ model }) => model),
      ...(forms.length === 0 ? [] : [selfCheck.page]),
      stampSheetModel(forms, choices),
      ...(forms.length === 0 ? [] : [selfCheck.data]),
    ],
    names: [],
    properties: { title: call.title, subject: unit.name, creator, created: `${issuedAt}T00:00:00Z` },
    font: bookFont,
    activeSheet: 0,
  };
}

function namedForms(owed: readonly OwedTemplate[]): readonly (OwedTemplate & { readonly sheet: string })[] {
  const taken: string[] = [guideWords.sheetName, selfCheckSheet, stampSheet, selfCheckData];
  return owed.map((form) => {
    const sheet = safeSheetName(form.template.sheetName, taken);
    taken.push(sheet);
    return { ...form, sheet };
  });
}

function stampOf({ pack, call, unit, issuedAt }: FormsOrder, template: Template): Stamp {
  return {
    call: call.id,
    unit: unit.id,
    template: template.code,
    version: template.version,
    issuedAt,
    pack: pack.hash.slice(0, 12),
  };
}
