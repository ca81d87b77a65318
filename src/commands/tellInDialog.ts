import { problemAddress, type Problem } from "./problemAddress.ts";

const size = { width: 30, height: 25, displayInIframe: true } as const;

/** Opens a small window of Office's; resolves when the user has closed it. A command has no other place to speak. */
export function tellInDialog(problem: Problem): Promise<void> {
  const address = problemAddress(problem, location.href);
  return new Promise((resolve, reject) => {
    Office.context.ui.displayDialogAsync(address, size, ({ value: dialog, error }) => {
      if (dialog === undefined) reject(new Error("no window for the problem of a command", { cause: error }));
      // The only event of a window that sends no messages: it was closed.
      else dialog.addEventHandler(Office.EventType.DialogEventReceived, () => resolve());
    });
  });
}
