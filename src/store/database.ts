import { CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { toInstant } from '../domain/time.ts';
import type { Database } from './schema.ts';

const OID = { int8: 20, timestamptz: 1184, date: 1082 } as const;

/** Instants as our one spelling, days as texts, bigints as numbers (identities stay far below 2^53). */
const parsers: Record<number, (text: string) => unknown> = {
  [OID.int8]: Number,
  [OID.timestamptz]: (text) => toInstant(Date.parse(text.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00'))),
  [OID.date]: (text) => text,
};

const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    parsers[oid] ?? pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
};

export interface DatabaseOptions {
  url: string;
  /** Connections at the most. */
  max?: number;
  /** A statement and a lock may take as long as they need: for migrations. */
  patient?: boolean;
  /** What happens on a connection that nobody is using (the server restarted, say). */
  onIdleError?: (error: Error) => void;
}

/**
 * A process that hangs in a transaction (paused, swapped out, cut off) holds its locks: the server ends it after so long.
 * Set by a statement, not at start-up: a pooler in between refuses start-up parameters that it does not know.
 */
const GIVE_UP_IDLE = CompiledQuery.raw(`set idle_in_transaction_session_timeout = '30s'`);
/** Far above what a statement takes: an answer that says "try again" is worth more than one that never comes. */
const GIVE_UP_WORKING = CompiledQuery.raw(`set statement_timeout = '60s'`);
/** As long as one that hangs may hold a lock: whoever waits behind it still gets the lock. */
const GIVE_UP_WAITING = CompiledQuery.raw(`set lock_timeout = '30s'`);

/** A pool that reconnects by itself; a connection is refused after 5 s instead of hanging. */
export function openDatabase({
  url,
  max = 16,
  patient = false,
  onIdleError = () => {},
}: DatabaseOptions): Kysely<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    connectionTimeoutMillis: 5_000,
    // A firewall that forgets a quiet connection, and a peer that is gone, are noticed.
    keepAlive: true,
    application_name: 'sokuho',
  });
  pool.on('error', onIdleError);
  // A connection that breaks while it is lent out says so as an event, which nobody else hears: the process would end.
  pool.on('connect', (client) => client.on('error', onIdleError));
  return new Kysely<Database>({
    dialect: new PostgresDialect({
      pool,
      onCreateConnection: async (connection) => {
        await connection.executeQuery(GIVE_UP_IDLE);
        if (patient) return;
        await connection.executeQuery(GIVE_UP_WORKING);
        await connection.executeQuery(GIVE_UP_WAITING);
      },
    }),
  });
}
