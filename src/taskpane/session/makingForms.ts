import type { SessionContext } from "./context.ts";
import { runJob } from "./runJob.ts";

/** What can be done on the view "Biểu mẫu". */
export interface FormsActions {
  /** Hands over a .zip of the blank forms of a call. */
  readonly downloadForms: (call: string) => Promise<void>;
  /** The blank forms of a call, by file name, to open one of them in Excel. */
  readonly listForms: (call: string) => Promise<readonly BlankForm[]>;
  readonly openForm: (form: BlankForm) => Promise<void>;
}

export interface BlankForm {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export function formsActions(context: SessionContext): FormsActions {
  const { desk, host, ports } = context;
  return {
    downloadForms: (call) =>
      runJob(context, "forms", async () => {
        const { name, bytes } = await desk.blankForms(call);
        ports.download({ name, content: bytes });
        return { code: "saved", name };
      }),
    listForms: async (call) => {
      let forms: readonly BlankForm[] = [];
      await runJob(context, "forms", async () => {
        forms = await ports.unzip((await desk.blankForms(call)).bytes);
        return null;
      });
      return forms;
    },
    openForm: ({ bytes }) =>
      runJob(context, "forms", async () => {
        await host?.openWorkbook(bytes);
        return null;
      }),
  };
}
