import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import MinimizerPlugin from "minimizer-webpack-plugin";
import webpack from "webpack";
import { contentPolicy } from "./scripts/pane/contentPolicy.mjs";
import { manifestFor } from "./scripts/pane/manifestFor.mjs";
import { trustedCatalog } from "./scripts/pane/trustedCatalog.mjs";
import { extraFile, firstLoadGuard, packsAndSamples, precacheList } from "./scripts/pane/webpackPlugins.mjs";

const { version } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));
const root = path.dirname(fileURLToPath(import.meta.url));

const officeOnNet = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
/** What office.js asks for in Excel: itself, a file for each kind of host, the texts of a language. */
const officeFiles =
  /\/(office|excel-(win32-16\.01|web-16\.00|mac-16\.00)|(vi-vn|en-us)\/office_strings)\.js$/;

function typescript(test, parser) {
  const jsc = { parser, target: "es2022", transform: { react: { runtime: "automatic" } } };
  return {
    test,
    exclude: /node_modules/,
    use: { loader: "swc-loader", options: { jsc, module: { type: "es6" } } },
  };
}

const shared = {
  mode: "production",
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      typescript(/\.ts$/, { syntax: "typescript" }),
      typescript(/\.tsx$/, { syntax: "typescript", tsx: true }),
    ],
  },
  // never one of the eval kinds: the pane's content policy forbids eval
  devtool: false,
  stats: "errors-warnings",
};

const programVersion = new webpack.DefinePlugin({ programVersion: JSON.stringify(version) });

/** Copied files that are nobody's to change: Microsoft's, and the pages' own small scripts for old browsers. */
const keptAsTheyAre = [/^legacy\.js$/, /^officeScript\.js$/, /^office\//];

/** Measured: with functions folded into the loops that call them, our reader takes more than twice the time. */
const keepFunctions = { compress: { inline: 0, reduce_funcs: false, reduce_vars: false } };

function minimizer(exclude = []) {
  return [
    new MinimizerPlugin({
      exclude,
      minify: MinimizerPlugin.swcMinify,
      minimizerOptions: keepFunctions,
      extractComments: false,
    }),
  ];
}

/** The command line and the workers that read and pack files for it: CommonJS files that run on Node 20 without node_modules. */
const cli = {
  ...shared,
  name: "cli",
  target: "node20",
  entry: {
    cli: "./src/cli/bin.ts",
    readWorker: "./src/cli/readWorker.ts",
    packWorker: "./src/cli/packWorker.ts",
  },
  output: { path: path.join(root, "dist"), filename: "[name].cjs", chunkFormat: "commonjs" },
  optimization: { splitChunks: false, minimizer: minimizer() },
  plugins: [new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }), programVersion],
  performance: { hints: false },
};

/** The task pane, which is the page of browser mode too: files that any web server can host. */
function pane({ host, office, share }) {
  const isLocal = office === "local";
  return {
    ...shared,
    name: "pane",
    target: ["web", "es2022"],
    entry: {
      taskpane: "./src/taskpane/main.tsx",
      commands: "./src/commands/main.ts",
      serviceWorker: "./src/taskpane/serviceWorker.ts",
    },
    output: {
      path: path.join(root, "dist", "pane"),
      // a service worker is known by its address, everything else by its content
      filename: ({ chunk }) =>
        chunk.name === "serviceWorker" ? "serviceWorker.js" : "[name].[contenthash:8].js",
      chunkFilename: "[name].[contenthash:8].js",
      publicPath: "",
      clean: true,
    },
    optimization: { splitChunks: false, minimizer: minimizer(keptAsTheyAre) },
    plugins: [
      programVersion,
      ...pages(isLocal),
      new CopyPlugin({ patterns: [...copies(host), ...(isLocal ? [officeCopy] : [])] }),
      packsAndSamples(path.join(root, "assets")),
      ...(share === undefined ? [] : [extraFile("tin-cay-thu-muc.reg", trustedCatalog(share))]),
      precacheList({
        script: "serviceWorker.js",
        leftOut: [/^commands\./, /^manifest\.xml$/, /\.reg$/, /^office\//, /^assets\/icons\/(?!app-32)/],
      }),
      firstLoadGuard({ entry: "taskpane", bytes: 260_000 }),
    ],
    performance: { hints: false },
  };
}

function pages(isLocal) {
  const shown = {
    officeJs: isLocal ? "office/office.js" : officeOnNet,
    policy: contentPolicy(isLocal ? [] : undefined),
    scriptLoading: "module",
    minify: false,
  };
  const page = (filename, template, chunk) =>
    new HtmlWebpackPlugin({ ...shown, filename, template, chunks: [chunk] });
  return [
    page("taskpane.html", "src/taskpane/taskpane.html", "taskpane"),
    page("index.html", "src/taskpane/taskpane.html", "taskpane"),
    page("commands.html", "src/commands/commands.html", "commands"),
  ];
}

function copies(host) {
  return [
    { from: "assets/icons/*.png" },
    { from: "src/taskpane/page/*", to: "[name][ext]" },
    { from: "manifest.xml", transform: (content) => manifestFor(content.toString("utf8"), host) },
  ];
}

/** A copy of Office.js as Microsoft publishes it on npm: for networks without internet, and not supported by Microsoft. */
const officeCopy = {
  from: "node_modules/@microsoft/office-js/dist",
  to: "office",
  filter: (file) => officeFiles.test(file.replaceAll("\\", "/")),
};

export default (env) => [cli, pane(env)];
