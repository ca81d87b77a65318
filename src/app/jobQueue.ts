/** Lets a limited number of jobs run at a time. */
export interface JobQueue {
  /** How many jobs have ended. */
  readonly ended: () => number;
  /** Starts a job; wait for `room` before. Its failure is for whoever awaits the promise, never for the queue. */
  start<T>(job: () => Promise<T>): Promise<T>;
  /** Until one more job may start. */
  room(): Promise<void>;
}

export function createJobQueue(atOnce: number): JobQueue {
  const running = new Set<Promise<void>>();
  let ended = 0;
  return {
    ended: () => ended,
    start: (job) => {
      const result = job();
      const end = () => {
        ended += 1;
        running.delete(tracked);
      };
      const tracked: Promise<void> = result.then(end, end);
      running.add(tracked);
      return result;
    },
    room: async () => {
      while (running.size >= atOnce) await Promise.race(running);
    },
  };
}
