/** Where the page runs; "office-missing": inside Office, whose own script does not come. */
export type Surroundings = "office" | "browser" | "office-missing";

/** A blocked network never says so: after this time the script is taken for missing. */
const patienceMilliseconds = 8_000;

/** Waits for Office only where Office opened the page: `page/officeScript.js` has asked for its script there. */
export async function findSurroundings(patience: number = patienceMilliseconds): Promise<Surroundings> {
  const script = document.getElementById("office-js");
  if (script === null) return "browser";
  const late = new Promise<"office-missing">((resolve) => {
    setTimeout(() => resolve("office-missing"), patience);
  });
  return Promise.race([late, whenReady(script)]);
}

async function whenReady(script: HTMLElement): Promise<Surroundings> {
  if (!(await isLoaded(script))) return "office-missing";
  await Office.onReady();
  return "office";
}

function isLoaded(script: HTMLElement): Promise<boolean> {
  const state = script.dataset["state"];
  if (state !== undefined) return Promise.resolve(state === "loaded");
  return new Promise((resolve) => {
    script.addEventListener("load", () => resolve(true));
    script.addEventListener("error", () => resolve(false));
  });
}
