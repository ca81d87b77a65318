// oxlint-disable-next-line import/no-unassigned-import -- zod must know before the first schema is made
import "../app/zodWithoutEval.ts";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import type { BookHost } from "../app/bookHost.ts";
import { App } from "./App.tsx";
import { findSurroundings, type Surroundings } from "./findSurroundings.ts";
import { keepOffline } from "./keepOffline.ts";
import { openDesk } from "./openDesk.ts";
import { copyText, paneClock, unzip } from "./ports/browserPorts.ts";
import { downloadFile } from "./ports/downloadFile.ts";
import { officeIsDark, officeLanguage, officePartition } from "./ports/officeContext.ts";
import type { PanePorts } from "./ports/panePorts.ts";
import { storedPreferences } from "./ports/storedPreferences.ts";
import { themeSource } from "./ports/themeSource.ts";
import type { Services } from "./session/context.ts";
import { viewOfAddress } from "./state/view.ts";

async function start(root: Element): Promise<void> {
  const surroundings = await findSurroundings();
  if (new URLSearchParams(location.search).has("self-test")) {
    const { showSelfTest } = await import("./selfTest/showSelfTest.tsx");
    showSelfTest(root, surroundings === "office");
    return;
  }
  const services = await chooseServices(surroundings);
  createRoot(root).render(
    <StrictMode>
      <App
        services={services}
        view={viewOfAddress(location) ?? services.ports.preferences.load().view}
        officeMissing={surroundings === "office-missing"}
      />
    </StrictMode>,
  );
}

async function chooseServices(surroundings: Surroundings): Promise<Services> {
  const inOffice = surroundings === "office";
  const ports: PanePorts = {
    clock: paneClock,
    preferences: storedPreferences(
      inOffice ? officePartition() : "",
      inOffice ? { language: officeLanguage() } : {},
    ),
    theme: themeSource(inOffice ? officeIsDark : () => null),
    download: downloadFile,
    copyText,
    onNewVersion: (listener) => {
      // Office loads the page anew by itself. Where nothing can be kept, the page works as long as there is a connection.
      if (surroundings === "browser") keepOffline(listener).catch(() => undefined);
    },
    unzip,
  };
  return { desk: openDesk(), host: inOffice ? await openExcel() : null, ports };
}

async function openExcel(): Promise<BookHost> {
  const { createExcelHost } = await import("../adapters/excel/createExcelHost.ts");
  return createExcelHost();
}

const root = document.getElementById("root");
if (root !== null) void start(root);
