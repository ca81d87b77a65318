/** What may stand in a tag behind its name; a value between quotes may hold ">". */
const attributes = `(?:\\s(?:"[^"<]*"|'[^'<]*'|[^<>"'])*)?/?`;

/** Start tags of an element, whatever its prefix: prefix, then attributes with the "/" of an empty element. */
export function startTags(name: string): RegExp {
  return new RegExp(`<((?:[\\w.-]+:)?)${name}(${attributes})>`, "g");
}

/** An attribute's value as written, null when the tag has none of that name. */
export function tagAttribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found === null ? null : (found[1] ?? found[2] ?? "");
}

/** The tag with an attribute set, at its end where it had none, or taken out. */
export function withTagAttribute(tag: string, name: string, value: string | null): string {
  const known = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
  const written = value === null ? "" : ` ${name}="${value}"`;
  if (known.test(tag)) return tag.replace(known, () => written);
  return tag.replace(/\s*(\/?)>$/, (_, slash: string) => `${written}${slash}>`);
}

/** The text with more in front of the end tag of its root; null when the root has none. */
export function beforeRootEnd(text: string, more: (prefix: string) => string): string | null {
  const end = /<\/((?:[\w.-]+:)?)[\w.-]+\s*>\s*$/.exec(text);
  if (end === null) return null;
  return text.slice(0, end.index) + more(end[1] ?? "") + text.slice(end.index);
}
