import type { Deciding } from '../contract/assessment.ts';
import { contacts, contradictions, type Facts, type Incident, sectors, subjects } from '../contract/facts.ts';
import { type Duty, type DutyId, dutyIds } from '../domain/duty.ts';
import { completeFacts } from '../law/complete-facts.ts';
import { type Applied, conclude } from './conclude.ts';
import { byText } from './order.ts';

/**
 * Which unknown facts decide: each is replaced alone by every value it may turn out to have, and the duties that differ are
 * named. Facts that change nothing are left out.
 */
export function deciding(facts: Facts, applied: Applied, duties: readonly Duty[]): Deciding[] {
  const now = fingerprints(duties);
  return questionsOf(facts)
    .map(({ fact, answers }) => ({ fact, changes: changesOf(answers, applied, now) }))
    .filter(({ changes }) => changes.length > 0)
    .sort((a, b) => byText(a.fact, b.fact));
}

function changesOf(answers: readonly Facts[], applied: Applied, now: Fingerprints): DutyId[] {
  const changed = new Set<DutyId>();
  for (const answer of answers) {
    // What no set of facts can say cannot turn out to be so.
    if (contradictions(answer).length > 0) continue;
    const then = fingerprints(conclude(completeFacts(answer), applied).duties);
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

/** A fact nobody knows, and the facts as they would be with each definite answer. */
interface Question {
  fact: string;
  answers: Facts[];
}

const PLAIN = [
  'myNumber',
  'wrongfulPurpose',
  'dataTaken',
  'recoveredUnread',
  'copyKept',
  'publiclyViewable',
  'viewed',
] as const satisfies (keyof Incident)[];

const definite = <Value extends string | boolean>(values: readonly Value[]) =>
  values.filter((value) => value !== 'unknown');

const isUnknown = (value: unknown): boolean => value === undefined || value === 'unknown';

function questionsOf(facts: Facts): Question[] {
  const { organization, incident } = facts;
  const known = (change: Partial<Incident>): Facts => ({ ...facts, incident: { ...incident, ...change } });
  const questions: Question[] = PLAIN.filter((key) => isUnknown(incident[key])).map((key) => ({
    fact: `incident.${key}`,
    answers: [true, false].map((value) => known({ [key]: value })),
  }));
  const ask = (fact: string, answers: Facts[]) => questions.push({ fact, answers });

  if (!incident.itemsComplete) ask('incident.itemsComplete', [known({ itemsComplete: true })]);
  if (incident.subject === 'unknown')
    ask(
      'incident.subject',
      definite(subjects).map((subject) => known({ subject })),
    );
  if (isUnknown(incident.contact))
    ask(
      'incident.contact',
      definite(contacts).map((contact) => known({ contact })),
    );
  if (organization.sector === 'unknown')
    ask(
      'organization.sector',
      definite(sectors).map((sector) => ({ ...facts, organization: { ...organization, sector } })),
    );
  // A missing one means that the granting body has said nothing, which is no unknown.
  if (incident.pmarkDeemedSerious === 'unknown')
    ask(
      'incident.pmarkDeemedSerious',
      [true, false].map((pmarkDeemedSerious) => known({ pmarkDeemedSerious })),
    );
  questions.push(...encryptionQuestions(incident, known), ...smallFirmQuestions(incident, known));
  return questions;
}

type Known = (change: Partial<Incident>) => Facts;

/** One unknown limb by itself; both unknown, or nothing said, together. */
function encryptionQuestions({ encryption }: Incident, known: Known): Question[] {
  if (!encryption || (isUnknown(encryption.highGrade) && isUnknown(encryption.keyManaged)))
    return [
      {
        fact: 'incident.encryption',
        answers: [true, false].map((value) => known({ encryption: { highGrade: value, keyManaged: value } })),
      },
    ];
  return (['highGrade', 'keyManaged'] as const)
    .filter((limb) => isUnknown(encryption[limb]))
    .map((limb) => ({
      fact: `incident.encryption.${limb}`,
      answers: [true, false].map((value) => known({ encryption: { ...encryption, [limb]: value } })),
    }));
}

/** A missing object has no limb to be answered alone: the contract rejects one without the others. */
function smallFirmQuestions({ smallFirm }: Incident, known: Known): Question[] {
  if (!smallFirm) return [];
  return (['outsideLeak', 'investigationDone', 'preventionDecided'] as const)
    .filter((limb) => isUnknown(smallFirm[limb]))
    .map((limb) => ({
      fact: `incident.smallFirm.${limb}`,
      answers: [true, false].map((value) => known({ smallFirm: { ...smallFirm, [limb]: value } })),
    }));
}
