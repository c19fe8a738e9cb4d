import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { Duplex } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { inspectorDoor } from '../../src/inspect/door.ts';
import { Tickets } from '../../src/inspect/tickets.ts';
import { createApiKey } from '../../src/people/api-keys.ts';
import { listen } from '../../src/start/listen.ts';
import { keyWith, visitor } from '../api/visitors.ts';
import { cardNumbers } from '../support/facts.ts';
import { type InspectorBench, inspectorBench, refusalBy, until } from './bench.ts';

let bench: InspectorBench;
beforeAll(async () => {
  bench = await inspectorBench({ beatMs: 400 });
});
afterAll(() => bench.close());
afterEach(() => bench.inspector.close());

describe('the address of the inspector lets in', () => {
  it('a key in the header', async () => {
    const socket = bench.open('', { authorization: `Bearer ${bench.key}` });
    await once(socket, 'open');
    await until(() => bench.inspector.count === 1);
  });

  it('a ticket, once', async () => {
    const ticket = await bench.ticket();
    const query = `?ticket=${ticket}`;
    await once(bench.open(query), 'open');
    expect(await bench.refusal(query)).toBe(401);
  });

  it('a page of its own', async () => {
    const socket = bench.open(`?ticket=${await bench.ticket()}`, { origin: bench.url });
    await once(socket, 'open');
  });

  it.each(['localhost', '127.0.0.1', '[::1]'])('who calls it %s', async (host) => {
    const socket = bench.open(`?ticket=${await bench.ticket()}`, { host: `${host}:4810` });
    await once(socket, 'open');
  });
});

describe('the address of the inspector refuses', () => {
  it('nobody, a made-up ticket, and a key that is not known', async () => {
    expect(await bench.refusal('')).toBe(401);
    expect(await bench.refusal(`?ticket=${'A'.repeat(43)}`)).toBe(401);
    expect(await bench.refusal('', { authorization: `Bearer ${createApiKey()}` })).toBe(401);
    expect(await bench.refusal('', { authorization: 'Basic eDp5' })).toBe(401);
  });

  it('a key that has ended', async () => {
    const { authorization } = await keyWith(bench, ['operator']);
    const past = '2020-01-01T00:00:00.000Z';
    await bench.db.updateTable('api_key').set({ expires_at: past }).where('machine', '=', false).execute();
    expect(await bench.refusal('', { authorization })).toBe(401);
    const revoked = { expires_at: null, revoked_at: past };
    await bench.db.updateTable('api_key').set(revoked).where('machine', '=', false).execute();
    expect(await bench.refusal('', { authorization })).toBe(401);
  });

  it('a key without the permission to read incidents', async () => {
    const { authorization } = await keyWith(bench, []);
    expect(await bench.refusal('', { authorization })).toBe(403);
  });

  it('a session’s cookie without a ticket', async () => {
    const { cookie } = await visitor(bench, ['operator']);
    expect(await bench.refusal('', { cookie, origin: bench.url })).toBe(401);
  });

  it.each(['https://evil.example', 'null', 'http://localhost:9'])('a page of %s', async (origin) => {
    expect(await bench.refusal(`?ticket=${await bench.ticket()}`, { origin })).toBe(403);
  });

  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:80', '192.0.2.1'])(
    'who calls it %s',
    async (host) => {
      expect(await bench.refusal(`?ticket=${await bench.ticket()}`, { host })).toBe(403);
      expect(await bench.refusal(`?ticket=${await bench.ticket()}`, { host, origin: `http://${host}` })).toBe(403);
    },
  );

  it.each(['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'])('what a proxy passes on (%s)', async (name) => {
    expect(await bench.refusal(`?ticket=${await bench.ticket()}`, { [name]: '192.0.2.1' })).toBe(403);
  });

  it('every other address', async () => {
    const socket = connect(Number(new URL(bench.url).port), '127.0.0.1');
    socket.write('GET /api/v1/stream HTTP/1.1\r\nhost: localhost\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n');
    const [answer] = await once(socket, 'data');
    expect(String(answer)).toMatch(/^HTTP\/1\.1 404 /);
  });

  it('the seventeenth receiver', async () => {
    await until(() => bench.inspector.count === 0);
    for (let n = 0; n < 16; n += 1) await once(bench.open(`?ticket=${await bench.ticket()}`), 'open');
    expect(await bench.refusal(`?ticket=${await bench.ticket()}`)).toBe(503);
  });
});

describe('whoever was let in', () => {
  it('is sent away when their key ends', async () => {
    const { authorization } = await keyWith(bench, ['operator']);
    const socket = bench.open('', { authorization });
    await once(socket, 'open');
    const closed = once(socket, 'close');
    const past = '2020-01-01T00:00:00.000Z';
    await bench.db.updateTable('api_key').set({ revoked_at: past }).where('machine', '=', false).execute();
    expect((await closed)[0]).toBe(4401);
  });

  it('sees less when they may see less', async () => {
    await bench.engine.open({ facts: cardNumbers() }, bench.who());
    const { authorization } = await keyWith(bench, ['operator']);
    const line = await bench.receive(authorization.slice('Bearer '.length));
    await until(() => line.received.filter(({ type }) => type === 'service.register').length === 3);
    await bench.db
      .updateTable('api_key')
      .set({ roles: ['finder'] })
      .where('machine', '=', false)
      .execute();
    await until(() => line.received.filter(({ type }) => type === 'service.stop').length === 3);
  });

  it('is given up when it answers no more', async () => {
    const socket = bench.open(`?ticket=${await bench.ticket()}`);
    await once(socket, 'open');
    (socket as unknown as { _socket: { pause(): void } })._socket.pause();
    await until(() => bench.inspector.count === 0);
    socket.terminate();
  });
});

it('a ticket is too old after a minute', () => {
  let now = 0;
  const tickets = new Tickets(() => now);
  const admitted = { holder: {} as never, again: async () => undefined };
  const [early, late] = [tickets.give(admitted), tickets.give(admitted)];
  now = 59_999;
  expect(tickets.take(early)).toMatchObject(admitted);
  now = 60_000;
  expect(tickets.take(late)).toBeUndefined();
});

describe('without an inspector', () => {
  it('there are no tickets', async () => {
    const answer = await bench.ask('POST', '/api/v1/inspect/tickets');
    expect(answer).toMatchObject({ status: 404, body: { code: 'no-such-route' } });
  });

  it('the address does not exist', async () => {
    const plain = await listen(bench.app.fetch, { host: '127.0.0.1', port: 0 });
    const headers = { authorization: `Bearer ${bench.key}` };
    expect(await refusalBy(`${plain.url.replace('http', 'ws')}/api/v1/inspect`, headers)).toBe(404);
    await plain.close(100);
  });
});

describe('on every address of the machine', () => {
  const elsewhere = Object.values(networkInterfaces())
    .flat()
    .flatMap((each) => (each && !each.internal && each.family === 'IPv4' ? [each.address] : []));

  it('only loopback ones lead in', async () => {
    const everywhere = await inspectorBench({}, '0.0.0.0');
    const { port } = new URL(everywhere.url);
    const headers = { host: `localhost:${port}`, authorization: `Bearer ${everywhere.key}` };
    expect(await refusalBy(`ws://127.0.0.1:${port}/api/v1/inspect`, headers)).toBe(101);
    for (const address of elsewhere)
      expect(await refusalBy(`ws://${address}:${port}/api/v1/inspect`, headers), address).toBe(403);
    await everywhere.close();
  });

  it.each(['192.0.2.7', '::ffff:192.0.2.7', '2001:db8::1', ''])(
    'nobody who comes from %s does',
    async (remoteAddress) => {
      let answer = '';
      const write = (chunk: Buffer, _: string, done: () => void) => {
        answer += chunk.toString();
        done();
      };
      const socket = new Duplex({ read: () => {}, write });
      const headers = { host: 'localhost', authorization: `Bearer ${bench.key}` };
      const request = { url: '/api/v1/inspect', headers, socket: { remoteAddress } } as unknown as IncomingMessage;
      inspectorDoor(bench.inspector, () => expect.fail('asked'))(request, socket, Buffer.alloc(0));
      await until(() => answer !== '');
      expect(answer).toMatch(/^HTTP\/1\.1 403 /);
    },
  );
});
