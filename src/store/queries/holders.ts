import { type Kysely, sql } from 'kysely';
import type { AccessRole } from '../../domain/access.ts';
import type { Language } from '../../domain/text.ts';
import type { Instant } from '../../domain/time.ts';
import type { Database } from '../schema.ts';
import { hasFactor } from '../second-factor.ts';
import { longestSession } from '../sessions.ts';

type Db = Kysely<Database>;

/** A key by its hash; `ended`: why it opens nothing any more, in real time. */
export const keyByHash = (db: Db, hash: string) =>
  db
    .selectFrom('api_key')
    .select([
      'id',
      'name',
      'organization_id',
      'roles',
      'machine',
      sql<'revoked' | 'expired' | null>`case when revoked_at is not null then 'revoked'
        when expires_at <= clock_timestamp() then 'expired' end`.as('ended'),
      sql<boolean>`coalesce(last_used_at < clock_timestamp() - interval '1 minute', true)`.as('stale'),
    ])
    .where('hash', '=', hash)
    .executeTakeFirst();

/** When it was last used, to the minute: not a write a request. */
export async function noteUse(db: Db, id: string): Promise<void> {
  await db.updateTable('api_key').set({ last_used_at: sql<string>`clock_timestamp()` }).where('id', '=', id).execute();
}

export interface SessionPerson {
  id: string;
  organizationId: string;
  name: string;
  email: string;
  lang: Language;
  roles: AccessRole[];
  /** A second factor is demanded of them, and they have none yet. */
  lacksFactor: boolean;
}

/** Whom a session stands for: of several organizations the one that was chosen, else the first. Undefined: nobody any more. */
export async function personOfSession(db: Db, token: string): Promise<SessionPerson | undefined> {
  const { rows } = await sql<SessionPerson>`
    select person.id, person.organization_id as "organizationId", person.name, person.email, person.lang,
           array(select role from person_access where person_access.person_id = person.id) as roles,
           organization.second_factor and not ${hasFactor('person.user_id')} as "lacksFactor"
      from auth.session as session
      join person on person.user_id = session.user_id and person.deactivated_at is null
      join organization on organization.id = person.organization_id
     where session.token = ${token} and session.expires_at > clock_timestamp()
       and session.created_at > clock_timestamp() - ${longestSession}
     order by (person.organization_id = session.organization_id) desc nulls last, person.created_at, person.id
     limit 1`.execute(db);
  return rows[0];
}

/** The organizations in which an account is somebody, the oldest first. */
export async function organizationsOf(db: Db, userId: string): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('person')
    .innerJoin('organization', 'organization.id', 'person.organization_id')
    .select(['organization.id', 'organization.name'])
    .where('person.user_id', '=', userId)
    .where('person.deactivated_at', 'is', null)
    .orderBy('organization.created_at')
    .execute();
}

/** Whether an address belongs to somebody who may come in: single sign-on lets in nobody else. */
export async function isKnownAddress(db: Db, email: string): Promise<boolean> {
  const row = await db
    .selectFrom('person')
    .select('id')
    .where(sql<boolean>`lower(email) = ${email.toLowerCase()}`)
    .where('deactivated_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether an account is anybody that is active. */
export async function isSomebody(db: Db, userId: string): Promise<boolean> {
  const row = await db
    .selectFrom('person')
    .select('id')
    .where('user_id', '=', userId)
    .where('deactivated_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export interface SessionRow {
  id: string;
  token: string;
  created_at: Instant;
  updated_at: Instant;
  expires_at: Instant;
  ip_address: string | null;
  user_agent: string | null;
}

/** An account's sessions that have not ended, the newest first. */
export const sessionsOf = (db: Db, userId: string): Promise<SessionRow[]> =>
  db
    .selectFrom('auth.session')
    .select(['id', 'token', 'created_at', 'updated_at', 'ip_address', 'user_agent'])
    .select(sql<string>`least(expires_at, created_at + ${longestSession})`.as('expires_at'))
    .where('user_id', '=', userId)
    .where('expires_at', '>', sql<string>`clock_timestamp()`)
    .where('created_at', '>', sql<string>`clock_timestamp() - ${longestSession}`)
    .orderBy('created_at', 'desc')
    .execute();

/** What an account can sign in with. */
export async function factorsOf(
  db: Db,
  userId: string,
): Promise<{ password: boolean; totp: boolean; passkeys: number; singleSignOn: boolean }> {
  const { rows } = await sql<{ password: boolean; totp: boolean; passkeys: number; singleSignOn: boolean }>`
    select exists (select from auth.account where user_id = ${userId} and password is not null) as password,
           exists (select from auth.two_factor where user_id = ${userId} and verified is not false) as totp,
           (select count(*) from auth.passkey where user_id = ${userId})::integer as passkeys,
           exists (select from auth.account where user_id = ${userId} and provider_id <> 'credential') as "singleSignOn"
  `.execute(db);
  return rows[0] ?? { password: false, totp: false, passkeys: 0, singleSignOn: false };
}

/** All keys of an organization, those that open nothing any more last. */
export const listApiKeys = (db: Db, organizationId: string) =>
  db
    .selectFrom('api_key')
    .leftJoin('person', 'person.id', 'api_key.created_by')
    .select([
      'api_key.id',
      'api_key.name',
      'api_key.roles',
      'api_key.machine',
      'api_key.created_at',
      'api_key.expires_at',
      'api_key.revoked_at',
      'api_key.last_used_at',
      'person.name as createdBy',
    ])
    .where('api_key.organization_id', '=', organizationId)
    .orderBy(sql`api_key.revoked_at is not null`)
    .orderBy('api_key.created_at')
    .execute();

export const organizationNamed = (db: Db, id: string): Promise<{ id: string; name: string }> =>
  db.selectFrom('organization').select(['id', 'name']).where('id', '=', id).executeTakeFirstOrThrow();
