import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { createExcelHost, type ExcelHost } from "../../excel-host/createExcelHost.ts";
import type { HostOptions } from "../../excel-host/hostOptions.ts";
import { createBridge } from "../../excel-host/wire/bridge.ts";
import { officeScript } from "./officeScript.ts";
import { servePane, type ServedPane } from "./servePane.ts";

export interface OpenedBrowser {
  readonly browser: Browser;
  readonly served: ServedPane;
  readonly close: () => Promise<void>;
}

/** Chromium and a server with the production bundle, for the tests of a file. */
export async function openBrowser(): Promise<OpenedBrowser> {
  const served = await servePane();
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--no-first-run",
      "--disable-component-update",
      "--disable-sync",
      "--disable-quic",
    ],
  });
  const close = async () => {
    await browser.close();
    await served.close();
  };
  return { browser, served, close };
}

export interface PaneOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: "light" | "dark";
  readonly forcedColors?: "active" | "none";
  readonly locale?: string;
  /** What follows "?" in the address. */
  readonly query?: string;
  /** Pages of one context share what the pane keeps. */
  readonly context?: BrowserContext;
}

export interface OpenedPane {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page wrote on the console, and errors nobody caught. */
  readonly messages: readonly string[];
  /** Every address that was asked for. */
  readonly requests: readonly string[];
}

export interface PaneInExcel extends OpenedPane {
  readonly excel: ExcelHost;
  /** Runs a function of the ribbon. */
  readonly runCommand: (name: string) => Promise<void>;
}

/** The pane as any browser shows it. */
export async function openInBrowser(opened: OpenedBrowser, options: PaneOptions = {}): Promise<OpenedPane> {
  const pane = await openPage(opened, options);
  await pane.page.goto(`${opened.served.address}/?${options.query ?? ""}`);
  return pane;
}

/** The pane in the simulated Excel, which lives in this process; only Microsoft's library is in the page. */
export async function openInExcel(
  opened: OpenedBrowser,
  options: PaneOptions & {
    readonly excel?: ExcelHost;
    readonly host?: HostOptions;
    readonly path?: string;
  } = {},
): Promise<PaneInExcel> {
  const excel = options.excel ?? createExcelHost(options.host);
  const pane = await openPage(opened, options);
  const { page } = pane;
  const bridge = createBridge(excel);
  // A page that has gone away hears nothing more.
  bridge.onMessageFromHost = (text) =>
    void page.evaluate((message) => globalThis.fromExcel(message), text).catch(() => undefined);
  await page.exposeFunction("toExcel", (text: string) => bridge.sendMessageToHost(text));
  await page.addInitScript((given) => {
    globalThis.excelOptions = given;
  }, plainOptions(excel.options));
  const script = await officeScript();
  await page.route("https://appsforoffice.microsoft.com/**", (route) =>
    route.fulfill({ contentType: "text/javascript", body: script }),
  );
  const query = [options.query ?? "", "_host_Info=Excel$Win32$16.01$vi-VN"].filter(Boolean).join("&");
  await page.goto(`${opened.served.address}/${options.path ?? "taskpane.html"}?${query}`);
  const runCommand = (name: string) =>
    page.evaluate((asked) => globalThis.officeShim.runCommand(asked), name);
  return { ...pane, excel, runCommand };
}

/** Without what only this process can do. */
function plainOptions(options: HostOptions): HostOptions {
  const { calculate: _calculate, ...plain } = options;
  return plain;
}

async function openPage({ browser }: OpenedBrowser, options: PaneOptions): Promise<OpenedPane> {
  const context =
    options.context ??
    (await browser.newContext({
      viewport: { width: options.width ?? 350, height: options.height ?? 760 },
      colorScheme: options.colorScheme ?? "light",
      forcedColors: options.forcedColors ?? "none",
      locale: options.locale ?? "vi-VN",
      timezoneId: "Asia/Ho_Chi_Minh",
      acceptDownloads: true,
      reducedMotion: "reduce",
    }));
  const page = await context.newPage();
  const messages: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => messages.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => messages.push(`uncaught: ${error.message}`));
  context.on("request", (request) => requests.push(request.url()));
  return { page, context, messages, requests };
}
