import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import type { Instant } from '../domain/time.ts';
import type { Database } from './schema.ts';
import type { LinkKind, OneTimeLinkTable } from './sign-in-schema.ts';

export type OneTimeLink = Selectable<OneTimeLinkTable>;

type Db = Kysely<Database>;
type Trx = Transaction<Database>;

export interface NewLink {
  organizationId: string;
  kind: LinkKind;
  hash: string;
  personId: string | null;
  actor: string;
  /** Real minutes. */
  minutes: number;
  forgetsFactors?: boolean;
}

/** Its number, and when it ends. */
export const insertLink = (db: Db, link: NewLink): Promise<{ id: string; expires_at: Instant }> =>
  db
    .insertInto('one_time_link')
    .values({
      organization_id: link.organizationId,
      kind: link.kind,
      hash: link.hash,
      person_id: link.personId,
      actor: link.actor,
      forgets_factors: link.forgetsFactors ?? false,
      expires_at: sql<string>`clock_timestamp() + make_interval(mins => ${link.minutes}::integer)`,
    })
    .returning(['id', 'expires_at'])
    .executeTakeFirstOrThrow();

/** A link that can still be used; undefined for one that is used, over, taken back, or never was. */
export const liveLink = (db: Db, kind: LinkKind, hash: string): Promise<OneTimeLink | undefined> =>
  db
    .selectFrom('one_time_link')
    .selectAll()
    .where('kind', '=', kind)
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', sql<string>`clock_timestamp()`)
    .executeTakeFirst();

/** Uses a link up. Of two who come at once the second waits, and gets undefined. */
export const takeLink = (trx: Trx, kind: LinkKind, hash: string): Promise<OneTimeLink | undefined> =>
  trx
    .updateTable('one_time_link')
    .set({ used_at: sql<string>`clock_timestamp()` })
    .where('kind', '=', kind)
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', sql<string>`clock_timestamp()`)
    .returningAll()
    .executeTakeFirst();

/** Takes back what is still open of a kind: of one person, or for null of nobody yet. Returns how many. */
export async function revokeLinks(
  db: Db,
  { organizationId, kind, personId }: { organizationId: string; kind: LinkKind; personId: string | null },
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('one_time_link')
    .set({ revoked_at: sql<string>`clock_timestamp()` })
    .where('organization_id', '=', organizationId)
    .where('kind', '=', kind)
    .where('person_id', personId === null ? 'is' : '=', personId)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}
