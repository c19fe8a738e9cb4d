import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { Inconsistent } from '../domain/errors.ts';
import type { Instant } from '../domain/time.ts';

/** What happened, before it has its place in the chain. */
export interface Entry {
  /** The instance it happened to. */
  target: string;
  type: string;
  /** `report@1`; null for what the engine records of itself. */
  machine: string | null;
  /** The instance's revision afterwards. */
  rev: number | null;
  data: object;
}

export interface Chained {
  seq: number;
  at: Instant;
  actor: string;
  target: string;
  type: string;
  /** RFC 8785 (JCS): the exact text that is hashed. */
  text: string;
  previousHash: string;
  hash: string;
}

/** What the first event of a chain follows. */
export const genesis = '0'.repeat(64);

export const hashOf = (previousHash: string, text: string): string =>
  createHash('sha256').update(previousHash).update(text).digest('hex');

/** Where a chain ends, and whose it is. */
export type Head = { seq: number; hash: string } & ({ incident: string } | { organization: string });

/** Appends entries to a chain that ends at `head`. Pure. */
export function chain(
  { seq: last, hash: lastHash, ...owner }: Head,
  entries: Entry[],
  who: { at: Instant; actor: string },
): Chained[] {
  let previousHash = lastHash;
  return entries.map((entry, index) => {
    const seq = last + index + 1;
    const text = canonicalize({ ...owner, seq, ...who, ...entry });
    if (text === undefined) throw new Inconsistent(`The event ${entry.type} has no JSON text.`);
    const hash = hashOf(previousHash, text);
    const chained = { seq, ...who, target: entry.target, type: entry.type, text, previousHash, hash };
    previousHash = hash;
    return chained;
  });
}
