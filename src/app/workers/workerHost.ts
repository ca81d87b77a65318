/** Why a job has no answer; `detail` is for the log. */
export interface WorkerFailure {
  readonly reason: "timed-out" | "out-of-memory" | "crashed";
  readonly detail: string;
}

/** A worker that runs, as its host gives it. */
export interface WorkerHandle {
  /** `moved` is what changes hands instead of being copied. */
  post(message: unknown, moved: readonly ArrayBuffer[]): void;
  /** Ends it in the midst of whatever it does; its listener hears of it. */
  stop(): Promise<void>;
}

/** What a worker tells; `Answer` is what its script answers with. */
export interface WorkerListener<Answer> {
  message(message: Answer): void;
  /** It has ended: stopped, broken, or by itself. Nothing comes after it. */
  ended(failure: WorkerFailure): void;
}

/** Where workers run: threads of Node, workers of a browser. */
export interface WorkerHost {
  /** Names the script in errors. */
  readonly name: string;
  /** The script says with a first message that it is ready, then answers each message with one. */
  start<Answer>(setUp: unknown, listener: WorkerListener<Answer>): WorkerHandle;
  /** Calls back later; the answer prevents it. */
  after(milliseconds: number, run: () => void): () => void;
}
