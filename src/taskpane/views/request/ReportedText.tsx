import { Text } from "@fluentui/react-components";
import type { ReportedFigure } from "../../../core/request/reportedFigures.ts";
import { askedUnits } from "../../../core/request/requestSketch.ts";
import { useFormWords } from "../../components/formWords.ts";
import type { RequestProps } from "./requestProps.ts";

interface Props extends Pick<RequestProps, "sketch" | "options"> {
  /** "DCCS-01.A02". */
  readonly name: string;
  readonly reported: readonly ReportedFigure[];
}

/** How many of the units asked have reported an indicator for the period already. */
export function ReportedText({ name, reported, sketch, options }: Props) {
  const { request: words } = useFormWords();
  const asked = askedUnits(sketch, options);
  const known = new Set(reported.find((figure) => figure.name === name)?.units);
  const said = asked.filter(({ id }) => known.has(id)).length;
  if (sketch.period === null || said === 0) return null;
  return (
    <Text size={200} weight="semibold">
      {words.reported(said, asked.length)}
    </Text>
  );
}
