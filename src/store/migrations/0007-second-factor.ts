import { type Kysely, sql } from 'kysely';

/** Whether an organization demands a second factor of whoever signs in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table organization add column second_factor boolean not null default false;
  `.execute(db);
}
