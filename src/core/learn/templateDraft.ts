import type { z } from "zod";
import type { template } from "../pack/template.ts";

/** A template as a pack's file writes it: defaults left out, terms as text. */
export type TemplateDraft = z.input<typeof template>;
