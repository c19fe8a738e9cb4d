import pg from 'pg';

/** Where the server listens, in the words of `pg`. */
export interface Connection {
  /** The folder of the Unix socket. */
  host: string;
  port: number;
  user: string;
  database: string;
}

/** The same as a URL that `pg` and `psql` read. */
export const urlOf = ({ host, port, user, database }: Connection): string =>
  `postgres://${encodeURIComponent(user)}@/${encodeURIComponent(database)}?host=${encodeURIComponent(host)}&port=${port}`;

/** One connection for the time of a task. */
export async function connected<T>(
  connection: Connection & { application_name?: string },
  task: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 5_000 });
  // A connection that breaks is reported by the query in flight; without a listener the event would end the process.
  client.on('error', () => {});
  try {
    await client.connect();
    return await task(client);
  } finally {
    client.end().catch(() => {});
  }
}

/** `not yet`: it is starting up, recovering or shutting down. */
export async function probe(connection: Connection): Promise<'up' | 'not yet' | 'down'> {
  try {
    await connected({ ...connection, database: 'postgres' }, (client) => client.query('select 1'));
    return 'up';
  } catch (error) {
    return codeOf(error) === '57P03' ? 'not yet' : 'down';
  }
}

export const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
