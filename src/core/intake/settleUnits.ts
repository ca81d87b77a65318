import type { Finding, Question } from "../findings/finding.ts";
import type { Answers } from "./answers.ts";
import type { Call } from "../pack/call.ts";
import { unitById } from "../pack/lookup.ts";
import type { Unit, UnitId } from "../pack/unit.ts";
import { nameWords } from "../workbook/text/words.ts";
import type { FormDraft } from "./formDraft.ts";
import { byPrecedence, decideUnit, type UnitDecision } from "./identifyUnit.ts";
import type { IntakeIndex } from "./intakeIndex.ts";
import type { InputFile, Witness } from "./submission.ts";
import { nearUnits } from "./unitNames.ts";
import { pathParts } from "./unitWitnesses.ts";

/** A form whose reporter is known. */
export interface UnitSettled {
  readonly draft: FormDraft;
  readonly reporter: Unit;
  readonly witnesses: readonly Witness[];
}

export interface UnitsSettled {
  readonly forms: readonly UnitSettled[];
  readonly findings: readonly Finding[];
}

export interface UnitOptions {
  readonly index: IntakeIndex;
  readonly known: ReadonlySet<UnitId>;
  readonly calls: readonly Call[];
  readonly file: InputFile;
  readonly answers: Answers;
}

/** Names the reporter of each form, or asks: one question for all forms of the file in the same doubt. */
export function settleUnits(drafts: readonly FormDraft[], options: UnitOptions): UnitsSettled {
  const forms: UnitSettled[] = [];
  const findings: Finding[] = [];
  const doubts = new Map<string, { drafts: FormDraft[]; decision: UnitDecision }>();
  for (const draft of drafts) {
    const decision = decideUnit(draft.units);
    if (decision.state === "known") {
      const settled = toSettled(draft, decision.unit, options);
      forms.push(settled);
      findings.push(...weakName(settled, decision.weakName, options));
      continue;
    }
    const key = decision.state === "conflict" ? decision.units.toSorted().join("|") : draft.unmatched;
    const doubt = doubts.get(key) ?? { drafts: [], decision };
    doubt.drafts.push(draft);
    doubts.set(key, doubt);
  }
  for (const doubt of doubts.values()) {
    const settled = settleDoubt(doubt.drafts, doubt.decision, options);
    forms.push(...settled.forms);
    findings.push(...settled.findings);
  }
  return { forms: drafts.flatMap((draft) => forms.filter((form) => form.draft === draft)), findings };
}

function settleDoubt(
  drafts: readonly FormDraft[],
  decision: UnitDecision,
  options: UnitOptions,
): UnitsSettled {
  const [first] = drafts;
  if (first === undefined) return { forms: [], findings: [] };
  const id = ["which-unit", options.file.sha256.slice(0, 12), first.place].join(":");
  const answer = options.answers.get(id);
  if (answer === undefined || !options.known.has(answer)) {
    return { forms: [], findings: [doubtFinding(first, decision, { ...options, id })] };
  }
  const witness: Witness = { kind: "answer", text: id, says: answer };
  const forms = drafts.map((draft) => {
    const settled = toSettled(draft, answer, options);
    return { ...settled, witnesses: [witness, ...settled.witnesses] };
  });
  return { forms, findings: [] };
}

function doubtFinding(
  draft: FormDraft,
  decision: UnitDecision,
  options: UnitOptions & { readonly id: string },
): Finding {
  const at = {
    file: options.file.path,
    sheet: draft.view.sheet.name,
    template: draft.block.shape.template.code,
  };
  if (decision.state === "conflict") {
    const units = decision.units.map((unit) => unitById(options.index.pack, unit));
    const witnesses = byPrecedence(draft.units).map(({ witness }) => witness);
    const question = whichUnit(options.id, units);
    return { code: "unit-conflict", severity: "error", at, data: { witnesses }, question };
  }
  const near = nearFor(draft, options);
  const named = near.map((unit) => ({ unit: unit.id, name: unit.name }));
  const question = whichUnit(options.id, [...new Set([...near, ...unitsOwing(draft, options)])]);
  return {
    code: "unit-unknown",
    severity: "error",
    at,
    data: { near: named, text: draft.unmatched },
    question,
  };
}

function toSettled(draft: FormDraft, unit: UnitId, options: UnitOptions): UnitSettled {
  const witnesses = byPrecedence(draft.units).map(({ witness }) => witness);
  return { draft, reporter: unitById(options.index.pack, unit), witnesses };
}

function weakName(settled: UnitSettled, text: string | null, options: UnitOptions): readonly Finding[] {
  if (text === null) return [];
  const { draft, reporter } = settled;
  return [
    {
      code: "unit-weak-name",
      severity: "note",
      at: {
        file: options.file.path,
        sheet: draft.view.sheet.name,
        unit: reporter.id,
        template: draft.block.shape.template.code,
      },
      data: { text, name: reporter.name },
    },
  ];
}

/** Units whose names are a slip away from the unit cell, or from words of the sheet's or file's name. */
function nearFor(draft: FormDraft, options: UnitOptions): readonly Unit[] {
  const { index, known, file } = options;
  if (draft.unmatched !== "") return nearUnits(index.units, draft.unmatched, known);
  const names = [draft.view.sheet.name, pathParts(file.path).name];
  const windows = names.flatMap((name) => {
    const words = nameWords(name);
    return words.flatMap((_, start) => [2, 3].map((length) => words.slice(start, start + length)));
  });
  const texts = windows.filter((words) => words.join("").length >= 5).map((words) => words.join(" "));
  return [...new Set(texts.flatMap((text) => nearUnits(index.units, text, known)))];
}

function unitsOwing(draft: FormDraft, options: UnitOptions): readonly Unit[] {
  const { code } = draft.block.shape.template;
  const owing = new Set(
    options.calls.flatMap((call) =>
      call.expected.filter((item) => item.template === code).map((item) => item.unit),
    ),
  );
  return options.index.pack.units
    .filter((unit) => owing.has(unit.id))
    .toSorted((left, right) => left.order - right.order);
}

function whichUnit(id: string, units: readonly Unit[]): Question {
  return { id, kind: "which-unit", options: units.map((unit) => ({ answer: unit.id, label: unit.name })) };
}
