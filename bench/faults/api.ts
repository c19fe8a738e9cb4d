import type { Processes } from './processes.ts';

/** What an operator gets to see: an answer, or nothing, when the server died on the way. */
export type Answer<T> = { known: true; status: number; body: T } | { known: false };

export interface Asking {
  method: 'GET' | 'POST' | 'PUT';
  path: string;
  body?: unknown;
  /** Sent as `Idempotency-Key`. */
  key?: string;
  /** The one who approves is not the one who wrote. */
  as?: 'operator' | 'approver';
}

const patienceMs = 20_000;

export type Api = <T>(asking: Asking) => Promise<Answer<T>>;

/** The HTTP API of whatever process serves at the moment, with one key for each of two people. */
export const apiOf =
  (processes: Processes, keys: Record<'operator' | 'approver', string>): Api =>
  async <T>({ method, path, body, key, as = 'operator' }: Asking): Promise<Answer<T>> => {
    const url = processes.url();
    if (!url) return { known: false };
    try {
      const response = await fetch(new URL(`/api/v1${path}`, url), {
        method,
        signal: AbortSignal.timeout(patienceMs),
        headers: {
          authorization: `Bearer ${keys[as]}`,
          ...(key !== undefined && { 'idempotency-key': key }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return { known: true, status: response.status, body: (await response.json()) as T };
    } catch {
      return { known: false };
    }
  };

export const accepted = <T>(answer: Answer<T>): answer is { known: true; status: number; body: T } =>
  answer.known && answer.status < 300;
