import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import vm from "node:vm";
import { type ExcelHost, createExcelHost } from "./createExcelHost.ts";
import type { HostOptions } from "./hostOptions.ts";
import { type OfficeShim, createOfficeShim } from "./officeShim.ts";
import { joinLibrary } from "./joinLibrary.ts";

/** Just enough of a browser for the library to load in. */
const pageStubs: Readonly<Record<string, unknown>> = {
  window: globalThis,
  self: globalThis,
  location: {
    href: "https://localhost/",
    search: "",
    hash: "",
    protocol: "https:",
    host: "localhost",
    pathname: "/",
  },
  document: {
    addEventListener: () => undefined,
    createElement: () => ({ setAttribute: () => undefined, style: {} }),
    getElementsByTagName: () => [],
    cookie: "",
    URL: "https://localhost/",
    readyState: "complete",
  },
  addEventListener: () => undefined,
  navigator: { userAgent: "node", onLine: true },
};

function loadLibrary(): void {
  if (Reflect.has(globalThis, "OfficeExtension")) return;
  for (const [name, stub] of Object.entries(pageStubs)) {
    if (!Reflect.has(globalThis, name)) Reflect.set(globalThis, name, stub);
  }
  const library = createRequire(import.meta.url).resolve(
    "@microsoft/office-js/dist/excel-win32-16.01.debug.js",
  );
  for (const path of [library, fileURLToPath(new URL("newerMembers.js", import.meta.url))]) {
    vm.runInThisContext(readFileSync(path, "utf8"), { filename: path });
  }
}

export interface StartedExcel extends ExcelHost, OfficeShim {}

/** Opens a simulated Excel and puts Microsoft's own `Excel` and our `Office` into this process, joined to it. */
export function startExcel(options: HostOptions = {}): StartedExcel {
  loadLibrary();
  const host = createExcelHost(options);
  const shim = createOfficeShim(options);
  Reflect.set(globalThis, "Office", shim.office);
  joinLibrary(host);
  return Object.assign(host, shim);
}
