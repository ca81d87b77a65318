import { z } from "zod";
import { periodType } from "../../core/pack/period.ts";
import { callsJson, templatesFolder } from "../../core/pack/packDraft.ts";
import type { PackSource } from "../../core/pack/packError.ts";
import type { Template } from "../../core/pack/template.ts";
import type { TemplateDraft } from "../../core/learn/templateDraft.ts";

const askingCalls = z.array(
  z.looseObject({
    id: z.string(),
    period: z.looseObject({ type: periodType }),
    dataWindow: z.looseObject({ from: z.string() }),
    expected: z.array(
      z.looseObject({ kinds: z.array(z.string()).optional(), units: z.array(z.string()).optional() }),
    ),
  }),
);

/**
 * The files of a pack with one more template. Whoever owes anything in the call is asked for it where it has arisen:
 * who must send it in any case is for the office to say in the pack.
 */
export function addForm(
  files: readonly PackSource[],
  draft: TemplateDraft,
  call: string | null,
): readonly PackSource[] {
  const written = {
    name: `${templatesFolder}${draft.code}.json`,
    text: asText(call === null ? draft : fitFor(draft, files, call)),
  };
  const others = files.map((file) =>
    call !== null && file.name === callsJson
      ? { ...file, text: askedIn(file.text, { call, code: draft.code }) }
      : file,
  );
  return [...others, written];
}

/** In force from the first day of the call's data window at the latest, and for its kind of period. */
function fitFor(draft: TemplateDraft, files: readonly PackSource[], call: string): TemplateDraft {
  const text = files.find(({ name }) => name === callsJson)?.text ?? "[]";
  const asking = askingCalls.parse(JSON.parse(text)).find(({ id }) => id === call);
  if (asking === undefined) return draft;
  const { from } = asking.dataWindow;
  return {
    ...draft,
    validFrom: from < draft.validFrom ? from : draft.validFrom,
    periodTypes: [...new Set([...draft.periodTypes, asking.period.type])],
  };
}

function askedIn(
  text: string,
  { call, code }: { readonly call: string; readonly code: Template["code"] },
): string {
  const calls = askingCalls.parse(JSON.parse(text));
  return asText(
    calls.map((each) => {
      if (each.id !== call) return each;
      const asked = { templates: [code], status: "conditional" };
      const kinds = [...new Set(each.expected.flatMap((group) => group.kinds ?? []))];
      const units = [...new Set(each.expected.flatMap((group) => group.units ?? []))];
      // a unit is asked once: by its kind where kinds are asked at all
      const group = kinds.length > 0 ? { kinds, ...asked } : { units, ...asked };
      return { ...each, expected: [...each.expected, group] };
    }),
  );
}

function asText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
