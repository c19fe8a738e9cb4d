import { expect, test } from 'vitest';
import { calendarSchema } from '../../src/contract/calendar.ts';
import { type PolicyDocument, policyFaults } from '../../src/contract/policy.ts';
import { defaultPolicy } from '../../src/reminders/default-policy.ts';

const original: PolicyDocument = { schema: 'policy/1', ...defaultPolicy };
type Ladder = PolicyDocument['withDue'];

/** The faults, `path: reason`, after a change of a copy. */
const faultsAfter = (change: (policy: PolicyDocument) => unknown): string[] => {
  const policy = structuredClone(original);
  change(policy);
  return policyFaults(policy).map(({ path, reason }) => `${path}: ${reason}`);
};
const at = (ladder: Ladder, name: string) => {
  const rung = ladder.find((one) => one.rung === name);
  if (!rung) throw new TypeError(name);
  return rung;
};

test('the policy that comes with the program may be set', () => {
  expect(policyFaults(original)).toEqual([]);
});

test('the rungs of the due day cannot be removed, renamed or moved', () => {
  for (const name of ['dueDay', 'evening', 'due'])
    expect(
      faultsAfter((policy) => {
        policy.withDue = policy.withDue.filter(({ rung }) => rung !== name);
      }),
    ).toEqual([`withDue: must keep the rungs of the due day: ${name} missing`]);
  expect(
    faultsAfter(({ withDue }) => {
      at(withDue, 'evening').when = { from: 'due', days: -1, time: '18:00' };
    }),
  ).toEqual(['withDue[3].when: must lie on the due day, as its name says']);
  expect(
    faultsAfter(({ withDue }) => {
      at(withDue, 'due').when = { from: 'due', days: 0, time: '23:00' };
    }),
  ).toEqual(['withDue[4].when: must lie at 24:00 of the due day, as its name says']);
});

test('a ladder ends in a rung that repeats, daily where a duty is overdue', () => {
  expect(
    faultsAfter(({ withDue }) => {
      delete at(withDue, 'overdue').repeats;
    }),
  ).toEqual(['withDue[5].repeats: is required: the last rung goes on until it is done']);
  expect(
    faultsAfter(({ withDue }) => {
      at(withDue, 'overdue').repeats = 'weekly';
    }),
  ).toEqual(['withDue[5].repeats: must be "daily": a duty is overdue']);
  expect(
    faultsAfter((policy) => {
      policy.withoutDue = [];
    }),
  ).toEqual(['withoutDue: must not be empty']);
  expect(
    faultsAfter(({ withDue }) => {
      at(withDue, 'target').repeats = 'daily';
    }),
  ).toEqual(['withDue[0].repeats: only the last rung repeats']);
});

test('what is only recommended needs one rung on its day and one after it', () => {
  expect(
    faultsAfter(({ optional }) => {
      optional.withDue = optional.withDue.filter(({ rung }) => rung !== 'dueDay');
    }),
  ).toEqual(['optional.withDue: must have a rung on the due day']);
});

test('rungs stand in the order in which they go', () => {
  expect(
    faultsAfter(({ withDue }) => {
      at(withDue, 'dueDay').when = { from: 'due', days: 0, time: '19:00' };
    }),
  ).toEqual(['withDue[3].when: lies before the rung "dueDay", which stands before it']);
});

test('roles, times, names and marks are what the contract knows', () => {
  const broken = structuredClone(original) as unknown as { withDue: Record<string, unknown>[] };
  Object.assign(broken.withDue[0] ?? {}, { to: ['boss'] });
  Object.assign(broken.withDue[1] ?? {}, { when: { from: 'due', days: -1, time: '25:00' } });
  Object.assign(broken.withDue[2] ?? {}, { rung: 'Due Day' });
  Object.assign(broken.withDue[3] ?? {}, { to: [] });
  expect(policyFaults(broken).map(({ path }) => path)).toEqual([
    'withDue[0].to[0]',
    'withDue[1].when.time',
    'withDue[2].rung',
    'withDue[3].to',
  ]);
  expect(
    faultsAfter(({ withDue }) => {
      at(withDue, 'evening').silenceable = true;
      at(withDue, 'due').to = ['officer', 'officer'];
    }),
  ).toEqual([
    'withDue[3].silenceable: no acknowledgement silences a rung of the due day or after it',
    'withDue[4].to: names a role twice',
  ]);
});

test('a ladder may have rungs of its own', () => {
  expect(
    faultsAfter(({ withDue }) => {
      withDue.unshift({ rung: 'atOnce', when: { from: 'opening', hours: 1 }, to: ['owner', 'manager'] });
    }),
  ).toEqual([]);
});

test('closed days are days or days of every year, in order', () => {
  const calendar = { schema: 'calendar/1', weekdays: [1, 2, 3, 4, 5], opens: '09:00', closes: '18:00' };
  const isFine = (...closed: object[]) => calendarSchema.safeParse({ ...calendar, closed }).success;
  expect(
    isFine({ from: '2026-08-12', to: '2026-08-14', name: '夏季休業' }, { from: '12-28', to: '01-04', name: '冬' }),
  ).toBe(true);
  expect(isFine({ from: '02-29', to: '02-29', name: 'x' })).toBe(true);
  for (const [from, to] of [
    ['2026-08-14', '2026-08-12'],
    ['2026-02-29', '2026-03-01'],
    ['08-12', '2026-08-14'],
    ['13-01', '13-01'],
  ])
    expect(isFine({ from, to, name: 'x' })).toBe(false);
  expect(calendarSchema.safeParse({ ...calendar, opens: '18:00', closes: '09:00', closed: [] }).success).toBe(false);
});
