import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import webpack from "webpack";
import { packAssets } from "./packAssets.mjs";

const { Compilation, sources } = webpack;

/** Adds the packs and samples to what is built. */
export function packsAndSamples(assets) {
  return stage("packs and samples", Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL, (compilation) => {
    for (const { name, bytes } of packAssets(assets)) {
      compilation.emitAsset(name, new sources.RawSource(bytes));
    }
    compilation.contextDependencies.add(assets);
  });
}

/** Adds a file whose contents are at hand. */
export function extraFile(name, bytes) {
  return stage(name, Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL, (compilation) => {
    compilation.emitAsset(name, new sources.RawSource(bytes));
  });
}

/** Tells the service worker which files make this version; what only Office needs is left out. */
export function precacheList({ script, leftOut }) {
  return stage("precache list", Compilation.PROCESS_ASSETS_STAGE_REPORT, (compilation) => {
    if (compilation.getAsset(script) === undefined) return;
    const files = compilation
      .getAssets()
      .filter(({ name }) => name !== script && !leftOut.some((pattern) => pattern.test(name)))
      .map(({ name, source }) => ({ name, hash: sha256(source.buffer()) }))
      .toSorted((left, right) => (left.name < right.name ? -1 : 1));
    const version = sha256(JSON.stringify(files)).slice(0, 16);
    const list = JSON.stringify({ version, files: files.map(({ name }) => name) });
    compilation.updateAsset(
      script,
      (source) => new sources.ConcatSource(new sources.RawSource(`self.precache=${list};\n`), source),
    );
  });
}

/** Fails the build when what a page loads first, packed by gzip, outgrows its limit. */
export function firstLoadGuard({ entry, bytes }) {
  return stage("first load guard", Compilation.PROCESS_ASSETS_STAGE_REPORT, (compilation) => {
    const files = compilation.entrypoints.get(entry)?.getFiles() ?? [];
    const packed = files.map((file) => gzipSync(compilation.getAsset(file).source.buffer()).length);
    const total = packed.reduce((sum, length) => sum + length, 0);
    if (total <= bytes) return;
    compilation.errors.push(
      new webpack.WebpackError(`The first load of "${entry}" is ${total} bytes gzipped, more than ${bytes}.`),
    );
  });
}

function stage(name, at, run) {
  return {
    apply(compiler) {
      compiler.hooks.thisCompilation.tap(name, (compilation) => {
        compilation.hooks.processAssets.tap({ name, stage: at }, () => run(compilation));
      });
    },
  };
}

function sha256(content) {
  return createHash("sha256").update(content).digest("hex");
}
