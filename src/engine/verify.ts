import type { Verification, VerificationFault } from '../contract/verification.ts';
import type { Evidence } from '../store/queries/evidence.ts';
import { faultTexts, type TroubleCode } from './fault-texts.ts';
import { replay } from './replay.ts';
import { verifyChain } from './verify-chain.ts';
import { verifyRows } from './verify-rows.ts';

/**
 * Is the record whole? First the chain by itself, then whether its events, replayed, give what is stored beside it.
 * Somebody who can write to the database could compute a whole chain anew: against that stands `anchor`, a hash kept
 * outside, in the footer of a reminder, which must be that of one of the events. Pure.
 */
export function verify(evidence: Evidence, anchor?: string): Verification {
  const chain = verifyChain(evidence.incident, evidence.events);
  const replayed = replay(chain.texts);
  const faults = [
    ...chain.faults,
    ...(anchor === undefined || chain.hashes.includes(anchor)
      ? []
      : [{ code: 'anchor-missing' as const, detail: anchor }]),
    ...replayed.troubles,
    ...verifyRows(evidence, chain.texts, replayed),
  ].map(said);
  return { ok: faults.length === 0, events: evidence.events.length, head: chain.head, faults };
}

function said(fault: { seq?: number; instance?: string; code: TroubleCode; detail?: string }): VerificationFault {
  const { detail, code, ...where } = fault;
  const { ja, en } = faultTexts[code];
  return detail === undefined
    ? { ...where, code, ja, en }
    : { ...where, code, ja: `${ja}: ${detail}`, en: `${en}: ${detail}` };
}
