import fc from 'fast-check';
import {
  certainties,
  certifiedBodies,
  contacts,
  contradictions,
  cooperatives,
  dataItems,
  dataSubjects,
  entrustmentRoles,
  eventKinds,
  type Facts,
  indicators,
  privacyMarks,
  sectors,
  subjects,
  tris,
} from '../../src/contract/facts.ts';
import { addDays, instantAt } from '../../src/domain/day.ts';

const tri = fc.constantFrom(...tris);
const oneOrMore = <Value>(values: readonly Value[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });

/** Days around every change of the law and all official years. */
const day = fc.integer({ min: 0, max: 2_400 }).map((days) => addDays('2021-12-01', days));
const count = fc.constantFrom(0, 1, 99, 100, 101, 999, 1000, 1001, 50_000);

const persons = fc
  .tuple(count, fc.option(count))
  .map(([a, b]) => (b === null ? { min: a, max: null } : { min: Math.min(a, b), max: Math.max(a, b) }));

const options = {
  requiredKeys: ['certainty', 'events', 'subject', 'items', 'itemsComplete', 'wrongfulPurpose', 'myNumber'],
} as const;

/** Facts that the contract accepts; `grown`: may say when the number was first known to exceed a threshold. */
export const anyFacts: fc.Arbitrary<Facts> = fc
  .record({
    day,
    persons,
    grownAfter: fc.option(fc.nat(40)),
    /** Days before the day of knowing on which an entrustor was told; after it, when negative. */
    receivedDaysBefore: fc.option(fc.integer({ min: -10, max: 10 })),
    sector: fc.constantFrom(...sectors),
    expressive: fc.boolean(),
    rules: fc.record(
      { myNumber: fc.constantFrom('2022', '2015'), pmark: fc.constantFrom('jipdec-2022', 'seed-003') },
      { requiredKeys: [] },
    ),
    employees: count,
    privacyMark: fc.constantFrom(...privacyMarks),
    certifiedBodies: fc.uniqueArray(fc.constantFrom(...certifiedBodies)),
    cooperative: fc.constantFrom(...cooperatives),
    manbouNotice: fc.constantFrom('always', 'whenNecessary'),
    incident: fc.record(
      {
        certainty: fc.constantFrom(...certainties),
        events: oneOrMore(eventKinds),
        subject: fc.constantFrom(...subjects),
        items: fc.uniqueArray(fc.constantFrom(...dataItems.filter((item) => item !== 'myNumber')), { maxLength: 4 }),
        itemsComplete: fc.boolean(),
        myNumber: tri,
        governmentMyNumberSystem: fc.boolean(),
        wrongfulPurpose: tri,
        deceasedOnly: fc.constantFrom(false, false, false, true),
        dataSubjects: oneOrMore(dataSubjects),
        indicators: fc.uniqueArray(fc.constantFrom(...indicators), { maxLength: 1 }),
        dataTaken: tri,
        encryption: fc.record({ highGrade: tri, keyManaged: tri }),
        recoveredUnread: tri,
        copyKept: tri,
        publiclyViewable: tri,
        viewed: tri,
        contact: fc.constantFrom(...contacts),
        takedownPending: fc.boolean(),
        littleKnown: fc.boolean(),
        allPersonsContacted: fc.boolean(),
        pmarkDeemedSerious: tri,
        smallFirm: fc.record({ outsideLeak: tri, investigationDone: tri, preventionDecided: tri }),
        entrustment: fc.record(
          { role: fc.constantFrom(...entrustmentRoles), notifiedEntrustorAt: fc.constant('2026-09-03T10:00:00+09:00') },
          { requiredKeys: ['role'] },
        ),
      },
      { requiredKeys: [...options.requiredKeys] },
    ),
  })
  .map(({ day, persons, grownAfter, receivedDaysBefore, rules, incident, ...organization }): Facts => {
    const grown = grownAfter === null ? null : instantAt(addDays(day, grownAfter), '18:00');
    const over = grown === null ? {} : { over: { '100': grown, '1000': grown } };
    return {
      schema: 'facts/1',
      rules,
      organization: { name: '試験株式会社', ...organization },
      incident: {
        knownAt: instantAt(day, '09:00'),
        persons: { ...persons, ...over },
        ...incident,
        ...(incident.entrustment?.role === 'entrustor' &&
          receivedDaysBefore !== null && {
            entrustment: {
              ...incident.entrustment,
              receivedNoticeAt: instantAt(addDays(day, -receivedDaysBefore), '17:00'),
            },
          }),
      },
    };
  })
  .filter((facts) => contradictions(facts).length === 0);

/** Facts with one that nobody knows, and the same facts with that one known. */
export const learned: fc.Arbitrary<{ unknown: Facts; known: Facts; fact: string }> = anyFacts
  .chain((facts) => fc.record({ facts: fc.constant(facts), answer: fc.constantFrom(...answersTo(facts)) }))
  .filter(
    ({ facts, answer }) =>
      contradictions(changed(facts, answer.known)).length + contradictions(changed(facts, answer.unknown)).length === 0,
  )
  .map(({ facts, answer }) => ({
    unknown: changed(facts, answer.unknown),
    known: changed(facts, answer.known),
    fact: JSON.stringify(answer.known),
  }));

interface Change {
  incident?: Partial<Facts['incident']>;
  organization?: Partial<Facts['organization']>;
}

const changed = (facts: Facts, { incident, organization }: Change): Facts => ({
  ...facts,
  organization: { ...facts.organization, ...organization },
  incident: { ...facts.incident, ...incident },
});

function answersTo({
  incident: {
    encryption = { highGrade: 'unknown', keyManaged: 'unknown' },
    smallFirm = { outsideLeak: 'unknown', investigationDone: 'unknown', preventionDecided: 'unknown' },
  },
}: Facts): { unknown: Change; known: Change }[] {
  const tristate = [
    'myNumber',
    'wrongfulPurpose',
    'dataTaken',
    'recoveredUnread',
    'copyKept',
    'publiclyViewable',
    'viewed',
    'pmarkDeemedSerious',
  ] as const;
  const answers: { unknown: Change; known: Change }[] = tristate.flatMap((key) =>
    [true, false].map((value) => ({
      unknown: { incident: { [key]: 'unknown' } },
      known: { incident: { [key]: value } },
    })),
  );
  for (const subject of subjects)
    answers.push({ unknown: { incident: { subject: 'unknown' } }, known: { incident: { subject } } });
  for (const contact of contacts)
    answers.push({ unknown: { incident: { contact: 'unknown' } }, known: { incident: { contact } } });
  for (const sector of sectors)
    answers.push({ unknown: { organization: { sector: 'unknown' } }, known: { organization: { sector } } });
  answers.push({ unknown: { incident: { itemsComplete: false } }, known: { incident: { itemsComplete: true } } });
  for (const value of [true, false])
    answers.push({
      unknown: { incident: { encryption: { ...encryption, highGrade: 'unknown' } } },
      known: { incident: { encryption: { ...encryption, highGrade: value } } },
    });
  for (const value of [true, false])
    answers.push({
      unknown: { incident: { smallFirm: { ...smallFirm, outsideLeak: 'unknown' } } },
      known: { incident: { smallFirm: { ...smallFirm, outsideLeak: value } } },
    });
  return answers;
}
