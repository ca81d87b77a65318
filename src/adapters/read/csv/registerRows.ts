import Papa from "papaparse";
import { decodeBytes } from "../text/decodeBytes.ts";

/** The rows of a register of receipt: a .csv with comma, semicolon or tab between cells, in whatever encoding. */
export function readRegisterRows(bytes: Uint8Array): readonly (readonly string[])[] {
  const { data } = Papa.parse<readonly string[]>(decodeBytes(bytes), {
    skipEmptyLines: "greedy",
    delimitersToGuess: [",", ";", "\t"],
  });
  return data;
}
