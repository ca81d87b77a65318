import { readdirSync, readFileSync } from "node:fs";
import type { PackSource } from "../../src/core/pack/packError.ts";
import type { Pack } from "../../src/core/pack/pack.ts";
import { parsePack } from "../../src/core/pack/parsePack.ts";

const packs = new URL("../../assets/packs/", import.meta.url);

/** The files of a shipped pack as they lie in the repository. */
export function shippedPackSources(id = "duc-pho-2022"): readonly PackSource[] {
  const folder = new URL(`${id}/`, packs);
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".json"))
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") }));
}

/** The shipped pack, parsed; throws with its errors when it does not parse. */
export function shippedPack(id = "duc-pho-2022"): Pack {
  const parsed = parsePack(shippedPackSources(id));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error, null, 2));
  return parsed.value;
}
