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
