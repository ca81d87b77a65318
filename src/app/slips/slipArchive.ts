import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { NamedBytes } from "../desk/deskPorts.ts";
import type { UnitSlips } from "./makeSlips.ts";

const letterName = "loi-nhan.txt";

/** Slips and letters as files, in a folder for each unit. */
export function slipFilesOf({ unit, files, letter }: UnitSlips): readonly NamedBytes[] {
  const folder = folderName(unit.name);
  return [
    ...files.map(({ name, bytes }) => ({ name: `${folder}/${name}`, bytes })),
    { name: `${folder}/${letterName}`, bytes: textFile(letter) },
  ];
}

/** A name that every disk takes. */
export function folderName(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}]/gu, "-").replace(/[. ]+$/, "");
}

/** With a mark in front: without it older programs of Windows do not see that it is Unicode. */
export function textFile(text: string): Uint8Array {
  const windows = text.replace(/\n/g, "\r\n");
  return utf8ToBytes(`\uFEFF${windows}`);
}
