/** The call with the latest deadline: the others are earlier ones that units still owe, or lists it refers to. */
export function mainCall<Call extends { readonly deadline: string }>(
  calls: readonly Call[],
): Call | undefined {
  return calls.toSorted((left, right) => (left.deadline < right.deadline ? 1 : -1))[0];
}
