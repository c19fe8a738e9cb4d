import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assessment/assess.ts';
import { derivationOf } from '../../../src/assessment/derivation.ts';
import { forecastItems } from '../../../src/web/incident/forecast-days.ts';
import { stripRows } from '../../../src/web/incident/strip-weeks.ts';
import { cardNumbers } from '../../support/facts.ts';

const derived = (knownAt: string, id: string) => {
  const duty = assess(cardNumbers({ knownAt, wrongfulPurpose: false })).duties.find((one) => one.id === id);
  const derivation = duty && derivationOf(duty);
  if (!derivation) throw new TypeError(`no derivation of ${id}`);
  return derivation;
};

describe('the calendar of a due day', () => {
  it('shows day 1, the closed days that are crossed and the day it rolls to', () => {
    // Day 30 of 3 April 2026 is 2 May, a Saturday in Golden Week.
    const rows = stripRows(derived('2026-04-03T10:00:00+09:00', 'ppc.final'), '2026-04-10');
    const days = rows.flatMap((row) => ('week' in row ? row.week : []));
    const marked = days.filter(({ marks }) => marks.length > 0).map(({ day, n, marks }) => [day, n, ...marks]);
    expect(marked).toEqual([
      ['2026-04-03', 1, 'dayOne'],
      ['2026-05-02', 30, 'count'],
      ['2026-05-07', 35, 'due'],
    ]);
    expect(days.filter(({ crossed }) => crossed).map(({ day }) => day.slice(5))).toEqual([
      '05-02',
      '05-03',
      '05-04',
      '05-05',
      '05-06',
    ]);
    expect(days.find(({ isToday }) => isToday)?.day).toBe('2026-04-10');
  });

  it('has whole weeks from Sunday, and leaves out a long quiet middle', () => {
    const rows = stripRows(derived('2026-09-01T10:00:00+09:00', 'ppc.final'), '2026-09-01');
    expect(rows.every((row) => !('week' in row) || row.week.length === 7)).toBe(true);
    expect(rows.map((row) => ('skipped' in row ? `skip ${row.skipped}` : row.week[0]?.day))).toEqual([
      '2026-08-30',
      'skip 21',
      '2026-09-27',
    ]);
  });

  it('numbers only the days of the count', () => {
    const days = stripRows(derived('2026-09-01T10:00:00+09:00', 'ppc.preliminary'), '2026-08-31').flatMap((row) =>
      'week' in row ? row.week : [],
    );
    expect(days.filter(({ n }) => n !== null).map(({ n }) => n)).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('a forecast by day', () => {
  type Forecast = Parameters<typeof forecastItems>[0];
  const entry = (day: string, part: Partial<Forecast['entries'][number]> = {}): Forecast['entries'][number] => ({
    kind: 'reminder',
    at: `${day}T00:00:00.000Z`,
    day,
    weekday: 1,
    instance: 'report:ppc',
    duty: 'ppc.final',
    label: { ja: '確報', en: 'Final report' },
    recipient: 'ppc',
    standing: 'due',
    due: '2026-09-30',
    basis: 'statute',
    rung: 'overdue',
    n: 1,
    roles: ['owner'],
    to: [],
    deserted: false,
    vacant: false,
    repeats: true,
    ...part,
  });

  it('shows a repeating reminder once, and then counts it', () => {
    const items = forecastItems({
      entries: [
        entry('2026-09-30', { kind: 'due', rung: null, repeats: false }),
        entry('2026-10-01'),
        entry('2026-10-02', { n: 2 }),
        entry('2026-10-03', { n: 3 }),
        entry('2026-10-04', { kind: 'breach', duty: 'ppc.other', rung: null, repeats: false }),
        entry('2026-10-04', { n: 4 }),
      ],
      collisions: [],
    });
    expect(
      items.map((item) => ('from' in item ? item : [item.day, item.entries.length, item.repeated.length])),
    ).toEqual([
      ['2026-09-30', 1, 0],
      ['2026-10-01', 1, 0],
      { from: '2026-10-02', to: '2026-10-03', count: 2 },
      ['2026-10-04', 1, 1],
    ]);
  });

  it('says once that reminders of one duty fall on a closed day', () => {
    const { instance, duty, label, recipient, standing, due, weekday } = entry('2026-09-05');
    const collision = (rung: string): Forecast['collisions'][number] => ({
      ...{ kind: 'reminder', day: '2026-09-05', weekday, instance, duty, label, recipient, standing, due, rung },
      closed: { why: 'saturday', name: null, authority: true, organization: true },
      lastWorkingDay: '2026-09-04',
    });
    const items = forecastItems({ entries: [], collisions: [collision('dueDay'), collision('evening')] });
    expect(items.map((item) => 'collisions' in item && item.collisions.length)).toEqual([1]);
  });
});
