/** The outside as a command sees it. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Relative paths start here. */
  readonly cwd: string;
  /** Folder of the packs that come with the program. */
  readonly packs: string;
  /** Path of the bundled worker that reads files. */
  readonly readWorker: string;
  /** Path of the bundled worker that packs large books. */
  readonly packWorker: string;
  /** Version of the program. */
  readonly version: string;
}

/** 0: every input used and no error; 1: something refused, in error or in conflict; 2: could not run. */
export type ExitCode = 0 | 1 | 2;

/** Ends a command with exit code 2 and one sentence in both languages. */
export class CannotRun extends Error {
  readonly sentence: { readonly vi: string; readonly en: string };

  constructor(sentence: { readonly vi: string; readonly en: string }, options?: ErrorOptions) {
    super(sentence.en, options);
    this.name = "CannotRun";
    this.sentence = sentence;
  }
}
