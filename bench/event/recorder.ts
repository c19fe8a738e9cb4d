import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';

export interface Statement {
  text: string;
  values: unknown[];
}

/** What one event sent to PostgreSQL, from `begin` to `commit`. */
export type Recording = Statement[];

const recording = new AsyncLocalStorage<Recording>();

/** Listens at the driver, under all code of ours. For the whole process, from now on. */
export function startRecording(): void {
  const send: (...args: unknown[]) => unknown = pg.Client.prototype.query;
  const listening = function (this: pg.Client, ...args: unknown[]) {
    const [text, values] = args;
    if (typeof text === 'string') recording.getStore()?.push({ text, values: Array.isArray(values) ? values : [] });
    return send.apply(this, args);
  };
  Object.assign(pg.Client.prototype, { query: listening });
}

export async function recorded<T>(task: () => Promise<T>): Promise<{ result: T; statements: Recording }> {
  const statements: Recording = [];
  const result = await recording.run(statements, task);
  return { result, statements };
}
