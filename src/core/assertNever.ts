/** Makes a `switch` over a union exhaustive at compile time; reaching it at run time is a bug of ours. */
export function assertNever(value: never): never {
  throw new Error(`impossible value: ${JSON.stringify(value)}`);
}
