import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Pooler {
  /** Of the same database, through the pooler. */
  url: string;
  close(): Promise<void>;
}

interface Backend {
  socket: Socket;
  /** Given everything the server says, until it is lent to somebody else. */
  hear: (message: Buffer) => void;
}

/**
 * A connection pooler in transaction mode, as pgbouncer is one: a client is lent a server process when it says
 * something, and loses it at the end of its transaction; the one that was free last is lent first.
 */
export async function startPooler(server: {
  host: string;
  port: number;
  user: string;
  database: string;
}): Promise<Pooler> {
  const free: Backend[] = [];
  const sockets = new Set<Socket>();

  const backend = async (): Promise<Backend> => {
    const idle = free.pop();
    if (idle) return idle;
    const socket = connect(`${server.host}/.s.PGSQL.${server.port}`);
    sockets.add(socket);
    const made: Backend = { socket, hear: () => undefined };
    messages(socket, (message) => made.hear(message));
    socket.write(startup({ user: server.user, database: server.database }));
    await new Promise<void>((resolve) => {
      made.hear = (message) => {
        if (isReady(message)) resolve();
      };
    });
    return made;
  };

  const pooler = createServer((client) => {
    sockets.add(client);
    client.on('error', () => undefined);
    let lent: Promise<Backend> | null = null;
    let greeted = false;
    client.on('data', async (chunk) => {
      if (!greeted) {
        // Whether TLS is spoken here: no. Then whoever comes is let in.
        if (chunk.readInt32BE(4) === 80_877_103) return client.write('N');
        greeted = true;
        return client.write(Buffer.concat([frame('R', Buffer.alloc(4)), frame('Z', Buffer.from('I'))]));
      }
      if (chunk[0] === 'X'.charCodeAt(0)) return client.end();
      lent ??= backend();
      const { socket } = await hearing(lent, (message, taken) => {
        client.write(message);
        if (!isReady(message) || message[5] !== 'I'.charCodeAt(0)) return;
        free.push(taken);
        lent = null;
      });
      return socket.write(chunk);
    });
  });
  pooler.listen(0, '127.0.0.1');
  await once(pooler, 'listening');
  const { port } = pooler.address() as AddressInfo;
  return {
    url: `postgres://${server.user}@127.0.0.1:${port}/${server.database}`,
    async close() {
      for (const socket of sockets) socket.destroy();
      pooler.close();
      await once(pooler, 'close');
    },
  };
}

async function hearing(lent: Promise<Backend>, hear: (message: Buffer, taken: Backend) => void): Promise<Backend> {
  const taken = await lent;
  taken.hear = (message) => hear(message, taken);
  return taken;
}

const isReady = (message: Buffer): boolean => message[0] === 'Z'.charCodeAt(0);

function frame(type: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, body]);
}

function startup(parameters: Record<string, string>): Buffer {
  const texts = Object.entries(parameters).flat();
  const body = Buffer.concat([Buffer.from([0, 3, 0, 0]), Buffer.from(`${texts.join('\0')}\0\0`)]);
  return frame('', body);
}

/** Cuts what comes into messages: a letter, the length, the rest. */
function messages(socket: Socket, hear: (message: Buffer) => void): void {
  let rest = Buffer.alloc(0);
  socket.on('error', () => undefined);
  socket.on('data', (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= 5 && rest.length > rest.readInt32BE(1)) {
      const end = rest.readInt32BE(1) + 1;
      hear(rest.subarray(0, end));
      rest = rest.subarray(end);
    }
  });
}
