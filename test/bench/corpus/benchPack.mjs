// The shipped pack for many units: its templates, tables, rules and wording, with invented wards and offices.
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { placeNames, withoutMarks } from "./placeNames.mjs";

export const shippedPack = "assets/packs/duc-pho-2022";

/** Half of the units are wards and communes with eight forms each, half are offices with three: as in the town. */
const kinds = [
  { kind: "PHUONG", id: "P", word: "Phường", short: "P." },
  { kind: "PHONG", id: "PH", word: "Phòng", short: "P." },
  { kind: "XA", id: "X", word: "Xã", short: "X." },
  { kind: "DVSN", id: "DV", word: "Trung tâm", short: "TT" },
];

/** @returns the units that report: the same number of wards and of offices */
export function benchUnits(count) {
  return placeNames(count).map((place, index) => {
    const { kind, id, word, short } = kinds[index % kinds.length];
    const isWard = kind === "PHUONG" || kind === "XA";
    const name = `${word} ${place}`;
    const plain = withoutMarks(place);
    return {
      id: `${id}-${plain.replace(" ", "").toUpperCase()}`,
      name,
      shortName: place,
      kind,
      order: index + 1,
      aliases: [
        name,
        `${short} ${place}`,
        `${short}${place}`,
        place.toUpperCase(),
        withoutMarks(name),
        plain,
        plain.replace(" ", ""),
        ...(isWard
          ? [`UBND ${word.toLowerCase()} ${place}`, `Ủy ban nhân dân ${word.toLowerCase()} ${place}`]
          : []),
      ],
      ...(isWard
        ? {
            denyAliases: [
              `Công an ${word.toLowerCase()} ${place}`,
              `Trạm Y tế ${word.toLowerCase()} ${place}`,
            ],
          }
        : {}),
      validFrom: "2020-02-01",
      origin: "A",
      source: "Đơn vị đặt ra để đo tốc độ",
    };
  });
}

/** Writes the pack into a folder; the offices that its templates and calls name stay beside the invented units. */
export function writeBenchPack(folder, units) {
  cpSync(shippedPack, folder, { recursive: true });
  const shipped = JSON.parse(readFileSync(path.join(shippedPack, "units.json"), "utf8"));
  const named = namesIn(shippedPack);
  const kept = shipped
    .filter((unit) => named.includes(`"${unit.id}"`))
    .map((unit, index) => ({ ...unit, order: units.length + index + 1 }));
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "units.json"), JSON.stringify([...units, ...kept]));
}

/** What the pack says outside its list of units. */
function namesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(".json") && name !== "units.json")
    .map((name) => readFileSync(path.join(folder, name), "utf8"))
    .join("\n");
}
