import { ExcelError, notModelled } from "../excelError.ts";
import { isArea } from "../model/area.ts";
import { kinds } from "../objects/kinds.ts";
import { type HostObject, type Kind, isHostObject } from "../objects/hostObject.ts";

export function kindOf(object: HostObject): Kind<never> {
  const kind = kinds[object.kind];
  if (!kind) throw notModelled(object.kind);
  return kind;
}

/** "GetUsedRange" → "getUsedRange"; names that begin with "_" stay. */
export const memberName = (wireName: string): string =>
  wireName.startsWith("_") ? wireName : wireName.slice(0, 1).toLowerCase() + wireName.slice(1);

export const wireName = (member: string): string =>
  member.startsWith("_") ? member : member.slice(0, 1).toUpperCase() + member.slice(1);

/** A range of a sheet that was deleted is gone. */
function checkAlive(object: HostObject): void {
  const isGone = isArea(object.model) && object.model.sheet.isDeleted;
  if (isGone) throw new ExcelError("ItemNotFound");
}

export function readProperty(object: HostObject, name: string): unknown {
  const property = kindOf(object).properties?.[name];
  if (!property) throw notModelled(`${object.kind}.${name}`);
  checkAlive(object);
  return Reflect.apply(property.get, undefined, [object.model]);
}

export function writeProperty(object: HostObject, name: string, value: unknown): void {
  const property = kindOf(object).properties?.[name];
  if (!property?.set) throw notModelled(`setting ${object.kind}.${name}`);
  checkAlive(object);
  Reflect.apply(property.set, undefined, [object.model, value]);
}

export function objectMember(object: HostObject, name: string): HostObject {
  const member = kindOf(object).objects?.[name];
  if (!member) throw notModelled(`${object.kind}.${name}`);
  checkAlive(object);
  const found: unknown = Reflect.apply(member, undefined, [object.model]);
  if (!isHostObject(found)) throw new Error(`${object.kind}.${name} is no object`);
  return found;
}

export function callMethod(object: HostObject, name: string, given: readonly unknown[]): unknown {
  const method = kindOf(object).methods?.[name];
  if (!method) throw notModelled(`${object.kind}.${name}()`);
  checkAlive(object);
  // An argument that was left out comes as null.
  const present = given.map((value) => (value === null ? undefined : value));
  return Reflect.apply(method, undefined, [object.model, ...present]);
}

export function itemsOf(object: HostObject): readonly HostObject[] | null {
  const { items } = kindOf(object);
  if (!items) return null;
  const found: unknown = Reflect.apply(items, undefined, [object.model]);
  return Array.isArray(found) ? found.filter(isHostObject) : [];
}

/** How the library will ask for an object of a collection again. */
export function identity(object: HostObject): Readonly<Record<string, unknown>> {
  const { id } = kindOf(object);
  if (!id) return {};
  const value: unknown = Reflect.apply(id.of, undefined, [object.model]);
  return { [id.key]: value };
}
