import { contacts, contradictions, type Facts, type Incident, sectors, subjects } from '../contract/facts.ts';
import type { AskedFact } from '../law/question-texts.ts';

/** A value that an unknown fact may turn out to have, and the facts as they would then be. */
export interface PossibleAnswer {
  /** What would then stand at the path of the fact. */
  value: boolean | string | { highGrade: boolean; keyManaged: boolean };
  facts: Facts;
}

/** A fact nobody knows. */
export interface UnknownFact {
  fact: AskedFact;
  answers: PossibleAnswer[];
}

type Known = (change: Partial<Incident>) => Facts;

const PLAIN = [
  'myNumber',
  'wrongfulPurpose',
  'dataTaken',
  'recoveredUnread',
  'copyKept',
  'publiclyViewable',
  'viewed',
] as const satisfies (keyof Incident)[];

const YES_OR_NO = [true, false] as const;

const definite = <Value extends string>(values: readonly Value[]) => values.filter((value) => value !== 'unknown');

const isUnknown = (value: unknown): boolean => value === undefined || value === 'unknown';

/** Every unknown fact that the contract lets decide, each with the values that the other facts leave possible. */
export function unknownFacts(facts: Facts): UnknownFact[] {
  const { organization, incident } = facts;
  const known: Known = (change) => ({ ...facts, incident: { ...incident, ...change } });
  const unknown: UnknownFact[] = [];
  const add = <Value extends PossibleAnswer['value']>(
    fact: AskedFact,
    values: readonly Value[],
    answered: (value: Value) => Facts,
  ) => {
    const answers = values.map((value) => ({ value, facts: answered(value) }));
    // What no set of facts can say cannot turn out to be so.
    unknown.push({ fact, answers: answers.filter((answer) => contradictions(answer.facts).length === 0) });
  };

  for (const key of PLAIN)
    if (isUnknown(incident[key])) add(`incident.${key}`, YES_OR_NO, (value) => known({ [key]: value }));
  if (!incident.itemsComplete) add('incident.itemsComplete', [true], (itemsComplete) => known({ itemsComplete }));
  if (incident.subject === 'unknown') add('incident.subject', definite(subjects), (subject) => known({ subject }));
  if (isUnknown(incident.contact)) add('incident.contact', definite(contacts), (contact) => known({ contact }));
  if (organization.sector === 'unknown')
    add('organization.sector', definite(sectors), (sector) => ({
      ...facts,
      organization: { ...organization, sector },
    }));
  // A missing one means that the granting body has said nothing, which is no unknown.
  if (incident.pmarkDeemedSerious === 'unknown')
    add('incident.pmarkDeemedSerious', YES_OR_NO, (pmarkDeemedSerious) => known({ pmarkDeemedSerious }));

  // One unknown limb of the encryption by itself; both unknown, or nothing said, together.
  const { encryption, smallFirm } = incident;
  if (!encryption || (isUnknown(encryption.highGrade) && isUnknown(encryption.keyManaged)))
    add(
      'incident.encryption',
      YES_OR_NO.map((both) => ({ highGrade: both, keyManaged: both })),
      (both) => known({ encryption: both }),
    );
  else
    for (const limb of ['highGrade', 'keyManaged'] as const)
      if (isUnknown(encryption[limb]))
        add(`incident.encryption.${limb}`, YES_OR_NO, (value) =>
          known({ encryption: { ...encryption, [limb]: value } }),
        );
  // A missing object has no limb to be answered alone: the contract rejects one without the others.
  if (smallFirm)
    for (const limb of ['outsideLeak', 'investigationDone', 'preventionDecided'] as const)
      if (isUnknown(smallFirm[limb]))
        add(`incident.smallFirm.${limb}`, YES_OR_NO, (value) => known({ smallFirm: { ...smallFirm, [limb]: value } }));
  return unknown;
}
