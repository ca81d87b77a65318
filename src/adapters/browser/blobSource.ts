import { inputsOf, type Opening } from "../../app/inputsOf.ts";
import type { CollectedInput, InputSource, UnreadBytes } from "../../app/ports.ts";

export interface BlobSourceOptions extends Opening {
  /** Larger files are refused unopened. */
  readonly maxBytes: number;
}

export interface NamedFile {
  readonly path: string;
  readonly file: UnreadBytes;
}

/** Inputs from files that a page was given, in path order; members of archives become inputs of their own. */
export function createBlobSource(files: readonly NamedFile[], options: BlobSourceOptions): InputSource {
  const inOrder = files.toSorted((left, right) => (left.path < right.path ? -1 : 1));
  return {
    count: () => Promise.resolve(files.length),
    async *collect() {
      for (const file of inOrder) yield* openFile(file, options);
    },
  };
}

async function* openFile(
  { path, file }: NamedFile,
  options: BlobSourceOptions,
): AsyncIterable<CollectedInput> {
  const shown = path.normalize("NFC");
  if (file.size > options.maxBytes) {
    yield { path: shown, problem: { reason: "too-large", detail: `${file.size} bytes` } };
    return;
  }
  const bytes = await readOrNull(file);
  if (bytes === null) yield { path: shown, problem: { reason: "disk-error" } };
  else yield* inputsOf(shown, bytes, options);
}

async function readOrNull(file: UnreadBytes): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // moved, changed or locked since it was chosen: this one file becomes a finding and the others go on
    return null;
  }
}
