import type { Page } from "playwright-core";

/** Where the keys go, as the page has it; null when that is the page itself and nobody could say where they go. */
export interface Focus {
  readonly role: string;
  readonly name: string;
  /** True when it is in sight and drawn otherwise than without the focus. */
  readonly isShown: boolean;
}

export function focusOf(page: Page): Promise<Focus | null> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || focused === document.body) return null;
    const activeId = focused.getAttribute("aria-activedescendant");
    const shown = (activeId === null ? null : document.getElementById(activeId)) ?? focused;
    const { top, bottom, width, height } = shown.getBoundingClientRect();
    return {
      role: focused.getAttribute("role") ?? focused.tagName.toLowerCase(),
      name: focused.getAttribute("aria-label") ?? focused.textContent ?? "",
      isShown: width > 0 && height > 0 && bottom > 0 && top < innerHeight,
    };
  });
}
