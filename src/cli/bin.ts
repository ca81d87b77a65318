import { readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import { main } from "./main.ts";

// the bundle lies in dist/, packs and package.json beside that folder
const home = path.join(path.dirname(realpathSync(process.argv[1] ?? ".")), "..");
const { version } = JSON.parse(readFileSync(path.join(home, "package.json"), "utf8")) as { version: string }; // our own file

void main(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  cwd: process.cwd(),
  packs: path.join(home, "assets", "packs"),
  version,
}).then((code) => {
  process.exitCode = code;
});
