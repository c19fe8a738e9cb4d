import { createHash, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Instant } from '../domain/time.ts';
import { saveApiKey } from '../store/people.ts';
import { keyHolder } from '../store/queries/people.ts';
import type { Database } from '../store/schema.ts';

/** Who an API key speaks for. */
export interface KeyHolder {
  organizationId: string;
  /** The name of the key. */
  name: string;
}

/** The prefix lets a scanner find a key that leaked into a repository or a log. */
const PREFIX = 'sokuho_';
const KEY = /^sokuho_[A-Za-z0-9_-]{43}$/;

/** A new key, 256 random bits. Nothing is stored yet. */
export const createApiKey = (): string => PREFIX + randomBytes(32).toString('base64url');

/** What is stored of a key. It has 256 bits of its own, so it needs neither salt nor a slow hash. */
export const hashOfKey = (key: string): string => createHash('sha256').update(key).digest('hex');

export const looksLikeKey = (text: string): boolean => KEY.test(text);

/** Lets a key speak for an organization; once more does no harm. */
export const rememberApiKey = (
  db: Kysely<Database>,
  { key, ...owner }: { key: string; organizationId: string; name: string; at: Instant },
): Promise<void> => saveApiKey(db, { ...owner, hash: hashOfKey(key) });

/**
 * Whom a key speaks for; undefined for an unknown one. It is looked up by its hash, so the time that takes says
 * nothing about the key.
 */
export async function holderOf(db: Kysely<Database>, key: string): Promise<KeyHolder | undefined> {
  if (!looksLikeKey(key)) return undefined;
  const row = await keyHolder(db, hashOfKey(key));
  return row && { organizationId: row.organization_id, name: row.name };
}
