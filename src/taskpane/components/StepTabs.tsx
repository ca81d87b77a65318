import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, ReactNode } from "react";
import { steps, type Step, type ViewName } from "../state/view.ts";
import { useWords } from "./words.ts";

const useStyles = makeStyles({
  tabs: { display: "flex", flexWrap: "wrap", padding: `0 ${tokens.spacingHorizontalXS}` },
  tab: {
    minHeight: "40px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: "none",
    borderBottom: "3px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    whiteSpace: "nowrap",
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    // There a transparent border is drawn like any other.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
    ":hover": { borderBottomColor: tokens.colorCompoundBrandStroke },
  },
});

interface Props {
  readonly view: ViewName;
  readonly names: Readonly<Record<Step, ReactNode>>;
  readonly onShow: (step: Step) => void;
}

/**
 * The three steps as tabs. Our own: the library's tab list leaves focusable elements in the page that are hidden from
 * whoever listens, which accessibility checkers rightly call a fault.
 */
export function StepTabs({ view, names, onShow }: Props) {
  const styles = useStyles();
  const { shell } = useWords().strings;
  const chosen = steps.findIndex((step) => step === view);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const next = neighbour(event.key, Math.max(0, chosen));
    if (next === null) return;
    event.preventDefault();
    onShow(next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <div role="tablist" aria-label={shell.steps} className={styles.tabs}>
      {steps.map((step, index) => (
        <button
          key={step}
          type="button"
          role="tab"
          id={tabId(step)}
          aria-selected={index === chosen}
          aria-controls="view"
          tabIndex={index === Math.max(0, chosen) ? 0 : -1}
          className={mergeClasses(styles.tab, index === chosen && styles.chosen)}
          onClick={() => onShow(step)}
          onKeyDown={onKeyDown}
        >
          {names[step]}
        </button>
      ))}
    </div>
  );
}

export function tabId(step: Step): string {
  return `tab-${step}`;
}

function neighbour(key: string, chosen: number): Step | null {
  switch (key) {
    case "ArrowRight":
      return steps[(chosen + 1) % steps.length] ?? null;
    case "ArrowLeft":
      return steps[(chosen + steps.length - 1) % steps.length] ?? null;
    case "Home":
      return steps[0];
    case "End":
      return steps[steps.length - 1] ?? null;
    default:
      return null;
  }
}
