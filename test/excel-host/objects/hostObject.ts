/**
 * What the wire may ask of one kind of object, each member under its name in the API. A member that is not listed is
 * not modelled, and asking for it throws.
 */
export interface Kind<M> {
  /** How the library finds an object of a collection again: "Id", or "_Id" for those without an id of their own. */
  readonly id?: { readonly key: "Id" | "_Id"; readonly of: (model: M) => string | number };
  /** Values; "name", "values" … */
  readonly properties?: Readonly<Record<string, Property<M>>>;
  /** Objects of an object; "worksheets", "format" … */
  readonly objects?: Readonly<Record<string, (model: M) => HostObject>>;
  readonly methods?: Readonly<Record<string, (model: M, ...given: never[]) => unknown>>;
  /** Of a collection. */
  readonly items?: (model: M) => readonly HostObject[];
  /** True for what the library keeps by reference. */
  readonly isReferable?: boolean;
}

export interface Property<M> {
  readonly get: (model: M) => unknown;
  readonly set?: (model: M, value: never) => void;
}

/** One object of the workbook as the wire sees it: the kind is told by its name, so that kinds may answer each other. */
export interface HostObject {
  readonly kind: string;
  readonly model: unknown;
}

export const hostObject = (kind: string, model: unknown): HostObject => ({ kind, model });

/** What `…OrNullObject` answers when there is none. */
export const nullObject: HostObject = { kind: "null", model: null };

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "kind" in value && "model" in value;
}

export const readOnly = <M>(get: (model: M) => unknown): Property<M> => ({ get });
