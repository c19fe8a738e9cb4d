import { once } from 'node:events';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { createApp } from '../../src/api/app.ts';
import { inspectorDoor } from '../../src/inspect/door.ts';
import { Inspector, type InspectorOptions } from '../../src/inspect/inspector.ts';
import { watchChanges } from '../../src/start/changes.ts';
import { listen } from '../../src/start/listen.ts';
import { type ApiBench, apiBench } from '../api/bench.ts';

/** What stands in the workspace of the inspector, as somebody else's program would install it. */
const workspace = createRequire(createRequire(import.meta.url).resolve('sokuho-inspect/package.json'));
const { WebSocket } = workspace('ws') as typeof import('ws');
type Socket = InstanceType<typeof WebSocket>;
type Headers = Record<string, string>;

/** What `@xstate/inspect` makes of what arrives. */
export interface Received {
  type: string;
  sessionId: string;
  id?: string;
  machine?: { id: string; stateIds: string[] };
  state?: { value: unknown; context: unknown; toStrings(): string[]; event: { type: string } };
  event?: { name: string; data: object };
}
interface PackageReceiver {
  subscribe(next: (event: Received) => void): unknown;
  send(event: object): void;
}
const { createWebSocketReceiver } = workspace('@xstate/inspect/lib/browser.js') as {
  createWebSocketReceiver(options: { server: string }): PackageReceiver;
};

export interface Line {
  socket: Socket;
  /** Every frame, as it came over the wire. */
  texts: string[];
  received: Received[];
  send(event: object): void;
}

export interface InspectorBench extends ApiBench {
  url: string;
  inspector: Inspector;
  /** What the inspector could not do. */
  troubles: unknown[];
  /** A ticket for whoever holds a key. */
  ticket(key?: string): Promise<string>;
  /** The package's own receiver, let in by a ticket. */
  receive(key?: string): Promise<Line>;
  /** A bare web socket. */
  open(query: string, headers?: Headers): Socket;
  /** The status with which a connection is refused. */
  refusal(query: string, headers?: Headers): Promise<number>;
}

/** A served API with an inspector on it. */
export async function inspectorBench(
  options: Partial<InspectorOptions> = {},
  host = '127.0.0.1',
): Promise<InspectorBench> {
  const bench = await apiBench();
  const { db, engine, signIn } = bench;
  const changes = watchChanges(db, { everyMs: 30 });
  const troubles: unknown[] = [];
  const inspector = new Inspector({ db, changes, onTrouble: (error) => troubles.push(error), ...options });
  const health = () => expect.fail('not asked');
  const app = createApp({ engine, db, changes, signIn, health, inspector: inspector.tickets });
  const door = inspectorDoor(inspector, app.fetch);
  const listening = await listen(app.fetch, { host, port: 0, upgrade: door });
  const server = `${listening.url.slice('http://'.length)}/api/v1/inspect`;
  const open = (query: string, headers: Headers = {}) => new WebSocket(`ws://${server}${query}`, { headers });
  const ticket = async (key = bench.key) => {
    const headers = { authorization: `Bearer ${key}` };
    const answer = await fetch(`${listening.url}/api/v1/inspect/tickets`, { method: 'POST', headers });
    expect(answer.status).toBe(201);
    return ((await answer.json()) as { ticket: string }).ticket;
  };
  return {
    ...bench,
    url: listening.url,
    inspector,
    troubles,
    ticket,
    open,
    receive: async (key) => receiver(`${server}?ticket=${await ticket(key)}`),
    refusal: (query, headers) => refusalBy(`ws://${server}${query}`, headers),
    async close() {
      inspector.close();
      changes.stop();
      await listening.close(1_000);
      await bench.close();
    },
  };
}

/** The package makes a socket of its own from the one of the browser. */
async function receiver(server: string): Promise<Line> {
  const made: Socket[] = [];
  const texts: string[] = [];
  class Overheard extends WebSocket {
    constructor(url: string) {
      super(url);
      made.push(this);
      this.on('message', (data) => texts.push(data.toString()));
    }
  }
  const browser = globalThis as { WebSocket: unknown };
  const before = browser.WebSocket;
  browser.WebSocket = Overheard;
  const received: Received[] = [];
  const actor = createWebSocketReceiver({ server });
  browser.WebSocket = before;
  actor.subscribe((event) => received.push(event));
  const [socket = expect.fail('no socket')] = made;
  await once(socket, 'open');
  return { socket, texts, received, send: (event) => actor.send(event) };
}

/** The status with which a web socket is refused; 101: it is not. */
export async function refusalBy(url: string, headers: Headers = {}): Promise<number> {
  const socket = new WebSocket(url, { headers });
  socket.on('error', () => {});
  const status = await new Promise<number>((resolve) => {
    socket.on('unexpected-response', (_, { statusCode = 0 }) => resolve(statusCode));
    socket.on('open', () => resolve(101));
  });
  socket.terminate();
  return status;
}

export async function until(condition: () => boolean): Promise<void> {
  const end = performance.now() + 5_000;
  while (!condition() && performance.now() < end) await sleep(20);
  expect(condition()).toBe(true);
}
