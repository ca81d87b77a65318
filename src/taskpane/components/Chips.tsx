import { makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  chips: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    border: "none",
    minInlineSize: 0,
  },
  chip: { minWidth: "auto", paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
});

export interface Chip<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly pressed: boolean;
  readonly icon?: ReactElement;
}

interface Props<T extends string> {
  readonly label: string;
  readonly chips: readonly Chip<T>[];
  readonly onToggle: (value: T) => void;
}

/** Buttons that stay pressed: filters, and choices of one among few. */
export function Chips<T extends string>({ label, chips, onToggle }: Props<T>) {
  const styles = useStyles();
  return (
    <fieldset className={styles.chips} aria-label={label}>
      {chips.map(({ value, label: text, pressed, icon }) => (
        <ToggleButton
          key={value}
          className={styles.chip}
          size="small"
          checked={pressed}
          {...(icon === undefined ? {} : { icon })}
          onClick={() => onToggle(value)}
        >
          {text}
        </ToggleButton>
      ))}
    </fieldset>
  );
}
