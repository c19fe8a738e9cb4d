import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { nativeFolder, prepareBinaries } from './binaries.ts';
import { ensureCluster, superuser } from './cluster.ts';
import { type Connection, codeOf, connected, probe, urlOf } from './connection.ts';
import { chooseIdentity, makePrivateFolder } from './identity.ts';
import { readLockFile } from './lock-file.ts';
import { ensureServer } from './server.ts';
import { type Stopped, stopServer } from './stop.ts';

export interface EmbeddedPostgresOptions {
  /** A folder for this server alone; made if it is missing. */
  dir: string;
  /** The database to connect to; made if it is missing. */
  database: string;
  log?: (message: string) => void;
  /** The folder with `bin`, `lib` and `share`; default: the installed package for this machine. */
  native?: string;
  /** How long to wait for the server to answer, recovery included. */
  timeoutMs?: number;
}

export interface EmbeddedPostgres {
  connection: Connection;
  url: string;
  /** It was running already. */
  adopted: boolean;
  pid: number;
  /** Stops the server unless somebody else is connected. */
  stop(): Promise<Stopped>;
}

/** A socket's path may have 107 bytes on Linux and 103 on macOS. */
const SOCKET_PATH_BYTES = 103;
const PORT = 5432;

/**
 * Starts a real PostgreSQL over the data in `dir`, or takes over the one that runs there. The server outlives
 * this process when that is killed; whoever starts next adopts it. Throws EmbeddedPostgresError.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { database, log = () => {} } = options;
  mkdirSync(dirname(options.dir), { recursive: true });
  mkdirSync(options.dir, { recursive: true, mode: 0o700 });
  const dir = realpathSync(options.dir);
  const data = join(dir, 'data');
  const locate = (): Connection => {
    const lock = readLockFile(data);
    return { host: lock?.socketFolder ?? socketFolderOf(dir), port: lock?.port ?? PORT, user: superuser, database };
  };

  // A server that answers needs neither programs nor a user to run them.
  const running = (await probe(locate())) === 'up';
  const adopted = running || (await start(dir, data, locate, options));
  const connection = locate();
  const pid = readLockFile(data)?.pid ?? 0;
  await ensureDatabase(connection);
  log(`PostgreSQL ${adopted ? 'found running' : 'started'} (process ${pid}) on ${dir}`);
  return { connection, url: urlOf(connection), adopted, pid, stop: () => stopServer(data, connection) };
}

/** True when another start was faster, and its server is used. */
async function start(
  dir: string,
  data: string,
  locate: () => Connection,
  options: EmbeddedPostgresOptions,
): Promise<boolean> {
  const binaries = prepareBinaries(options.native ?? nativeFolder(), dir);
  const identity = chooseIdentity({ dir, data, program: binaries.program('postgres') });
  makePrivateFolder(dir, identity);
  makePrivateFolder(socketFolderOf(dir), identity);
  await ensureCluster(dir, binaries, identity);
  const { timeoutMs = 120_000 } = options;
  return (await ensureServer({ dir, data, binaries, identity, locate, timeoutMs })).adopted;
}

function socketFolderOf(dir: string): string {
  const own = join(dir, 'run');
  if (Buffer.byteLength(join(own, `.s.PGSQL.${PORT}`)) <= SOCKET_PATH_BYTES) return own;
  return join(tmpdir(), `embedded-postgres-${createHash('sha256').update(dir).digest('hex').slice(0, 12)}`);
}

async function ensureDatabase(connection: Connection): Promise<void> {
  await connected({ ...connection, database: 'postgres' }, async (client) => {
    const found = await client.query('select from pg_database where datname = $1', [connection.database]);
    if (found.rowCount) return;
    try {
      await client.query(`create database ${client.escapeIdentifier(connection.database)}`);
    } catch (error) {
      // A start beside this one was faster: duplicate_database, or unique_violation in the same instant.
      if (codeOf(error) !== '42P04' && codeOf(error) !== '23505') throw error;
    }
  });
}
