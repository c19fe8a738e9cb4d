import pg from 'pg';
import { inject } from 'vitest';
import type { TestDatabase } from './postgres.ts';

/** As a restore does: the same rows in a database of its own. */
const copyDatabase = (from: string, to: string): Promise<void> => server(`create database ${to} template ${from}`);
export const backUp = ({ connection }: TestDatabase): Promise<void> =>
  copyDatabase(connection.database, `${connection.database}_backup`);
export const dropBackup = ({ connection }: TestDatabase): Promise<void> =>
  server(`drop database if exists ${connection.database}_backup with (force)`);

/** A disk broke, and the backup is put back under the old name. */
export async function putBack({ connection }: TestDatabase): Promise<void> {
  await server(`drop database ${connection.database} with (force)`);
  await copyDatabase(`${connection.database}_backup`, connection.database);
}

async function server(statement: string): Promise<void> {
  const { host, port, user } = inject('postgres');
  const client = new pg.Client({ host, port, user, database: 'postgres' });
  await client.connect();
  try {
    const [, template] = /template (\S+)$/.exec(statement) ?? [];
    // PostgreSQL copies only a database without connections.
    if (template)
      await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [template]);
    await client.query(statement);
  } finally {
    await client.end();
  }
}
