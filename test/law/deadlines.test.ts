import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { deadlines } from '../../src/assessment/deadlines.ts';
import { deadlinesSchema } from '../../src/contract/deadlines.ts';
import { weekdayOf } from '../../src/domain/day.ts';
import { secondFinal } from './second-final.ts';

/** Worked examples of the law catalogue: known, yardstick days 3 and 5, day 30 and its due day, day 60 and its due day. */
const examples = `
DL-01 2026-09-01 2026-09-03 2026-09-05 2026-09-30 2026-09-30 2026-10-30 2026-10-30
DL-02 2026-09-04 2026-09-06 2026-09-08 2026-10-03 2026-10-05 2026-11-02 2026-11-02
DL-03 2026-10-23 2026-10-25 2026-10-27 2026-11-21 2026-11-24 2026-12-21 2026-12-21
DL-04 2026-10-25 2026-10-27 2026-10-29 2026-11-23 2026-11-24 2026-12-23 2026-12-23
DL-05 2026-11-21 2026-11-23 2026-11-25 2026-12-20 2026-12-21 2027-01-19 2027-01-19
DL-06 2026-11-30 2026-12-02 2026-12-04 2026-12-29 2027-01-04 2027-01-28 2027-01-28
DL-07 2026-12-04 2026-12-06 2026-12-08 2027-01-02 2027-01-04 2027-02-01 2027-02-01
DL-08 2026-12-05 2026-12-07 2026-12-09 2027-01-03 2027-01-04 2027-02-02 2027-02-02
DL-09 2026-12-06 2026-12-08 2026-12-10 2027-01-04 2027-01-04 2027-02-03 2027-02-03
DL-10 2026-11-02 2026-11-04 2026-11-06 2026-12-01 2026-12-01 2026-12-31 2027-01-04
DL-11 2026-10-31 2026-11-02 2026-11-04 2026-11-29 2026-11-30 2026-12-29 2027-01-04
DL-12 2026-03-31 2026-04-02 2026-04-04 2026-04-29 2026-04-30 2026-05-29 2026-05-29
DL-13 2026-04-01 2026-04-03 2026-04-05 2026-04-30 2026-04-30 2026-05-30 2026-06-01
DL-14 2026-04-03 2026-04-05 2026-04-07 2026-05-02 2026-05-07 2026-06-01 2026-06-01
DL-15 2026-04-06 2026-04-08 2026-04-10 2026-05-05 2026-05-07 2026-06-04 2026-06-04
DL-16 2026-03-04 2026-03-06 2026-03-08 2026-04-02 2026-04-02 2026-05-02 2026-05-07
DL-17 2026-08-20 2026-08-22 2026-08-24 2026-09-18 2026-09-18 2026-10-18 2026-10-19
DL-18 2026-08-22 2026-08-24 2026-08-26 2026-09-20 2026-09-24 2026-10-20 2026-10-20
DL-19 2026-07-25 2026-07-27 2026-07-29 2026-08-23 2026-08-24 2026-09-22 2026-09-24
DL-20 2027-04-02 2027-04-04 2027-04-06 2027-05-01 2027-05-06 2027-05-31 2027-05-31
DL-21 2026-12-29 2026-12-31 2027-01-02 2027-01-27 2027-01-27 2027-02-26 2027-02-26
DL-22 2028-02-01 2028-02-03 2028-02-05 2028-03-01 2028-03-01 2028-03-31 2028-03-31
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));

describe('deadlines', () => {
  it.each(examples)('%s: known %s', (_id, known = '', target, due, day30, due30, day60, due60) => {
    const within30 = deadlines({ known, wrongfulPurpose: false });
    const within60 = deadlines({ known, wrongfulPurpose: true });
    expect(within30.preliminary).toEqual({ target, due });
    expect(within60.preliminary).toEqual({ target, due });
    expect(within30.final).toMatchObject({ day: day30, due: due30 });
    expect(within60.final).toMatchObject({ day: day60, due: due60 });
  });

  it('name the closed days that were stepped over', () => {
    expect(deadlines({ known: '2026-08-22', wrongfulPurpose: false }).final.crossed).toEqual([
      { day: '2026-09-20', why: 'sunday' },
      { day: '2026-09-21', why: 'holiday', name: '敬老の日' },
      { day: '2026-09-22', why: 'holiday', name: '国民の休日' },
      { day: '2026-09-23', why: 'holiday', name: '秋分の日' },
    ]);
    expect(deadlines({ known: '2026-04-03', wrongfulPurpose: false }).final.crossed).toEqual([
      { day: '2026-05-02', why: 'saturday' },
      { day: '2026-05-03', why: 'holiday', name: '憲法記念日' },
      { day: '2026-05-04', why: 'holiday', name: 'みどりの日' },
      { day: '2026-05-05', why: 'holiday', name: 'こどもの日' },
      { day: '2026-05-06', why: 'holiday', name: '振替休日' },
    ]);
    expect(deadlines({ known: '2026-11-30', wrongfulPurpose: false }).final.crossed).toEqual([
      { day: '2026-12-29', why: 'yearEnd' },
      { day: '2026-12-30', why: 'yearEnd' },
      { day: '2026-12-31', why: 'yearEnd' },
      { day: '2027-01-01', why: 'holiday', name: '元日' },
      { day: '2027-01-02', why: 'yearEnd' },
      { day: '2027-01-03', why: 'yearEnd' },
    ]);
  });

  it('of a year whose holidays are not official stay on the earlier day and ask for review', () => {
    const answer = deadlines({ known: '2027-12-12', wrongfulPurpose: false });
    expect(answer.final).toEqual({ day: '2028-01-10', due: '2028-01-10', crossed: [] });
    expect(answer.review.map(({ rule }) => rule)).toEqual(['DL-UNOFFICIAL']);
  });

  it('that step over the end of the last official year ask for review', () => {
    const answer = deadlines({ known: '2027-12-02', wrongfulPurpose: false });
    expect(answer.final).toMatchObject({ day: '2027-12-31', due: '2028-01-04' });
    expect(answer.final.crossed.map(({ why }) => why)).toEqual(['yearEnd', 'yearEnd', 'yearEnd', 'yearEnd']);
    expect(answer.review).toHaveLength(1);
  });

  it('agree with a second computation for every day from 2022-04-01 to 2027-12-31', () => {
    const last = Temporal.PlainDate.from('2027-12-31');
    for (
      let day = Temporal.PlainDate.from('2022-04-01');
      Temporal.PlainDate.compare(day, last) <= 0;
      day = day.add({ days: 1 })
    ) {
      for (const wrongfulPurpose of [false, true]) {
        const answer = deadlines({ known: day.toString(), wrongfulPurpose });
        const final = secondFinal(day, wrongfulPurpose);
        expect(deadlinesSchema.safeParse(answer).error).toBeUndefined();
        expect([answer.preliminary.target, answer.preliminary.due]).toEqual(
          [2, 4].map((days) => day.add({ days }).toString()),
        );
        expect(answer.final.day).toBe(final.day);
        expect(answer.final.due).toBe(final.due);
        expect(answer.final.crossed.map((crossed) => crossed.day)).toEqual(final.crossed);
        expect(answer.review.length).toBe(final.review ? 1 : 0);
      }
    }
  });
});

describe('weekdays', () => {
  it('agree with a second calendar', () => {
    expect(weekdayOf('2026-11-21')).toBe(Temporal.PlainDate.from('2026-11-21').dayOfWeek % 7);
  });
});
