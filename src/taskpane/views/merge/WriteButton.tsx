import { Button } from "@fluentui/react-components";
import { useWords } from "../../components/words.ts";

interface Props {
  readonly inExcel: boolean;
  readonly again: boolean;
  readonly disabled: boolean;
  readonly onWrite: () => void;
}

/** The one button. */
export function WriteButton({ inExcel, again, disabled, onWrite }: Props) {
  const { merge } = useWords().strings;
  return (
    <Button
      appearance={again ? "secondary" : "primary"}
      size="large"
      disabledFocusable={disabled}
      onClick={onWrite}
    >
      {again ? merge.again : inExcel ? merge.write : merge.writeFile}
    </Button>
  );
}
