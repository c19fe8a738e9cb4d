import { type Kysely, sql } from 'kysely';
import type { Database } from '../../src/store/schema.ts';

/**
 * Copies one incident, with everything that firing a reminder reads, `count` times: opening ten thousand would take
 * minutes. Its numbers begin with `prefix`. Returns nothing; the copies are found by that prefix.
 */
export async function cloneIncident(
  db: Kysely<Database>,
  { number, count, prefix }: { number: string; count: number; prefix: string },
): Promise<void> {
  await db.connection().execute(async (connection) => {
    const run = (text: string) => sql.raw(text).execute(connection);
    const original = `(select id from incident where number = '${number}')`;
    await run(`create temporary table clone as
      select n, gen_random_uuid() as id from generate_series(1, ${count}) n`);
    await run(`create temporary table clone_instance as
      select clone.n, instance.id as old, gen_random_uuid() as id from clone, instance
       where instance.incident_id = ${original}`);
    const copy = async (table: string, replaced: Record<string, string>, join = '') => {
      const { rows } = await sql<{ name: string }>`
        select column_name as name from information_schema.columns
         where table_name = ${table} and table_schema = 'public' and is_identity = 'NO' and is_generated = 'NEVER'
      `.execute(connection);
      const names = rows.map(({ name }) => name);
      const values = names.map((name) => replaced[name] ?? `t."${name}"`);
      const which = table === 'incident' ? 't.id' : 't.incident_id';
      await run(`insert into "${table}" (${names.map((name) => `"${name}"`).join(', ')})
        select ${values.join(', ')} from clone cross join "${table}" t ${join} where ${which} = ${original}`);
    };
    await copy('incident', { id: 'clone.id', number: `'${prefix}' || lpad(clone.n::text, 7, '0')` });
    const ofInstance = (column: string) => `join clone_instance i on i.n = clone.n and i.old = t."${column}"`;
    await copy('instance', { id: 'i.id', incident_id: 'clone.id' }, ofInstance('id'));
    await copy('duty', { incident_id: 'clone.id', instance_id: 'i.id' }, ofInstance('instance_id'));
    for (const table of ['facts', 'assessment', 'event', 'timer']) await copy(table, { incident_id: 'clone.id' });
    await run('drop table clone, clone_instance');
    await run('vacuum analyze');
  });
}
