import type { Facts, Incident, Tri } from '../../contract/facts.ts';
import type { Answers, OrganizationAnswers } from './answers.ts';
import { countOf, countText, personsAnswerOf, personsOf } from './count.ts';
import { instantTextOf, isEmpty, momentOf } from './moment.ts';

/** Between the facts of the contract and the answers of the form; there and back, nothing is lost. */

/** Without what is undefined: a fact nobody gave is left out, not sent empty. */
function given<Shape extends object>(shape: Shape): Partial<Shape> {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as Partial<Shape>;
}

const orNull = <Value>(value: Value | undefined): Value | null => value ?? null;
const orLeftOut = <Value>(value: Value | null): Value | undefined => value ?? undefined;

export const organizationAnswersOf = ({ employees, ...organization }: Facts['organization']): OrganizationAnswers => ({
  ...organization,
  employees: employees === undefined ? '' : countText(employees),
});

export function answersOf({ rules, organization, incident }: Facts): Answers {
  const { persons, encryption, entrustment, smallFirm, knownAt, dataSubjects, ...rest } = incident;
  return {
    rules,
    organization: organizationAnswersOf(organization),
    incident: {
      ...rest,
      known: momentOf(knownAt),
      dataSubjects: dataSubjects ?? [],
      persons: personsAnswerOf(persons),
      over: { '1000': momentOf(persons.over?.['1000']), '100': momentOf(persons.over?.['100']) },
      dataTaken: orNull(incident.dataTaken),
      encryption: encryption ?? { highGrade: null, keyManaged: null },
      recoveredUnread: orNull(incident.recoveredUnread),
      copyKept: orNull(incident.copyKept),
      publiclyViewable: orNull(incident.publiclyViewable),
      viewed: orNull(incident.viewed),
      entrustment: {
        role: orNull(entrustment?.role),
        entrustor: orNull(entrustment?.entrustor),
        notifiedEntrustorAt: momentOf(entrustment?.notifiedEntrustorAt),
        receivedNoticeAt: momentOf(entrustment?.receivedNoticeAt),
      },
      contact: orNull(incident.contact),
      pmarkDeemedSerious: orNull(incident.pmarkDeemedSerious),
      smallFirm: smallFirm ?? { outsideLeak: null, investigationDone: null, preventionDecided: null },
    },
  };
}

/**
 * What the API is asked with. Not yet facts: an answer that is missing or half typed is missing or wrong here, too, and the
 * contract names it by its path.
 */
export interface FactsInput {
  schema: 'facts/1';
  rules?: Facts['rules'];
  organization: Record<string, unknown>;
  incident: Record<string, unknown>;
}

export function factsInputOf({ rules, organization, incident }: Answers): FactsInput {
  const { known, over, encryption, entrustment, smallFirm, persons, ...rest } = incident;
  return {
    schema: 'facts/1',
    ...(rules && { rules }),
    organization: given({
      ...organization,
      employees: organization.employees.trim() === '' ? undefined : countOf(organization.employees),
    }),
    incident: given({
      ...rest,
      knownAt: instantTextOf(known),
      certainty: orLeftOut(incident.certainty),
      subject: incident.subject ?? ('unknown' satisfies Incident['subject']),
      dataSubjects: incident.dataSubjects.length > 0 ? incident.dataSubjects : undefined,
      persons: { ...personsOf(persons), ...overOf(over) },
      itemsComplete: incident.itemsComplete ?? false,
      myNumber: incident.myNumber ?? 'unknown',
      wrongfulPurpose: incident.wrongfulPurpose ?? 'unknown',
      dataTaken: orLeftOut(incident.dataTaken),
      encryption: limbsOf(encryption),
      recoveredUnread: orLeftOut(incident.recoveredUnread),
      copyKept: orLeftOut(incident.copyKept),
      publiclyViewable: orLeftOut(incident.publiclyViewable),
      viewed: orLeftOut(incident.viewed),
      entrustment: entrustmentOf(entrustment),
      contact: orLeftOut(incident.contact),
      pmarkDeemedSerious: orLeftOut(incident.pmarkDeemedSerious),
      smallFirm: limbsOf(smallFirm),
    }),
  };
}

function overOf(over: Answers['incident']['over']) {
  const known = given({ '1000': instantTextOf(over['1000']), '100': instantTextOf(over['100']) });
  return Object.keys(known).length > 0 ? { over: known } : {};
}

/** The contract takes all limbs or none: beside an answered one, the others are unknown. */
function limbsOf<Key extends string>(limbs: Record<Key, Tri | null>): Record<Key, Tri> | undefined {
  const entries = Object.entries<Tri | null>(limbs);
  if (entries.every(([, value]) => value === null)) return undefined;
  return Object.fromEntries(entries.map(([key, value]) => [key, value ?? 'unknown'])) as Record<Key, Tri>;
}

function entrustmentOf({ role, entrustor, notifiedEntrustorAt, receivedNoticeAt }: Answers['incident']['entrustment']) {
  if (role === null && entrustor === null && isEmpty(notifiedEntrustorAt) && isEmpty(receivedNoticeAt))
    return undefined;
  return given({
    role: role ?? 'none',
    entrustor: orLeftOut(entrustor),
    notifiedEntrustorAt: instantTextOf(notifiedEntrustorAt),
    receivedNoticeAt: instantTextOf(receivedNoticeAt),
  });
}
