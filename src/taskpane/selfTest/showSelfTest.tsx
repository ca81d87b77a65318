import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { createExcelHost } from "../../adapters/excel/createExcelHost.ts";
import { createRawBook } from "../../adapters/excel/rawBook.ts";
import { officeLanguage } from "../ports/officeContext.ts";
import { SelfTestPage } from "./SelfTestPage.tsx";

/** Shows the self-test in place of the pane. */
export function showSelfTest(root: Element, inExcel: boolean): void {
  const site = inExcel ? { host: createExcelHost(), raw: createRawBook() } : null;
  createRoot(root).render(
    <FluentProvider theme={webLightTheme}>
      <SelfTestPage language={inExcel ? officeLanguage() : "vi"} site={site} />
    </FluentProvider>,
  );
}
