import { createRoot } from "react-dom/client";
import { createExcelHost } from "../../adapters/excel/createExcelHost.ts";
import { createRawBook } from "../../adapters/excel/rawBook.ts";
import { ThemedProvider } from "../components/ThemedProvider.tsx";
import { officeIsDark, officeLanguage } from "../ports/officeContext.ts";
import { themeSource } from "../ports/themeSource.ts";
import { SelfTestPage } from "./SelfTestPage.tsx";

/** Shows the self-test in place of the pane. */
export function showSelfTest(root: Element, inExcel: boolean): void {
  const site = inExcel ? { host: createExcelHost(), raw: createRawBook() } : null;
  createRoot(root).render(
    <ThemedProvider source={themeSource(inExcel ? officeIsDark : () => null)} choice="system">
      <SelfTestPage language={inExcel ? officeLanguage() : "vi"} site={site} />
    </ThemedProvider>,
  );
}
