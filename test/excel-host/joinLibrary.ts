import type { ExcelHost } from "./createExcelHost.ts";
import { type Bridge, createBridge } from "./wire/bridge.ts";

/** The parts of Microsoft's library that its typings leave out; pinned by the version of the package. */
interface Library {
  readonly HostBridge: { readonly init: (bridge: Bridge) => void };
  readonly CommonUtility: object;
  readonly GenericEventRegistration: object;
}

function isLibrary(value: unknown): value is Library {
  return (
    typeof value === "object" &&
    value !== null &&
    "HostBridge" in value &&
    "GenericEventRegistration" in value
  );
}

/** Makes the loaded library talk to a host, and refuse members beyond the host's requirement set. */
export function joinLibrary(host: ExcelHost): void {
  const library: unknown = Reflect.get(globalThis, "OfficeExtension");
  if (!isLibrary(library)) throw new Error("the library is not loaded");
  // Handlers of a host before would hear this one's events.
  Reflect.set(library.GenericEventRegistration, "s_genericEventRegistrations", {});
  library.HostBridge.init(createBridge(host));
  Reflect.set(library.CommonUtility, "_doApiNotSupportedCheck", true);
}
