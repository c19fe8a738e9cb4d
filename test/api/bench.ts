import { createApp } from '../../src/api/app.ts';
import type { Health } from '../../src/contract/health.ts';
import { createApiKey, rememberApiKey } from '../../src/people/api-keys.ts';
import { createLimits } from '../../src/people/limits.ts';
import { createSignIn, type SignIn } from '../../src/people/sign-in.ts';
import { type EngineBench, engineBench } from '../support/engine.ts';

export interface Answer {
  status: number;
  body: Record<string, unknown>;
  text: string;
  headers: Headers;
}

export interface ApiBench extends EngineBench {
  app: ReturnType<typeof createApp>;
  signIn: SignIn;
  key: string;
  failures: unknown[];
  /** Asks with the bench's key; a body is sent as JSON, a text as it is. */
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
}

/** The API on a real engine and database, asked without a socket. */
export async function apiBench(): Promise<ApiBench> {
  const bench = await engineBench();
  const key = createApiKey();
  const { db, engine, organizationId } = bench;
  await rememberApiKey(db, { key, organizationId, name: 'test', at: engine.clock.now() });
  const failures: unknown[] = [];
  const health = async (): Promise<Health> => ({
    status: 'ok',
    clock: { now: engine.clock.now(), rate: 0 },
    database: { ok: true },
    queue: { backend: 'postgres', ok: true },
    lastSweepAt: null,
    late: [],
    outbox: { heldSince: null },
  });
  const signIn = createSignIn({
    db,
    secret: 'a secret of the tests, with more than enough characters',
    publicUrl: null,
    oidc: null,
    // Everything here comes from one place.
    limits: createLimits({ knocks: 100_000 }),
  });
  const app = createApp({ engine, db, health, signIn, onFailure: (error) => failures.push(error) });
  return {
    ...bench,
    app,
    signIn,
    key,
    failures,
    async ask(method, path, body, headers = {}) {
      const response = await app.request(path, {
        method,
        headers: { authorization: `Bearer ${key}`, ...headers },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, text, headers: response.headers, body: JSON.parse(text) };
    },
  };
}
