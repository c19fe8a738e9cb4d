import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../src/api/app.ts';
import { createApiKey, rememberApiKey } from '../../src/people/api-keys.ts';
import { openQueues } from '../../src/queue/open.ts';
import type { Queues } from '../../src/queue/queues.ts';
import { healthOf } from '../../src/start/health.ts';
import { installationMetrics } from '../../src/start/metrics.ts';
import { type EngineBench, engineBench } from '../support/engine.ts';
import { cardNumbers } from '../support/facts.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';

let bench: EngineBench;
let database: TestDatabase;
let queues: Queues;
let ask: (path: string, key?: string) => Promise<Response>;
const key = createApiKey();

beforeAll(async () => {
  bench = await engineBench();
  database = await createTestDatabase();
  queues = await openQueues({ postgresUrl: database.url });
  const { db, engine, organizationId } = bench;
  await rememberApiKey(db, { key, organizationId, name: 'scraper', at: engine.clock.now() });
  const metrics = installationMetrics({ db, queues, vitals: () => engine.vitals(60) });
  const app = createApp({
    engine,
    db,
    health: healthOf({ db, engine, queues, lateAfterSeconds: 60 }),
    metrics: metrics.text,
    answered: metrics.answered,
  });
  ask = async (path, given) => app.request(path, given ? { headers: { authorization: `Bearer ${given}` } } : {});
  metrics.observe({ type: 'timerFired', incident: 'INC-2026-0001', event: 1, timer: 't', lateSeconds: 0.2 });
  metrics.observe({ type: 'mail', state: 'sent', outbox: 'o', attempt: 1 });
  metrics.swept(0.01);
});
afterAll(async () => {
  await queues.close();
  await database.drop();
  await bench.close();
});

test('metrics need a key, and name every series', async () => {
  expect((await ask('/metrics')).status).toBe(401);
  await bench.engine.open({ facts: cardNumbers() }, bench.who());
  await queues.add('wake', [{ id: 'row.1', delayMs: 60_000, data: {} }]);
  await ask('/api/v1/incidents/INC-2026-0001', key);
  await ask('/nowhere/INC-2026-0001', key);
  const response = await ask('/metrics', key);
  expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  const text = await response.text();
  for (const series of [
    /^sokuho_timers_armed [1-9]\d*$/m,
    /^sokuho_timers_fired_total 1$/m,
    /^sokuho_timer_late_seconds_bucket\{le="0.25"\} 1$/m,
    /^sokuho_timers_missed 0$/m,
    /^sokuho_scheduler_lag_seconds \d/m,
    /^sokuho_sweep_seconds_count 1$/m,
    /^sokuho_queue_depth\{queue="wake"\} 1$/m,
    /^sokuho_mails_total\{state="sent"\} 1$/m,
    /^sokuho_outbox_held 0$/m,
    /^sokuho_http_request_seconds_count\{method="GET",route="\/api\/v1\/incidents\/\{id\}",status="200"\} 1$/m,
  ])
    expect(text).toMatch(series);
  // What somebody types makes no series.
  expect(text).not.toContain('nowhere');
});

test('health needs no key, and is well before the first sweep', async () => {
  const response = await ask('/health');
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ status: 'ok', late: [], outbox: { heldSince: null } });
});
