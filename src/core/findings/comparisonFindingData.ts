import type { DecimalText } from "../decimal.ts";
import type { TermShown } from "./termShown.ts";

/** Codes of what is told by other periods, other units or one cause of many findings, with their data. */
export interface ComparisonFindingData {
  // — over time and across units; `period` is the id of the earlier period
  "opening-differs": {
    readonly opening: readonly TermShown[];
    readonly closing: readonly TermShown[];
    readonly openingValue: DecimalText;
    readonly closingValue: DecimalText;
    readonly difference: DecimalText;
    readonly period: string;
  };
  /** What was open at the beginning is another number than in the report of a shorter period from the same day on. */
  "opening-changed": {
    readonly label: string;
    readonly value: DecimalText;
    readonly earlier: DecimalText;
    readonly period: string;
  };
  "cumulative-decreased": {
    readonly label: string;
    readonly value: DecimalText;
    readonly earlier: DecimalText;
    readonly period: string;
    /** How many figures of the unit could be compared and were above zero then. */
    readonly among: number;
  };
  "change-large": {
    readonly label: string;
    readonly value: DecimalText;
    readonly earlier: DecimalText;
    /** Value minus earlier. */
    readonly difference: DecimalText;
    /** Of the earlier figure, without sign; null when that is zero. */
    readonly percent: DecimalText | null;
    readonly period: string;
  };
  "peers-differ": {
    readonly label: string;
    readonly value: DecimalText;
    /** What the figure is divided by before units are compared; null when they are compared as they are. */
    readonly per: string | null;
    readonly rate: DecimalText;
    /** Of the other units' figures or rates. */
    readonly median: DecimalText;
    readonly units: number;
  };
  "unit-of-measure-suspect": {
    readonly label: string;
    readonly value: DecimalText;
    readonly unitOfMeasure: string;
    /** How many times the usual size the figure is, or the usual size it: 1000, 10000 … */
    readonly factor: DecimalText;
    readonly direction: "too-large" | "too-small";
    /** The figure that the unit of measure of the form would give. */
    readonly corrected: DecimalText;
    /** What usual was learned from: the unit's own earlier figures or how many other units. */
    readonly basis: "history" | "peers";
    readonly usual: DecimalText;
  };
  "figures-as-before": {
    readonly title: string;
    readonly equal: number;
    readonly compared: number;
    readonly period: string;
    /** How many findings this one explains. */
    readonly count: number;
  };
  "figures-as-other-unit": {
    readonly title: string;
    readonly equal: number;
    readonly compared: number;
    readonly other: string;
    readonly otherName: string;
  };
  // — one cause of many findings; the correction stands in `changes`
  /** Figures `by` columns to the right of their headers (to the left, if negative). */
  "columns-shifted": {
    readonly by: number;
    readonly from: string;
    readonly label: string;
    readonly count: number;
  };
  "columns-swapped": { readonly labels: readonly string[]; readonly count: number };
  /** "1.234" and its like, typed where a point or comma means the other thing. */
  "separators-misread": {
    readonly count: number;
    readonly first: string;
    /** What the first cell holds as it is written, and the number that it should be. */
    readonly raw: string;
    readonly value: DecimalText;
  };
  "figures-scaled": {
    readonly factor: DecimalText;
    readonly direction: "too-large" | "too-small";
    readonly count: number;
  };
  /** A year that holds only what came after the earlier report. */
  "figures-not-cumulative": { readonly period: string; readonly count: number };
  "rule-too-strict": {
    readonly rule: string;
    /** How many of its warnings were explained and kept, in how many calls. */
    readonly kept: number;
    readonly calls: number;
    readonly member: string;
    readonly before: string;
    readonly after: string;
  };
}
