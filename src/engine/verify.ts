import type { Machines } from '../../machines/registry.ts';
import type { Verification } from '../contract/verification.ts';
import type { Evidence } from '../store/queries/evidence.ts';
import { readEventText } from './event-text.ts';
import { said } from './fault-texts.ts';
import { replay } from './replay.ts';
import { anchorFaults, verifyChain } from './verify-chain.ts';
import { verifyPapers } from './verify-papers.ts';
import { verifyRows } from './verify-rows.ts';

/**
 * Is the record whole? First the chain by itself, then whether its events, replayed, give what is stored beside it.
 * Somebody who can write to the database could compute a whole chain anew: against that stands `anchor`, a hash kept
 * outside, in the footer of a reminder, which must be that of one of the events. Pure.
 */
export function verify(evidence: Evidence, anchor?: string, machines?: Machines): Verification {
  const { number, last_seq, head_hash } = evidence.incident;
  const owner = { read: readEventText, name: 'incident', id: number, end: { seq: last_seq, hash: head_hash } } as const;
  const chain = verifyChain(owner, evidence.events);
  const replayed = replay(chain.texts, machines);
  const faults = [
    ...chain.faults,
    ...anchorFaults(chain.hashes, anchor),
    ...replayed.troubles,
    ...verifyRows(evidence, chain.texts, replayed),
    ...verifyPapers(evidence, chain.texts),
  ].map(said);
  return { ok: faults.length === 0, events: evidence.events.length, head: chain.head, faults };
}
