import { describe, expect, test } from 'vitest';
import { instantAt, wallClock } from '../../src/domain/day.ts';
import type { Role } from '../../src/domain/role.ts';
import { defaultPolicy } from '../../src/reminders/default-policy.ts';
import { calendarsOf, type Office } from '../../src/reminders/office.ts';
import { plan } from '../../src/reminders/plan.ts';
import type { Member, Roster } from '../../src/reminders/recipients.ts';
import { isWorking, lastWorkingMinute, nextOpening } from '../../src/reminders/working-hours.ts';
import { person } from './person.ts';

const office: Office = {
  weekdays: [1, 2, 3, 4, 5],
  opens: '09:00',
  closes: '18:00',
  isClosed: (day) => day === '2026-05-20',
};
const rosterOf = (holders: Partial<Record<Role, Member[]>>, ...others: Member[]): Roster => {
  const all = [...Object.values(holders).flat(), ...others];
  const ids = (role: Role) => (holders[role] ?? []).map(({ id }) => id);
  return {
    holders: { owner: ids('owner'), deputy: ids('deputy'), manager: ids('manager'), officer: ids('officer') },
    members: new Map(all.map((member) => [member.id, member])),
  };
};
const mornings = { weekdays: [1, 2, 3], opens: '08:00', closes: '12:00' } as const;
const weekends = { weekdays: [0, 6], opens: '10:00', closes: '16:00' } as const;

describe('the calendar of a role', () => {
  test('is the office’s while nobody is known, and closed on closed days for everybody', () => {
    const calendar = calendarsOf(office, rosterOf({}))(['owner']);
    expect(calendar.hoursOn('2026-05-19')).toEqual([{ opens: '09:00', closes: '18:00' }]);
    expect([calendar.hoursOn('2026-05-20'), calendar.hoursOn('2026-05-23')]).toEqual([[], []]);
  });

  test('has every minute in which somebody of it works', () => {
    const calendar = calendarsOf(
      office,
      rosterOf({ owner: [person('a', { week: mornings }), person('b', { week: weekends })] }),
    )(['owner']);
    expect(isWorking(instantAt('2026-05-19', '11:59'), calendar)).toBe(true);
    expect(isWorking(instantAt('2026-05-19', '12:00'), calendar)).toBe(false);
    expect(calendar.hoursOn('2026-05-22')).toEqual([]);
    expect(isWorking(instantAt('2026-05-23', '15:59'), calendar)).toBe(true);
    expect(
      wallClock(lastWorkingMinute(instantAt('2026-05-23', '09:00'), calendar, instantAt('2026-05-01', '00:00')) ?? ''),
    ).toBe('2026-05-19 11:59');
    expect(wallClock(nextOpening(instantAt('2026-05-19', '12:00'), calendar, null) ?? '')).toBe('2026-05-23 10:00');
  });

  test('is, while somebody is away, that of who stands in', () => {
    const owner = person('a', {
      absences: [{ from: '2026-05-19', to: '2026-05-19' }],
      deputies: [{ id: 'b', from: null, to: null }],
    });
    const calendar = calendarsOf(office, rosterOf({ owner: [owner] }, person('b', { week: mornings })))(['owner']);
    expect(calendar.hoursOn('2026-05-18')).toEqual([{ opens: '09:00', closes: '18:00' }]);
    expect(calendar.hoursOn('2026-05-19')).toEqual([{ opens: '08:00', closes: '12:00' }]);
  });
});

describe('a plan', () => {
  const step = {
    instance: 'r1',
    step: 'ppc.preliminary',
    standing: 'due' as const,
    openedAt: instantAt('2026-05-14', '10:00'),
    target: '2026-05-18',
    due: '2026-05-22',
    acknowledgedAt: null,
    lastRepeatAt: null,
  };
  const planned = (roster: Roster, change = {}) =>
    plan([{ ...step, ...change }], defaultPolicy, calendarsOf(office, roster)).map(
      ({ rung, at, to }) => `${rung} ${wallClock(at)} ${to.join(' ')}`,
    );

  test('moves early rungs into the hours of whom they tell, and those of the due day for nobody', () => {
    const late = { weekdays: [1, 2, 3, 4, 5], opens: '13:00', closes: '17:00' } as const;
    expect(planned(rosterOf({ owner: [person('a', { week: late })], manager: [person('m')] }))).toEqual([
      'target 2026-05-15 16:59 owner',
      'dayBefore 2026-05-19 16:59 owner',
      'dueDay 2026-05-22 09:00 owner deputy',
      'evening 2026-05-22 18:00 manager',
      'due 2026-05-23 00:00 officer',
      'overdue 2026-05-23 09:00 owner deputy manager officer',
    ]);
  });

  test('repeats without a due day on a day and at an hour at which somebody works', () => {
    const roster = rosterOf({ owner: [person('a', { week: weekends })] });
    expect(planned(roster, { standing: 'recommended', target: null, due: null }).at(-1)).toBe(
      'weekly 2026-05-30 10:00 owner',
    );
  });
});
