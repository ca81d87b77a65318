import { err, ok, type Result } from "../../core/result.ts";
import type { Cancellation } from "../ports.ts";
import type { WorkerFailure, WorkerHandle, WorkerHost } from "./workerHost.ts";

export interface WorkerPoolOptions<Sent, Answer> {
  readonly host: WorkerHost;
  /** Made anew for each worker that starts, because what one says may refer to what it has said before. */
  readonly understand: () => (sent: Sent) => Answer;
  /** What each worker is started with; cloned once a worker. */
  readonly setUp: unknown;
  readonly workers: number;
}

export interface WorkerJob {
  readonly message: unknown;
  /** What is moved into the worker instead of copied. */
  readonly moved: readonly ArrayBuffer[];
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
  worker: WorkerHandle | null;
  job: WaitingJob<Answer> | null;
  /** Prevents the end of the job's time. */
  disarm: (() => void) | null;
  failure: WorkerFailure | null;
}

interface Pool<Sent, Answer> {
  readonly options: WorkerPoolOptions<Sent, Answer>;
  readonly seats: readonly Seat<Answer>[];
  readonly waiting: WaitingJob<Answer>[];
  stopped: { readonly reason: unknown } | null;
}

/** `Sent` is what the script answers with. */
export function createWorkerPool<Sent, Answer>(
  options: WorkerPoolOptions<Sent, Answer>,
  cancellation?: Cancellation,
): WorkerPool<Answer> {
  const seats = Array.from({ length: options.workers }, emptySeat<Answer>);
  const pool: Pool<Sent, Answer> = { options, seats, waiting: [], stopped: null };
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
  return { worker: null, job: null, disarm: null, failure: null };
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
function dispatch<Sent, Answer>(pool: Pool<Sent, Answer>): void {
  if (pool.stopped !== null) return;
  const free = pool.seats.filter((seat) => seat.job === null);
  for (const seat of free.toSorted((left, right) => Number(isEmpty(left)) - Number(isEmpty(right)))) {
    const job = pool.waiting.shift();
    if (job === undefined) return;
    seat.job = job;
    if (seat.worker === null) startWorker(pool, seat);
    else hand(pool, seat, job);
  }
}

function isEmpty(seat: Pick<Seat<unknown>, "worker">): boolean {
  return seat.worker === null;
}

function startWorker<Sent, Answer>(pool: Pool<Sent, Answer>, seat: Seat<Answer>): void {
  const { host, setUp } = pool.options;
  const understand = pool.options.understand();
  let isReady = false;
  seat.worker = host.start<Sent>(setUp, {
    message: (message) => {
      // An answer that comes while its worker is being stopped has come too late.
      if (seat.failure !== null) return;
      // The worker has its next job before its answer is looked at.
      if (isReady) release(pool, seat)?.settle(ok(understand(message)));
      else if (seat.job !== null) hand(pool, seat, seat.job);
      isReady = true;
    },
    ended: (reported) => {
      const failure = seat.failure ?? reported;
      seat.worker = null;
      seat.failure = null;
      if (isReady) release(pool, seat)?.settle(err(failure));
      else void stop(pool, new Error(`the worker ${host.name} does not start: ${failure.detail}`));
    },
  });
}

function hand<Sent, Answer>(pool: Pool<Sent, Answer>, seat: Seat<Answer>, job: WorkerJob): void {
  seat.disarm = pool.options.host.after(job.milliseconds, () => {
    seat.failure = { reason: "timed-out", detail: `more than ${job.milliseconds} milliseconds` };
    void seat.worker?.stop();
  });
  seat.worker?.post(job.message, job.moved);
}

/** Frees the seat of the job that ended, which is given, for the next one. */
function release<Sent, Answer>(pool: Pool<Sent, Answer>, seat: Seat<Answer>): WaitingJob<Answer> | null {
  const { job } = seat;
  seat.disarm?.();
  seat.job = null;
  seat.disarm = null;
  dispatch(pool);
  return job;
}

/** Ends all workers; jobs that have no answer yet are rejected. */
async function stop<Sent, Answer>(pool: Pool<Sent, Answer>, reason: unknown): Promise<void> {
  pool.stopped ??= { reason };
  const workers = pool.seats.flatMap((seat) => seat.worker ?? []);
  const jobs = [...pool.seats.flatMap((seat) => seat.job ?? []), ...pool.waiting.splice(0)];
  for (const seat of pool.seats) {
    seat.disarm?.();
    seat.disarm = null;
    seat.job = null;
  }
  for (const job of jobs) job.reject(reason);
  await Promise.all(workers.map((worker) => worker.stop()));
}
