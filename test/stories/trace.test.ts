import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { millisecondsOf, systemNow, toInstant } from '../../src/domain/time.ts';
import { createClock, writeClock } from '../../src/store/clock.ts';
import { openDatabase } from '../../src/store/database.ts';
import { cardNumbers } from '../support/facts.ts';
import { createInstallation, eventually, type Installation } from '../support/installation.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';
import { type SmtpSink, startSmtpSink } from '../support/smtp.ts';

interface Span {
  name: string;
  traceId: string;
}

interface Export {
  resourceSpans: { scopeSpans: { spans: Span[] }[] }[];
}

let collector: Server;
let database: TestDatabase;
let sink: SmtpSink;
let installation: Installation;
let db: ReturnType<typeof openDatabase>;
const spans: Span[] = [];
let exported = '';

const at = (instant: string) => ({
  realAnchor: systemNow(),
  virtualAnchor: toInstant(millisecondsOf(instant)),
  rate: 0,
});

beforeAll(async () => {
  collector = createServer(async (request, response) => {
    const body = await text(request);
    exported += body;
    for (const { scopeSpans } of (JSON.parse(body) as Export).resourceSpans)
      spans.push(...scopeSpans.flatMap((scope) => scope.spans));
    response.setHeader('content-type', 'application/json').end('{}');
  }).listen(0, '127.0.0.1');
  await once(collector, 'listening');
  database = await createTestDatabase();
  sink = await startSmtpSink();
  db = openDatabase({ url: database.url, max: 2 });
  await createClock(db, at('2026-09-01T10:00:00+09:00'));
  installation = createInstallation({
    DATABASE_URL: database.url,
    SMTP_URL: sink.url,
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
  });
});
afterAll(async () => {
  await installation.close();
  await db.destroy();
  await database.drop();
  await sink.close();
  collector.closeAllConnections();
  collector.close();
});

it('one trace leads from the request through the engine and the queue to the mail', { timeout: 90_000 }, async () => {
  const started = await installation.run('start');
  await installation.cli('person', 'add', '--name', '担当 花子', '--email', 'owner@example.jp', '--role', 'owner');
  await installation.post('/api/v1/incidents', { facts: cardNumbers() });
  await writeClock(db, at('2026-09-03T09:02:00+09:00'));
  await sink.waitFor(1, 30_000);

  const traceOf = (name: string) => spans.find((span) => span.name === name)?.traceId;
  const names = () => spans.filter(({ traceId }) => traceId === traceOf('POST /api/v1/incidents'));
  await eventually(
    () => names().some(({ name }) => name === 'mail.send'),
    () => `${started.output()}\n${JSON.stringify(spans)}`,
  );
  const seen = new Set(names().map(({ name }) => name));
  expect(seen).toContain('engine.open');
  expect([...seen].some((name) => name === 'engine.fire' || name === 'sweep.fire')).toBe(true);
  // Ids and names of events leave, nobody's address or name.
  for (const personal of ['owner@example.jp', '花子', '青空商店']) expect(exported).not.toContain(personal);
});
