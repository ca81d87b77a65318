import type { HostOptions } from "./hostOptions.ts";

const usualLevel = "1.17";

const minorOf = (version: string): number => Number(version.split(".")[1] ?? 0);

/** Other sets that the library asks for by itself. */
const otherSets: ReadonlySet<string> = new Set([
  "RichApiRuntimeFlag",
  "DelayForCellEdit",
  "SharedRuntime",
  "AddinCommands",
  "DialogApi",
  "OpenBrowserWindowApi",
]);

/** As `Office.context.requirements.isSetSupported`. */
export function isSetSupported(options: HostOptions, set: string, version: string | number = "1.1"): boolean {
  if (set === "ExcelApiOnline") return options.platform === "web" && minorOf(String(version)) <= 1;
  if (set !== "ExcelApi") return otherSets.has(set);
  const [major = "1"] = String(version).split(".");
  return major === "1" && minorOf(String(version)) <= minorOf(options.apiLevel ?? usualLevel);
}

const platformNames = { web: "OfficeOnline", win: "PC", mac: "Mac" };

/** What tests see of the common API. */
export interface OfficeShim {
  readonly office: object;
  /** Runs a function that the add-in associated with a button, until it says that it is done. */
  readonly runCommand: (name: string) => Promise<void>;
  /** Addresses that were to be opened in a browser. */
  readonly openedWindows: readonly string[];
  /** Addresses that were shown in a window of Office's; the user has closed it again. */
  readonly openedDialogs: readonly string[];
}

function themeOf(isDark: boolean): object {
  return {
    isDarkTheme: isDark,
    bodyBackgroundColor: isDark ? "#262626" : "#FFFFFF",
    bodyForegroundColor: isDark ? "#FFFFFF" : "#262626",
    controlBackgroundColor: isDark ? "#444444" : "#F4F4F4",
    controlForegroundColor: isDark ? "#FFFFFF" : "#262626",
    themeId: isDark ? 4 : 0,
  };
}

/** A window of Office's that the user closes at once. */
const closedDialog = {
  addEventHandler: (_type: string, handler: () => void) => void setTimeout(handler),
  close: () => undefined,
};

type Done = (result: { readonly status: string }) => void;

function documentSettings(): object {
  const values = new Map<string, unknown>();
  return {
    get: (key: string) => values.get(key) ?? null,
    set: (key: string, value: unknown) => void values.set(key, value),
    remove: (key: string) => void values.delete(key),
    saveAsync: (first?: Done | object, second?: Done) => {
      const done = typeof first === "function" ? first : second;
      if (typeof done === "function") done({ status: "succeeded" });
    },
  };
}

/** The `Office` object of an add-in that runs in this host. */
export function createOfficeShim(options: HostOptions): OfficeShim {
  const platform = platformNames[options.platform ?? "win"];
  const info = { host: "Excel", platform };
  const commands = new Map<string, (event: object) => unknown>();
  const openedWindows: string[] = [];
  const openedDialogs: string[] = [];
  const language = options.displayLanguage ?? "vi-VN";
  const office = {
    HostType: { Excel: "Excel" },
    PlatformType: { PC: "PC", OfficeOnline: "OfficeOnline", Mac: "Mac" },
    EventType: { DialogEventReceived: "dialogEventReceived" },
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    onReady: async (callback?: (ready: typeof info) => unknown) => {
      await callback?.(info);
      return info;
    },
    actions: {
      associate: (name: string, command: (event: object) => unknown) => void commands.set(name, command),
    },
    addin: { setStartupBehavior: async () => undefined, showAsTaskpane: async () => undefined },
    context: {
      ...info,
      displayLanguage: language,
      contentLanguage: language,
      diagnostics: { host: "Excel", platform, version: "16.0.18000.20000" },
      officeTheme: themeOf(options.isDarkTheme ?? false),
      partitionKey: "simulated-",
      requirements: {
        isSetSupported: (set: string, version?: string) => isSetSupported(options, set, version),
      },
      document: { url: "", mode: "readWrite", settings: documentSettings() },
      ui: {
        openBrowserWindow: (address: string) => void openedWindows.push(address),
        displayDialogAsync: (address: string, _size: object, done: (result: object) => void) => {
          openedDialogs.push(address);
          done({ status: "succeeded", value: closedDialog });
        },
      },
    },
  };
  const runCommand = (name: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const command = commands.get(name);
      if (!command) reject(new Error(`no function is associated with '${name}'`));
      else void command({ source: { id: name }, completed: resolve });
    });
  return { office, runCommand, openedWindows, openedDialogs };
}
