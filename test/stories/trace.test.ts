import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cardNumbers } from '../support/facts.ts';
import { eventually, type Installation } from '../support/installation.ts';
import { createSite, type Site } from '../support/site.ts';

interface Span {
  name: string;
  traceId: string;
}

interface Export {
  resourceSpans: { scopeSpans: { spans: Span[] }[] }[];
}

let collector: Server;
let site: Site;
let installation: Installation;
const spans: Span[] = [];
let exported = '';

beforeAll(async () => {
  collector = createServer(async (request, response) => {
    const body = await text(request);
    exported += body;
    for (const { scopeSpans } of (JSON.parse(body) as Export).resourceSpans)
      spans.push(...scopeSpans.flatMap((scope) => scope.spans));
    response.setHeader('content-type', 'application/json').end('{}');
  }).listen(0, '127.0.0.1');
  await once(collector, 'listening');
  site = await createSite();
  await site.standAt('2026-09-01T10:00:00+09:00');
  installation = site.installation({
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
  });
});
afterAll(async () => {
  await site.close();
  collector.closeAllConnections();
  collector.close();
});

it('one trace leads from the request through the engine and the queue to the mail', { timeout: 90_000 }, async () => {
  const started = await installation.run('start');
  await installation.cli('person', 'add', '--name', '担当 花子', '--email', 'owner@example.jp', '--role', 'owner');
  await installation.post('/api/v1/incidents', { facts: cardNumbers() });
  await site.jumpTo('2026-09-03T09:02:00+09:00');
  await site.sink.waitFor(1, 30_000);

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
