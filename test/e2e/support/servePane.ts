import { createServer, type Server } from "node:http";
import { existsSync } from "node:fs";
import type { AddressInfo } from "node:net";
import sirv from "sirv";
import { contentPolicy } from "../../../scripts/pane/contentPolicy.mjs";

/** What `npm run build` makes, or another build. */
const builtPane = process.env["PANE"] ?? "dist/pane";

export interface ServedPane {
  /** "http://localhost:41231". */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves the production bundle with the content policy that `npm start` and the guide's web servers send. */
export async function servePane(folder = builtPane, policy = contentPolicy()): Promise<ServedPane> {
  if (!existsSync(`${folder}/taskpane.html`)) throw new Error("the pane is not built: npm run build");
  const server = createServer(
    sirv(folder, {
      dev: true,
      setHeaders: (response) => response.setHeader("Content-Security-Policy", policy),
    }),
  );
  await new Promise<void>((resolve) => {
    server.listen(0, "localhost", resolve);
  });
  return { address: `http://localhost:${portOf(server)}`, close: () => closeServer(server) };
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === "string") throw new Error("the server listens on no port");
  return address.port;
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
