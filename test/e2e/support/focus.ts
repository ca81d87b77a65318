import type { Page } from "playwright-core";

/** Where the keys go: the element that has the focus, or the row of a list that stands for it. */
export interface Focus {
  readonly role: string;
  readonly name: string;
  /** Level of a row in a tree; 0 for anything else. */
  readonly level: number;
  readonly isExpanded: boolean;
  /** True where a user sees it: in sight, under nothing, and drawn otherwise than without the focus. */
  readonly isShown: boolean;
}

/** Null when the page itself has the focus, and nobody can tell where the keys go. */
export function focusOf(page: Page): Promise<Focus | null> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || focused === document.body) return null;
    const active = document.getElementById(focused.getAttribute("aria-activedescendant") ?? "") ?? focused;
    const { left, top, right, bottom } = active.getBoundingClientRect();
    const isInSight = right > left && bottom > 0 && top < innerHeight && left < innerWidth;
    // The library draws a ring of its own, as a shadow or around the element, and doubles the lines under links.
    const ring = [active, ...active.children, active.parentElement ?? active].flatMap((element) =>
      [null, "::after", "::before"].map((part) => {
        const { outlineStyle, boxShadow, textDecorationStyle } = getComputedStyle(element, part);
        return outlineStyle !== "none" || boxShadow !== "none" || textDecorationStyle === "double";
      }),
    );
    const label = focused instanceof HTMLInputElement ? focused.labels?.[0]?.textContent : active.textContent;
    return {
      role: focused.getAttribute("role") ?? focused.tagName.toLowerCase(),
      name: active.getAttribute("aria-label") ?? label ?? "",
      level: Number(active.getAttribute("aria-level") ?? 0),
      isExpanded: active.getAttribute("aria-expanded") === "true",
      isShown: isInSight && ring.some(Boolean),
    };
  });
}
