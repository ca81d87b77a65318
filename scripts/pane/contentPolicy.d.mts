/** `officeOrigins`: where office.js may come from besides the page's own server. */
export function contentPolicy(officeOrigins?: readonly string[]): string;
