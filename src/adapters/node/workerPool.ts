import { Worker, type TransferListItem } from "node:worker_threads";
import type { Cancellation } from "../../app/ports.ts";
import { err, ok, type Result } from "../../core/result.ts";

export interface WorkerPoolOptions {
  /** The script that answers each message with one message, after a first one that says it is ready. */
  readonly script: string;
  /** What each worker is started with; cloned once a worker. */
  readonly setUp: unknown;
  readonly workers: number;
  /** Of each worker; one that needs more is stopped. */
  readonly memoryMegabytes: number;
}

/** Why a job has no answer; `detail` is for the log. */
export interface WorkerFailure {
  readonly reason: "timed-out" | "out-of-memory" | "crashed";
  readonly detail: string;
}

export interface WorkerJob {
  readonly message: unknown;
  /** What is moved into the worker instead of copied. */
  readonly transfer: readonly TransferListItem[];
  /** Time for the job itself; the start of a worker is not counted. */
  readonly milliseconds: number;
}

/** Workers that start when they are needed and are replaced when a job broke them. */
export interface WorkerPool<Answer> {
  /** A job that takes too long or breaks its worker fails alone; the call rejects only when the pool was stopped. */
  readonly run: (job: WorkerJob) => Promise<Result<Answer, WorkerFailure>>;
  readonly close: () => Promise<void>;
}

interface WaitingJob<Answer> extends WorkerJob {
  readonly settle: (result: Result<Answer, WorkerFailure>) => void;
  readonly reject: (reason: unknown) => void;
}

/** One place for a worker; it is empty until a job comes, and again after a job broke its worker. */
interface Seat<Answer> {
  worker: Worker | null;
  job: WaitingJob<Answer> | null;
  timer: NodeJS.Timeout | null;
  failure: WorkerFailure | null;
}

interface Pool<Answer> {
  readonly options: WorkerPoolOptions;
  readonly seats: readonly Seat<Answer>[];
  readonly waiting: WaitingJob<Answer>[];
  stopped: { readonly reason: unknown } | null;
}

/** `Answer` is what the script answers with. */
export function createWorkerPool<Answer>(
  options: WorkerPoolOptions,
  cancellation?: Cancellation,
): WorkerPool<Answer> {
  const seats = Array.from({ length: options.workers }, emptySeat<Answer>);
  const pool: Pool<Answer> = { options, seats, waiting: [], stopped: null };
  cancellation?.addEventListener("abort", () => void stop(pool, reasonOf(cancellation)));
  return {
    run: (job) =>
      new Promise((settle, reject) => {
        if (pool.stopped !== null) throw pool.stopped.reason;
        pool.waiting.push({ ...job, settle, reject });
        dispatch(pool);
      }),
    close: () => stop(pool, new Error("the worker pool was closed")),
  };
}

function emptySeat<Answer>(): Seat<Answer> {
  return { worker: null, job: null, timer: null, failure: null };
}

function reasonOf(cancellation: Cancellation): unknown {
  try {
    cancellation.throwIfAborted();
  } catch (reason) {
    return reason;
  }
  return new Error("stopped");
}

/** Hands waiting jobs to free seats, those with a running worker first. */
function dispatch<Answer>(pool: Pool<Answer>): void {
  if (pool.stopped !== null) return;
  const free = pool.seats.filter((seat) => seat.job === null);
  for (const seat of free.toSorted((left, right) => Number(isEmpty(left)) - Number(isEmpty(right)))) {
    const job = pool.waiting.shift();
    if (job === undefined) return;
    seat.job = job;
    if (seat.worker === null) startWorker(pool, seat);
    else hand(seat, seat.worker, job);
  }
}

function isEmpty(seat: Pick<Seat<unknown>, "worker">): boolean {
  return seat.worker === null;
}

function startWorker<Answer>(pool: Pool<Answer>, seat: Seat<Answer>): void {
  const { script, setUp, memoryMegabytes } = pool.options;
  const worker = new Worker(script, {
    workerData: setUp,
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
    // Libraries in a worker must not write into the program's own output.
    stdout: true,
    stderr: true,
  });
  worker.stdout.resume();
  worker.stderr.resume();
  seat.worker = worker;
  let isReady = false;
  worker.on("message", (message: Answer) => {
    // An answer that comes while its worker is being stopped has come too late.
    if (seat.failure !== null) return;
    if (isReady) finish(pool, seat, ok(message));
    else if (seat.job !== null) hand(seat, worker, seat.job);
    isReady = true;
  });
  worker.on("error", (error) => {
    seat.failure ??= failureOf(error);
  });
  worker.on("exit", (code) => {
    seat.worker = null;
    const failure = seat.failure ?? { reason: "crashed", detail: `exit code ${code}` };
    seat.failure = null;
    if (isReady) finish(pool, seat, err(failure));
    else void stop(pool, new Error(`the worker ${script} does not start: ${failure.detail}`));
  });
}

function hand<Answer>(seat: Seat<Answer>, worker: Worker, job: WorkerJob): void {
  seat.timer = setTimeout(() => {
    seat.failure = { reason: "timed-out", detail: `more than ${job.milliseconds} milliseconds` };
    void worker.terminate();
  }, job.milliseconds);
  worker.postMessage(job.message, job.transfer);
}

function failureOf(error: unknown): WorkerFailure {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return {
    reason: code === "ERR_WORKER_OUT_OF_MEMORY" ? "out-of-memory" : "crashed",
    detail: String(error),
  };
}

/** Frees the seat of the job that ended and gives its answer. */
function finish<Answer>(pool: Pool<Answer>, seat: Seat<Answer>, result: Result<Answer, WorkerFailure>): void {
  const { job, timer } = seat;
  if (timer !== null) clearTimeout(timer);
  seat.job = null;
  seat.timer = null;
  dispatch(pool);
  job?.settle(result);
}

/** Ends all workers; jobs that have no answer yet are rejected. */
async function stop<Answer>(pool: Pool<Answer>, reason: unknown): Promise<void> {
  pool.stopped ??= { reason };
  const workers = pool.seats.flatMap((seat) => seat.worker ?? []);
  const jobs = [...pool.seats.flatMap((seat) => seat.job ?? []), ...pool.waiting.splice(0)];
  for (const seat of pool.seats) {
    if (seat.timer !== null) clearTimeout(seat.timer);
    seat.timer = null;
    seat.job = null;
  }
  for (const job of jobs) job.reject(reason);
  await Promise.all(workers.map((worker) => worker.terminate()));
}
