// oxlint-disable-next-line import/no-unassigned-import -- zod must know before the first schema is made
import "../app/zodWithoutEval.ts";
import { createExcelHost } from "../adapters/excel/createExcelHost.ts";
import { problemOfAddress } from "./problemAddress.ts";
import { registerCommands } from "./registerCommands.ts";
import { showProblem } from "./showProblem.ts";
import { tellInDialog } from "./tellInDialog.ts";

const problem = problemOfAddress(location.search);
if (problem === null) void Office.onReady(register);
else showProblem(problem, document);

function register(): void {
  const language = Office.context.displayLanguage.startsWith("vi") ? "vi" : "en";
  registerCommands({
    host: createExcelHost(),
    associate: (name, run) => Office.actions.associate(name, run),
    tell: (code) => tellInDialog({ code, language }),
  });
}
