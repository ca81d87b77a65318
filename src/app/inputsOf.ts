import type { ArchiveOpener, CollectedInput } from "./ports.ts";

export interface Opening {
  readonly openArchive: ArchiveOpener;
  /** SHA-256 in hex. */
  readonly sha256: (bytes: Uint8Array) => string;
}

/** The inputs that a file's bytes make: itself, or when it is an archive its members as "archive!member". */
export function* inputsOf(
  path: string,
  bytes: Uint8Array,
  { openArchive, sha256 }: Opening,
): Iterable<CollectedInput> {
  const members = openArchive(bytes);
  if (members === null) {
    yield { path, sha256: sha256(bytes), bytes };
  } else if (!members.ok) {
    yield { path, problem: members.error };
  } else {
    for (const member of members.value) {
      const memberPath = `${path}!${member.path}`;
      if ("problem" in member) yield { path: memberPath, problem: member.problem };
      else yield { path: memberPath, sha256: sha256(member.bytes), bytes: member.bytes };
    }
  }
}
