import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { appliedTo, conclude } from '../../src/assessment/conclude.ts';
import type { Facts } from '../../src/contract/facts.ts';
import { completeFacts } from '../../src/law/complete-facts.ts';
import { plainFacts } from '../assessment/plain-facts.ts';
import { secondFinal } from './second-final.ts';

/** A co-op with a PrivacyMark: payroll of 1,001 with their My Numbers leaked, so that every final is due. */
const payroll = (knownAt: string, wrongfulPurpose: boolean): Facts =>
  plainFacts(
    {
      knownAt,
      wrongfulPurpose,
      dataSubjects: ['employees'],
      items: ['name', 'myNumber'],
      myNumber: true,
      persons: { min: 1001, max: 1001 },
    },
    { privacyMark: 'holder', cooperative: 'prefecture' },
  );

const daysOf = (facts: Facts) => {
  const complete = completeFacts(facts);
  return new Map(conclude(complete, appliedTo(complete)).duties.map(({ id, target, due }) => [id, { target, due }]));
};

describe('finals of every regime', () => {
  it('agree with a second computation for every day from 2022-04-01 to 2027-12-31', () => {
    const first = Temporal.PlainDate.from('2022-04-01');
    for (const wrongfulPurpose of [false, true])
      for (let n = 0; n < first.until('2027-12-31').days + 1; n += 1) {
        const known = first.add({ days: n });
        const days = daysOf(payroll(`${known}T23:59:59+09:00`, wrongfulPurpose));
        const { day, due } = secondFinal(known, wrongfulPurpose);
        const rolled = { target: null, due };
        const preliminary = { target: known.add({ days: 2 }).toString(), due: known.add({ days: 4 }).toString() };
        for (const id of ['ppc.final', 'myNumber.final', 'cooperative.final'] as const)
          expect({ id, known: `${known}`, ...days.get(id) }).toEqual({ id, known: `${known}`, ...rolled });
        expect(days.get('pmark.final')).toEqual({ target: null, due: day });
        for (const id of ['ppc', 'myNumber', 'cooperative', 'pmark'] as const)
          expect(days.get(`${id}.preliminary`)).toEqual(preliminary);
      }
  });

  it('of the PrivacyMark rules before 2022-04-01 are the 30th day, whatever the purpose', () => {
    for (let n = 0; n < 366; n += 1) {
      const known = Temporal.PlainDate.from('2021-03-31').add({ days: n });
      for (const wrongfulPurpose of [false, true])
        expect(daysOf(payroll(`${known}T00:00:00+09:00`, wrongfulPurpose)).get('pmark.final')).toEqual({
          target: null,
          due: known.add({ days: 29 }).toString(),
        });
    }
  });
});
