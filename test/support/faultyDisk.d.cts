/** What the disk answers from the n-th call on; "SIGKILL" ends the process instead. */
export interface Fault {
  /** From 1; 0 for none. */
  readonly at: number;
  readonly kind: "EIO" | "ENOSPC" | "EPERM" | "SIGKILL";
}

/** Makes the disk of this process fail once, at the n-th call from now; `names` are the calls so far. */
export function install(fault: Fault): { readonly names: readonly string[]; uninstall(): void };
