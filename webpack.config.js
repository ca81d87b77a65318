import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import MinimizerPlugin from "minimizer-webpack-plugin";
import webpack from "webpack";

const { version } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));
const root = path.dirname(fileURLToPath(import.meta.url));

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: "swc-loader",
    options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "es6" } },
  },
};

/** The command line and the worker that reads files for it: CommonJS files that run on Node 20 without node_modules. */
const cli = {
  name: "cli",
  mode: "production",
  target: "node20",
  entry: { cli: "./src/cli/bin.ts", readWorker: "./src/cli/readWorker.ts" },
  output: { path: path.join(root, "dist"), filename: "[name].cjs", chunkFormat: "commonjs" },
  resolve: { extensions: [".ts", ".js"] },
  module: { rules: [typescript] },
  optimization: {
    splitChunks: false,
    minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false })],
  },
  plugins: [
    new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }),
    new webpack.DefinePlugin({ programVersion: JSON.stringify(version) }),
  ],
  performance: { hints: false },
  devtool: false,
  stats: "errors-warnings",
};

export default [cli];
