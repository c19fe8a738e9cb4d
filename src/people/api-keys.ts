import { createHash, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { type AccessRole, accessRoles } from '../domain/access.ts';
import type { Instant } from '../domain/time.ts';
import { insertApiKey } from '../store/api-keys.ts';
import { keyByHash, noteUse } from '../store/queries/holders.ts';
import type { Database } from '../store/schema.ts';
import { type Holder, holderWith } from './holder.ts';

/** The prefix lets a scanner find a key that leaked into a repository or a log. */
const PREFIX = 'sokuho_';
const KEY = /^sokuho_[A-Za-z0-9_-]{43}$/;

/** A new key, 256 random bits. Nothing is stored yet. */
export const createApiKey = (): string => PREFIX + randomBytes(32).toString('base64url');

/** What is stored of a key. It has 256 bits of its own, so it needs neither salt nor a slow hash. */
export const hashOfKey = (key: string): string => createHash('sha256').update(key).digest('hex');

export const looksLikeKey = (text: string): boolean => KEY.test(text);

/**
 * Lets a key speak for an organization; once more does no harm. Without roles it has them all, and holds the machine:
 * the key in a data folder.
 */
export async function rememberApiKey(
  db: Kysely<Database>,
  { key, roles, ...owner }: { key: string; organizationId: string; name: string; at: Instant; roles?: AccessRole[] },
): Promise<void> {
  const held = roles ?? [...accessRoles];
  await insertApiKey(db, { ...owner, hash: hashOfKey(key), roles: held, machine: roles === undefined });
}

/** Why a key opens nothing. Said to the record, never to the asker. */
export type KeyRefusal =
  | { refused: 'unknown' }
  | { refused: 'revoked' | 'expired'; name: string; organizationId: string };

/** Whom a key speaks for. It is looked up by its hash, so the time that takes says nothing about the key. */
export async function holderOfKey(db: Kysely<Database>, key: string): Promise<Holder | KeyRefusal> {
  const row = looksLikeKey(key) ? await keyByHash(db, hashOfKey(key)) : undefined;
  if (!row) return { refused: 'unknown' };
  const { name, organization_id: organizationId } = row;
  if (row.ended) return { refused: row.ended, name, organizationId };
  if (row.stale) await noteUse(db, row.id);
  return holderWith({ organizationId, roles: row.roles, machine: row.machine, actor: `key:${name}`, person: null });
}
