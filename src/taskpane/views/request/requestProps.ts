import type { RequestOptions } from "../../../core/request/requestOptions.ts";
import type { RequestSketch, SketchLack } from "../../../core/request/requestSketch.ts";

/** What every part of the composer is given. */
export interface RequestProps {
  readonly sketch: RequestSketch;
  readonly options: RequestOptions;
  /** What is told to be missing: nothing until the user has tried to go on. */
  readonly lacks: readonly SketchLack[];
  readonly onChange: (change: Partial<RequestSketch>) => void;
}
