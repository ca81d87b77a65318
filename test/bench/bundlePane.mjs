// The pane as it is shipped, built anew, with the pack of a bench corpus in place of the shipped one.
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import webpack from "webpack";
import configs from "../../webpack.config.js";
import { packAssets } from "../../scripts/pane/packAssets.mjs";

const target = path.resolve("out/bench/pane");
const assets = "out/bench/pane-assets";

/** @returns the folder that a web server can serve */
export async function bundlePane(corpus) {
  const pane = configs({}).find((config) => config.name === "pane");
  await run({ ...pane, output: { ...pane.output, path: target } });
  rmSync(assets, { recursive: true, force: true });
  mkdirSync(path.join(assets, "samples"), { recursive: true });
  cpSync(corpus.pack, path.join(assets, "packs", "bench"), { recursive: true });
  for (const { name, bytes } of packAssets(assets)) writeFileSync(path.join(target, name), bytes);
  return target;
}

function run(config) {
  return new Promise((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error !== null) reject(error);
      else if (stats.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
}
