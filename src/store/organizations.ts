import type { Kysely, Transaction } from 'kysely';
import type { Database } from './schema.ts';

export async function organizationName(db: Kysely<Database>, id: string): Promise<string> {
  const { name } = await db.selectFrom('organization').select('name').where('id', '=', id).executeTakeFirstOrThrow();
  return name;
}

export async function renameOrganization(trx: Transaction<Database>, id: string, name: string): Promise<void> {
  await trx.updateTable('organization').set({ name }).where('id', '=', id).execute();
}
