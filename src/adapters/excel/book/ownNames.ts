import { ownNamePrefix } from "../../../core/tables/sheetMarks.ts";

/** A hidden name that stands in the book while sheets are written in place: whoever finds it repairs them. */
export const writingName = `${ownNamePrefix}writing`;

const temporaryPrefix = `${ownNamePrefix}temp_`;

/** Name of a sheet that is being built, and of the hidden name that marks it. */
export function temporaryName(number: number): string {
  return `${temporaryPrefix}${number}`;
}

export function isTemporaryName(name: string): boolean {
  return name.startsWith(temporaryPrefix) && /^\d+$/.test(name.slice(temporaryPrefix.length));
}

const chartPrefix = `${ownNamePrefix}chart_`;

export function ownChartName(number: number): string {
  return `${chartPrefix}${number}`;
}

/** Charts of ours are known by their name: those of the user's on the same sheet stay. */
export function isOwnChart(name: string): boolean {
  return name.startsWith(chartPrefix);
}
