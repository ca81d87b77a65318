// The program as it is shipped, built anew, and beside it the reader alone.
import path from "node:path";
import webpack from "webpack";
import configs from "../../webpack.config.js";

const target = "out/bench/bundle";

/** @returns paths of the command line and of the reader's bundle */
export async function bundle() {
  const cli = configs({}).find((config) => config.name === "cli");
  const reader = {
    ...cli,
    name: "reader",
    entry: { ownReader: "./test/bench/readers/ownReader.ts" },
    output: { ...cli.output, library: { type: "commonjs2" } },
    plugins: [],
  };
  for (const config of [cli, reader]) {
    await run({ ...config, output: { ...config.output, path: path.resolve(target) } });
  }
  return { cli: path.join(target, "cli.cjs"), reader: path.join(target, "ownReader.cjs") };
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
