import type { IncomingMessage } from 'node:http';
import { isIPv4 } from 'node:net';
import type { Duplex } from 'node:stream';
import { inspectPath } from '../contract/inspect.ts';
import type { Inspector } from './inspector.ts';
import { WebSocketServer } from './legacy.ts';
import type { Admitted } from './tickets.ts';

const mostReceivers = 16;

type Fetch = (request: Request, bindings: object) => Response | Promise<Response>;

interface Refusal {
  status: number;
  reason: string;
}

const refusals = {
  unknown: { status: 404, reason: 'Not Found' },
  elsewhere: { status: 403, reason: 'Forbidden' },
  nobody: { status: 401, reason: 'Unauthorized' },
  full: { status: 503, reason: 'Service Unavailable' },
} as const satisfies Record<string, Refusal>;

/** Takes the connections that become web sockets. `fetch` is the API, which alone says who may come in. */
export function inspectorDoor(inspector: Inspector, fetch: Fetch) {
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: inspector.sizes.messageBytes,
    perMessageDeflate: false,
  });
  let coming = 0;

  const enter = async (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const refusal = refusalOf(request) ?? (inspector.count + coming >= mostReceivers ? refusals.full : null);
    if (refusal) return refuse(socket, refusal);
    coming += 1;
    try {
      const admitted = await admit(request, inspector, fetch);
      if (!('holder' in admitted)) return refuse(socket, admitted);
      server.handleUpgrade(request, socket, head, (receiver) => inspector.attach(receiver, admitted));
    } finally {
      coming -= 1;
    }
  };
  return (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    // Whoever hangs up is gone; whatever failed, the connection ends.
    socket.on('error', () => {});
    enter(request, socket, head).catch(() => socket.destroy());
  };
}

/** From this machine, by this machine's name, and not from a page of somebody else: before it is asked who it is. */
function refusalOf({ headers, socket, url }: IncomingMessage): Refusal | null {
  if (url?.split('?')[0] !== inspectPath) return refusals.unknown;
  const isPassedOn = Object.keys(headers).some((name) => /^(x-)?forwarded|^x-real-ip$|^via$/.test(name));
  if (isPassedOn || !isLoopback(socket.remoteAddress ?? '')) return refusals.elsewhere;
  // A name that somebody else made to lead here would have their page take us for its own.
  const { host = '', origin } = headers;
  if (!isOwnName(host)) return refusals.elsewhere;
  return origin === undefined || origin === `http://${host}` || origin === `https://${host}`
    ? null
    : refusals.elsewhere;
}

const isLoopback = (given: string): boolean => {
  const ip = given.replace(/^::ffff:/, '');
  return ip === '::1' || (isIPv4(ip) && ip.startsWith('127.'));
};

const isOwnName = (host: string): boolean => /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host);

/** A ticket lets in; a key gets itself one first, by the route that gives them out. A cookie alone does not count here. */
async function admit(request: IncomingMessage, { tickets }: Inspector, fetch: Fetch): Promise<Admitted | Refusal> {
  const { authorization } = request.headers;
  const ticket = authorization
    ? await ticketFor(authorization, request, fetch)
    : new URLSearchParams(request.url?.split('?')[1]).get('ticket');
  if (typeof ticket === 'object' && ticket !== null) return ticket;
  return tickets.take(ticket ?? '') ?? refusals.nobody;
}

async function ticketFor(authorization: string, incoming: IncomingMessage, fetch: Fetch): Promise<string | Refusal> {
  const asking = new Request(`http://localhost${inspectPath}/tickets`, { method: 'POST', headers: { authorization } });
  const answer = await fetch(asking, { incoming });
  if (answer.ok) return ((await answer.json()) as { ticket: string }).ticket;
  return answer.status === 401 ? refusals.nobody : answer.status === 403 ? refusals.elsewhere : refusals.full;
}

/** Whoever is refused does not keep the connection open. */
function refuse(socket: Duplex, { status, reason }: Refusal): void {
  const answer = `HTTP/1.1 ${status} ${reason}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`;
  socket.end(answer, () => socket.destroy());
}
