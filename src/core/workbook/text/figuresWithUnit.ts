// "198 luot/221 nguoi", "02 vu (01 thanh)", "3 don va 2 thu"; a comma separates only with a blank behind it.
const separators = /\s*(?:[/;()+\n]|,\s|\bva\b)\s*/;
const figureAndUnit = /^(\d+(?:[.,]\d+)*)\s*([^\d\s][^\d]*)$/;

/**
 * A folded text of several figures, each with words behind it → the digits of those whose words are the unit of
 * measure; without one the same word for word, those that have one of its words. Empty for any other text.
 */
export function figuresWithUnit(key: string, unitOfMeasure: string): readonly string[] {
  const parts = key.split(separators).filter((part) => part !== "");
  const figures = parts.map((part) => figureAndUnit.exec(part));
  if (parts.length < 2 || figures.includes(null) || unitOfMeasure === "") return [];
  const read = figures.map((match) => ({ digits: match?.[1] ?? "", words: (match?.[2] ?? "").trim() }));
  const own = read.filter(({ words }) => words === unitOfMeasure);
  const alike = read.filter(({ words }) => unitOfMeasure.split(/[^a-z]+/).includes(words));
  return (own.length > 0 ? own : alike).map(({ digits }) => digits);
}
