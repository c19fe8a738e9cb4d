import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for the promise, but no longer than this: false when it is still pending. Rejects as the promise does. */
export async function settlesWithin(ms: number, promise: Promise<unknown>): Promise<boolean> {
  const timer = new AbortController();
  // Whoever stops waiting must not be told later.
  promise.catch(() => {});
  const late = sleep(ms, false, { signal: timer.signal });
  late.catch(() => {});
  try {
    return await Promise.race([promise.then(() => true), late]);
  } finally {
    timer.abort();
  }
}
