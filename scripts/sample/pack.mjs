import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The pack's files as plain JSON: the generator knows forms and units, nothing of the program. */
export function readPack(folder) {
  const json = (name) => JSON.parse(readFileSync(path.join(folder, name), "utf8"));
  const templates = readdirSync(path.join(folder, "templates")).map((name) => json(`templates/${name}`));
  return {
    units: json("units.json"),
    template: (code) => templates.find((template) => template.code === code),
  };
}
