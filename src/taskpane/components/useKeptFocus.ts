import { useEffect, useRef } from "react";

/** Keeps the keys in the pane: when what had the focus is gone, the name of the view that is shown gets it. */
export function useKeptFocus(): void {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const remember = (): void => void (last.current = document.activeElement);
    document.addEventListener("focusin", remember);
    return () => document.removeEventListener("focusin", remember);
  }, []);
  useEffect(() => {
    const focused = document.activeElement;
    const isGone = last.current?.isConnected === false && focused === document.body;
    const isOnOtherTab = focused?.getAttribute("aria-selected") === "false";
    // A page behind another window, or beside Excel's grid, must not ask for the keys.
    if ((isGone || isOnOtherTab) && document.hasFocus()) nameOfView()?.focus();
  });
}

function nameOfView(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"], [aria-current="page"]');
}
