import type { SketchLack } from "../../../core/request/requestSketch.ts";
import { useFormWords } from "../../components/formWords.ts";

/** The sentence for the first of these that is missing; null when none is. */
export function useLack(missing: readonly SketchLack[]): (...about: readonly SketchLack[]) => string | null {
  const { request } = useFormWords();
  return (...about) => {
    const lack = about.find((each) => missing.includes(each));
    return lack === undefined ? null : request.lacks[lack];
  };
}
