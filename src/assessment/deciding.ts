import type { Deciding } from '../contract/assessment.ts';
import type { Facts } from '../contract/facts.ts';
import { type Duty, type DutyId, dutyIds } from '../domain/duty.ts';
import { completeFacts } from '../law/complete-facts.ts';
import { type Applied, conclude } from './conclude.ts';
import { byText } from './order.ts';
import { type PossibleAnswer, unknownFacts } from './unknown-facts.ts';

/**
 * Which unknown facts decide: each is replaced alone by every value it may turn out to have, and the duties that differ are
 * named. Facts that change nothing are left out.
 */
export function deciding(facts: Facts, applied: Applied, duties: readonly Duty[]): Deciding[] {
  const now = fingerprints(duties);
  return unknownFacts(facts)
    .map(({ fact, answers }) => ({ fact, changes: changesOf(answers, applied, now) }))
    .filter(({ changes }) => changes.length > 0)
    .sort((a, b) => byText(a.fact, b.fact));
}

function changesOf(answers: readonly PossibleAnswer[], applied: Applied, now: Fingerprints): DutyId[] {
  const changed = new Set<DutyId>();
  for (const answer of answers) {
    const then = fingerprints(conclude(completeFacts(answer.facts), applied).duties);
    for (const id of dutyIds) if (now.get(id) !== then.get(id)) changed.add(id);
  }
  return [...changed].sort(byText);
}

type Fingerprints = ReadonlyMap<DutyId, string>;

/** Of each id all that a change would show in: recipient, standing, knownDay, target, due, mode. */
function fingerprints(duties: readonly Duty[]): Fingerprints {
  const prints = new Map<DutyId, string>();
  for (const { id, recipient, standing, knownDay, target, due, mode } of duties)
    prints.set(id, `${prints.get(id) ?? ''}${recipient} ${standing} ${knownDay} ${target} ${due} ${mode};`);
  return prints;
}
