// Serves the built pane on this machine, for browser mode: npm start [-- --port 3000]
import { existsSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import sirv from "sirv";
import { contentPolicy } from "./pane/contentPolicy.mjs";

const { values } = parseArgs({ options: { port: { type: "string", default: "3000" } } });
const wanted = Number(values.port);
if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) {
  console.error(`"${values.port}" is no port number.`);
  process.exit(2);
}

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = `${root}/dist/pane`;
if (!existsSync(`${folder}/taskpane.html`)) build();

const server = createServer(sirv(folder, { etag: true, setHeaders: addHeaders }));
server.on("error", (error) => {
  // another program may have the port: any free one does
  if (error.code === "EADDRINUSE" && wanted !== 0) server.listen(0, "localhost");
  else throw error;
});
server.on("listening", () => {
  console.log(`Tổng hợp báo cáo: http://localhost:${server.address().port}/   (Ctrl+C: dừng / stop)`);
});
server.listen(wanted, "localhost");

function build() {
  const { status } = spawnSync("npx", ["webpack", "--config-name", "pane"], { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 2);
}

/** The headers that docs tell any other web server to send, too. */
function addHeaders(response, path) {
  response.setHeader("Cache-Control", cachingOf(path));
  response.setHeader("Content-Security-Policy", contentPolicy());
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "no-referrer");
}

function cachingOf(path) {
  if (/\.[0-9a-f]{8}\.js$/.test(path)) return "public, max-age=31536000, immutable";
  // Office shows its own icon in place of one that may not be cached
  return path.endsWith(".png") ? "public, max-age=86400" : "no-cache";
}
