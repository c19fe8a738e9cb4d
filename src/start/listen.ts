import { once } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { createAdaptorServer } from '@hono/node-server';
import { Misconfigured } from '../domain/errors.ts';

export interface Listening {
  url: string;
  /** Takes no new request; running ones have `graceMs` real milliseconds to end. */
  close(graceMs: number): Promise<void>;
}

type Fetch = (request: Request) => Response | Promise<Response>;
/** Takes connections that become something else than HTTP. */
type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** Serves HTTP. Throws Misconfigured when the address is taken or not ours. */
export async function listen(
  fetch: Fetch,
  { host, port, upgrade }: { host: string; port: number; upgrade?: Upgrade | undefined },
): Promise<Listening> {
  const server = createAdaptorServer({ fetch }) as Server;
  if (upgrade) server.on('upgrade', upgrade);
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
    const why =
      code === 'EADDRINUSE' ? 'is in use: is Sokuho running already? Choose another PORT' : `cannot be used (${code})`;
    throw new Misconfigured(`${host}:${port} ${why}.`, { cause });
  }
  const address = server.address() as AddressInfo;
  const shown = host.includes(':') ? `[${host}]` : host === '0.0.0.0' ? '127.0.0.1' : host;
  return {
    url: `http://${shown}:${address.port}`,
    async close(graceMs) {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), graceMs);
      await closed;
      clearTimeout(timer);
    },
  };
}
