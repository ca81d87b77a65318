// The page's side of the simulated Excel, served in place of office.js: Microsoft's library is put behind this script.
import { createOfficeShim, type OfficeShim } from "../../excel-host/officeShim.ts";
import type { HostOptions } from "../../excel-host/hostOptions.ts";
import type { Bridge } from "../../excel-host/wire/bridge.ts";

declare global {
  // Put there before the page's own scripts.
  var excelOptions: HostOptions;
  var toExcel: (text: string) => Promise<void>;
  // For the test.
  var fromExcel: (text: string) => void;
  var officeShim: OfficeShim;
  var joinExcel: () => void;
}

const bridge: Bridge = {
  onMessageFromHost: null,
  sendMessageToHost: (text) => void globalThis.toExcel(text),
};

globalThis.fromExcel = (text) => bridge.onMessageFromHost?.(text);
globalThis.officeShim = createOfficeShim(globalThis.excelOptions);

/** Once Microsoft's library is there. */
globalThis.joinExcel = () => {
  Reflect.set(globalThis, "Office", globalThis.officeShim.office);
  const library: unknown = Reflect.get(globalThis, "OfficeExtension");
  if (typeof library !== "object" || library === null) throw new Error("the library is not loaded");
  const hostBridge: unknown = Reflect.get(library, "HostBridge");
  const utility: unknown = Reflect.get(library, "CommonUtility");
  if (!canInit(hostBridge) || typeof utility !== "function") throw new Error("another library than expected");
  hostBridge.init(bridge);
  Reflect.set(utility, "_doApiNotSupportedCheck", true);
};

function canInit(value: unknown): value is { readonly init: (bridge: Bridge) => void } {
  return (typeof value === "object" || typeof value === "function") && value !== null && "init" in value;
}
