import { Button, type ButtonProps } from "@fluentui/react-components";
import { useRef } from "react";

interface Props extends Pick<ButtonProps, "appearance" | "icon" | "disabled" | "size"> {
  readonly label: string;
  /** As the `accept` of a file input. */
  readonly accept?: string;
  readonly choose: "file" | "files" | "folder";
  readonly onChosen: (files: readonly File[]) => void;
}

/** A button that lets the user choose files. */
export function FileButton({ label, accept, choose, disabled = false, onChosen, ...button }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...button} disabledFocusable={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        multiple={choose !== "file"}
        webkitdirectory={choose === "folder" ? "" : undefined}
        accept={accept}
        onChange={({ currentTarget }) => {
          onChosen([...(currentTarget.files ?? [])]);
          // The same file may be chosen again after it was corrected.
          currentTarget.value = "";
        }}
      />
    </>
  );
}
