import type { Assessment } from '../../contract/assessment.ts';
import type { DutyId } from '../../domain/duty.ts';
import type { Answers } from './answers.ts';
import { type Field, fieldOf } from './fields.ts';

/** Which questions to ask. That an answer matters is the assessment's word (`deciding`), not ours. */

/** Asked first, always: without them there is nothing to assess, or nobody could tell which others matter. */
const first: readonly Field[] = [
  'incident.events',
  'incident.certainty',
  'incident.knownAt',
  'incident.entrustment',
  'incident.dataSubjects',
  'incident.persons',
  'incident.items',
  'incident.itemsComplete',
  'incident.myNumber',
  'incident.publiclyViewable',
  'incident.wrongfulPurpose',
];

/** Of these, left empty means something by itself: customers, our own business, no item that we know of. */
const mayStayEmpty: readonly Field[] = ['incident.dataSubjects', 'incident.entrustment', 'incident.items'];

/** The duties that hang on an answer, by question. */
export function decidingFields(assessment: Assessment | null): Map<Field, DutyId[]> {
  const duties = new Map<Field, DutyId[]>();
  for (const { fact, changes } of assessment?.deciding ?? []) {
    const field = fieldOf(fact);
    if (field) duties.set(field, [...new Set([...(duties.get(field) ?? []), ...changes])]);
  }
  return duties;
}

/** The first questions that wait for an answer, in their order: "not known yet" is one. */
export function firstLeft(answers: Answers): Field[] {
  const answered = answeredFields(answers);
  return first.filter((field) => !mayStayEmpty.includes(field) && !answered.includes(field));
}

/**
 * The questions of the short form: the first ones and whatever has been answered; once the first ones are, those that
 * decide something now. Earlier nearly everything would, and most of it the first answers settle.
 */
export function shortForm(answers: Answers, assessment: Assessment | null): Set<Field> {
  const deciding = firstLeft(answers).length === 0 ? decidingFields(assessment).keys() : [];
  return new Set([...first, ...answeredFields(answers), ...deciding]);
}

/** The questions of the incident that hold an answer. */
export function answeredFields({ incident }: Answers): Field[] {
  const { known, persons, over, encryption, entrustment, smallFirm } = incident;
  const answered: [Field, unknown[]][] = [
    ['incident.events', incident.events],
    ['incident.certainty', [incident.certainty]],
    ['incident.knownAt', [known.day, known.time]],
    ['incident.entrustment', [entrustment.role]],
    ['incident.dataSubjects', incident.dataSubjects],
    ['incident.subject', [incident.subject]],
    // Unticked is what a box is before anybody looked at it.
    ['incident.deceasedOnly', [incident.deceasedOnly || null]],
    ['incident.persons', [persons.kind]],
    ['incident.persons.over', Object.values(over).map(({ day }) => day)],
    ['incident.items', incident.items],
    ['incident.itemsComplete', [incident.itemsComplete]],
    ['incident.myNumber', [incident.myNumber]],
    ['incident.governmentMyNumberSystem', [incident.governmentMyNumberSystem || null]],
    ['incident.publiclyViewable', [incident.publiclyViewable]],
    ['incident.viewed', [incident.viewed]],
    ['incident.recoveredUnread', [incident.recoveredUnread]],
    ['incident.wrongfulPurpose', [incident.wrongfulPurpose]],
    ['incident.indicators', incident.indicators ?? []],
    ['incident.dataTaken', [incident.dataTaken]],
    ['incident.encryption', Object.values(encryption)],
    ['incident.copyKept', [incident.copyKept]],
    ['incident.contact', [incident.contact]],
    [
      'incident.notice',
      [incident.takedownPending || null, incident.littleKnown || null, incident.allPersonsContacted || null],
    ],
    ['incident.pmarkDeemedSerious', [incident.pmarkDeemedSerious]],
    ['incident.smallFirm', Object.values(smallFirm)],
  ];
  return answered
    .filter(([, values]) => values.some((value) => value !== null && value !== ''))
    .map(([field]) => field);
}
