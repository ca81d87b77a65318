/** The code of the error that a promise is rejected with; "none" when it is not. */
export async function errorCode(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return "none";
  } catch (error) {
    const code: unknown =
      typeof error === "object" && error !== null ? Reflect.get(error, "code") : undefined;
    if (typeof code === "string") return code;
    throw error;
  }
}

/** One batch about the active sheet. */
export async function inSheet(batch: (sheet: Excel.Worksheet) => unknown): Promise<void> {
  await Excel.run(async (context) => {
    batch(context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
  });
}

/** One batch about the workbook. */
export async function inBook(batch: (workbook: Excel.Workbook) => unknown): Promise<void> {
  await Excel.run(async (context) => {
    batch(context.workbook);
    await context.sync();
  });
}
