import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { deadlines } from '../../src/assessment/deadlines.ts';
import { derivationOf } from '../../src/assessment/derivation.ts';
import { addDays } from '../../src/domain/day.ts';
import { cardNumbers } from '../support/facts.ts';

/** The derivations of what is owed on an incident that became known on a day. */
const derived = (day: string, incident = {}) => {
  const { duties } = assess(cardNumbers({ knownAt: `${day}T10:00:00+09:00`, ...incident }));
  return new Map(duties.map((duty) => [duty.id, derivationOf(duty)]));
};

describe('why it is due on this day', () => {
  it('is told step by step where closed days were crossed', () => {
    expect(derived('2026-04-03').get('ppc.final')).toMatchObject({
      dayOne: '2026-04-03',
      target: null,
      count: { n: 30, day: '2026-05-02' },
      crossed: [
        { day: '2026-05-02', why: 'saturday', name: null, label: { ja: '2026-05-02 土曜日' } },
        { day: '2026-05-03', why: 'holiday', name: '憲法記念日' },
        { day: '2026-05-04', why: 'holiday', name: 'みどりの日' },
        { day: '2026-05-05', why: 'holiday', name: 'こどもの日' },
        { day: '2026-05-06', why: 'holiday', name: '振替休日' },
      ],
      due: '2026-05-07',
      dueClosed: null,
      official: true,
      because: expect.arrayContaining([expect.objectContaining({ rule: 'DL-ROLL' })]),
    });
  });

  it('is told also of an incident that was assessed when the sentence was worded otherwise', () => {
    const ja = '2026-12-20は行政機関の休日のため、休日(2026-12-20 日曜日)の翌開庁日2026-12-21(月)までとする。';
    const because = [{ rule: 'DL-ROLL', facts: ['incident.knownAt'], ja, en: '' }];
    const dated = { knownDay: '2026-11-21', target: null, due: '2026-12-21', because };
    expect(derivationOf(dated)).toMatchObject({
      count: { n: 30, day: '2026-12-20' },
      crossed: [{ day: '2026-12-20' }],
    });
  });

  it('counts a yardstick through closed days, and says when its last day is one', () => {
    expect(derived('2026-09-01').get('ppc.preliminary')).toMatchObject({
      target: { n: 3, day: '2026-09-03' },
      count: { n: 5, day: '2026-09-05' },
      crossed: [],
      due: '2026-09-05',
      dueClosed: { day: '2026-09-05', why: 'saturday' },
    });
  });

  it('is nothing where no number of days is set', () => {
    expect(derived('2026-09-01').get('individuals.notice')).toBe(null);
  });

  it.each([false, true])(
    'agrees with the day arithmetic on every day of three years (wrongful purpose: %s)',
    (purpose) => {
      for (let day = '2025-01-01'; day < '2028-01-01'; day = addDays(day, 1)) {
        const { final } = deadlines({ known: day, wrongfulPurpose: purpose });
        const found = derived(day, { wrongfulPurpose: purpose }).get('ppc.final');
        expect([day, found?.count, found?.crossed.map(({ day: crossed }) => crossed), found?.due]).toEqual([
          day,
          { n: purpose ? 60 : 30, day: final.day },
          final.crossed.map(({ day: crossed }) => crossed),
          final.due,
        ]);
      }
    },
  );
});
