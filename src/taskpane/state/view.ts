/** What the pane can show: three steps of the work, then what stands beside them. */
export const steps = ["receive", "review", "merge"] as const;
export const sideViews = ["forms", "units", "pack", "settings", "help"] as const;

export type Step = (typeof steps)[number];
export type ViewName = Step | (typeof sideViews)[number];

export const views: readonly ViewName[] = [...steps, ...sideViews];

/** The view that an address asks for ("taskpane.html?view=review" or "#review"), as the ribbon's buttons do. */
export function viewOfAddress(address: { readonly search: string; readonly hash: string }): ViewName | null {
  const asked = new URLSearchParams(address.search).get("view") ?? address.hash.replace(/^#/, "");
  return views.find((view) => view === asked) ?? null;
}
