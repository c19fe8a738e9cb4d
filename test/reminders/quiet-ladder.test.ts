import { expect, test } from 'vitest';
import { instantAt, wallClock } from '../../src/domain/day.ts';
import { defaultPolicy } from '../../src/reminders/default-policy.ts';
import { plan } from '../../src/reminders/plan.ts';
import { calendar, everybodys } from './calendars.ts';

const step = {
  instance: 'incident',
  step: 'publication',
  standing: 'recommended' as const,
  openedAt: instantAt('2026-05-18', '10:00'),
  target: null,
  due: null,
  acknowledgedAt: null,
  lastRepeatAt: null,
};
const planned = (change: object) =>
  plan([{ ...step, ...change }], defaultPolicy, everybodys(calendar)).map(
    ({ rung, at, to, n }) => `${rung} ${wallClock(at)} ${to.join(' ')} ${n}`,
  );

test('what is recommended reminds the owner after 24 hours, on days 3 and 5, then weekly', () => {
  expect(planned({})).toEqual([
    'firstDay 2026-05-19 10:00 owner 1',
    'thirdDay 2026-05-20 09:00 owner 1',
    'fifthDay 2026-05-22 09:00 owner 1',
    'weekly 2026-05-29 09:00 owner 1',
  ]);
  expect(planned({ lastRepeatAt: instantAt('2026-05-29', '09:00') }).at(-1)).toBe('weekly 2026-06-05 09:00 owner 8');
});

test('a week is counted from when it last went, also when that was late', () => {
  expect(planned({ lastRepeatAt: instantAt('2026-06-03', '15:00') }).at(-1)).toBe('weekly 2026-06-10 09:00 owner 13');
});

test('a duty to endeavour with a day keeps to the owner, past its day too', () => {
  expect(planned({ standing: 'effort', due: '2026-05-22' })).toEqual([
    'dayBefore 2026-05-21 09:00 owner 1',
    'dueDay 2026-05-22 09:00 owner 1',
    'weekly 2026-05-23 09:00 owner 1',
  ]);
});

test('what becomes a duty climbs to everybody from the next day on', () => {
  const before = planned({ lastRepeatAt: instantAt('2026-05-29', '09:00') });
  const after = planned({ standing: 'due', lastRepeatAt: instantAt('2026-05-29', '09:00') });
  expect(before.some((line) => line.includes('officer'))).toBe(false);
  expect(after.at(-1)).toMatch(/^daily 2026-06-01 09:00 owner deputy manager officer/);
});
