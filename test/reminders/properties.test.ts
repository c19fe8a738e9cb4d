import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayOf, instantAt } from '../../src/domain/day.ts';
import { isOptional, standings } from '../../src/domain/duty.ts';
import { addMilliseconds } from '../../src/domain/time.ts';
import { isOpen } from '../../src/reminders/calendar.ts';
import { defaultPolicy } from '../../src/reminders/default-policy.ts';
import { ladderOf, plan } from '../../src/reminders/plan.ts';
import { spread } from '../../src/reminders/spread.ts';
import type { Step } from '../../src/reminders/step.ts';
import { sortOut, strongestOf } from '../../src/reminders/strongest.ts';
import { isWorking } from '../../src/reminders/working-hours.ts';
import { calendar, everybodys } from './calendars.ts';

/** Steps around Golden Week: opened at any minute, the due day from long past to far ahead, or none. */
const step = fc
  .record({
    openedAfter: fc.nat(30 * 1_440),
    target: fc.option(fc.integer({ min: -5, max: 10 })),
    due: fc.option(fc.integer({ min: -10, max: 60 })),
    acknowledged: fc.boolean(),
    repeated: fc.option(fc.nat(90)),
    standing: fc.constantFrom(null, ...standings),
  })
  .map(({ openedAfter, target, due, acknowledged, repeated, standing }): Omit<Step, 'instance'> => {
    const openedAt = addMilliseconds(instantAt('2026-04-20', '00:00'), openedAfter * 60_000);
    const day = (days: number | null): string | null => (days === null ? null : addDays(dayOf(openedAt), days));
    const lastRepeatAt = repeated === null ? null : addMilliseconds(openedAt, repeated * 86_400_000);
    return {
      step: 'ppc.final',
      standing,
      openedAt,
      target: day(target),
      due: day(due),
      acknowledgedAt: acknowledged ? openedAt : null,
      lastRepeatAt,
    };
  });
const steps = fc
  .array(step, { maxLength: 5 })
  .map((list) => list.map((one, index) => ({ ...one, instance: `i${index}` })));
const planOf = (list: Step[]) => plan(list, defaultPolicy, everybodys(calendar));

describe('every plan', () => {
  test('is the same for the same steps, in whatever order they come', () => {
    fc.assert(
      fc.property(steps, (list) => {
        expect(planOf(list.toReversed())).toEqual(planOf(list));
      }),
    );
  });

  test('has each key once, soonest first', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const rungs = planOf(list);
        expect(new Set(rungs.map(({ key }) => key)).size).toBe(rungs.length);
        expect(rungs.map(({ at }) => at)).toEqual(rungs.map(({ at }) => at).toSorted());
      }),
    );
  });

  test('keeps the rungs of the due day and after it, acknowledged or not, at their minute', () => {
    fc.assert(
      fc.property(steps, (list) => {
        for (const one of list.filter(({ due }) => due !== null)) {
          const due = one.due ?? '';
          const minutes = planOf([one]).map(({ rung, at }) => [rung, at.slice(0, 16)]);
          expect(minutes).toContainEqual(['dueDay', instantAt(due, '09:00').slice(0, 16)]);
          if (one.standing !== null && isOptional({ standing: one.standing })) continue;
          expect(minutes).toContainEqual(['evening', instantAt(due, '18:00').slice(0, 16)]);
          expect(minutes).toContainEqual(['due', instantAt(due, '24:00').slice(0, 16)]);
          expect(minutes.map(([rung]) => rung)).toContain('overdue');
        }
      }),
    );
  });

  test('leaves an early rung outside working hours only when no working minute is left for it', () => {
    fc.assert(
      fc.property(steps, (list) => {
        for (const one of list) {
          const { openedAt, due, target } = one;
          if (due === null || (target !== null && target >= due)) continue;
          for (const { rung, at } of planOf([one])) {
            if (!['target', 'dayBefore'].includes(rung) || at < openedAt || isWorking(at, calendar)) continue;
            for (let day = dayOf(openedAt); day < due; day = addDays(day, 1)) {
              const earlier = instantAt(day, '17:59') >= openedAt && instantAt(day, '17:59') < at;
              const later = instantAt(day, '09:00') > at;
              expect(isOpen(day, calendar) && (earlier || later)).toBe(false);
            }
          }
        }
      }),
    );
  });

  test('does not move a rung of a step that is not open yet to before its opening', () => {
    fc.assert(
      fc.property(steps, (list) => {
        for (const one of list) {
          for (const { at } of planOf([{ ...one, target: null, due: null }])) expect(at >= one.openedAt).toBe(true);
        }
      }),
    );
  });

  test('repeats after the last time, never on the same day', () => {
    fc.assert(
      fc.property(steps, (list) => {
        for (const rung of planOf(list).filter(({ rung }) => ['overdue', 'daily', 'weekly'].includes(rung))) {
          const last = list.find(({ instance }) => instance === rung.instance)?.lastRepeatAt;
          if (last) expect(dayOf(rung.at) > dayOf(last)).toBe(true);
        }
      }),
    );
  });

  test('of a step without a due day climbs in order', () => {
    fc.assert(
      fc.property(step, (one) => {
        const ats = planOf([{ ...one, instance: 'i', target: null, due: null, acknowledgedAt: null }])
          .toSorted((a, b) => a.strength - b.strength)
          .map(({ at }) => at.slice(0, 16));
        expect(ats).toEqual(ats.toSorted());
      }),
    );
  });
});

describe('a step', () => {
  test('is never reminded of twice in a minute, and nobody whom a rung names is left out', () => {
    fc.assert(
      fc.property(step, (one) => {
        const alone = { ...one, instance: 'i', acknowledgedAt: null };
        const rungs = planOf([alone]);
        expect(new Set(rungs.map(({ at }) => at.slice(0, 16))).size).toBe(rungs.length);
        const named = ladderOf(alone, defaultPolicy)
          .filter(({ when }) => when.from !== 'target' || one.target !== null)
          .flatMap(({ to }) => to);
        expect(new Set(rungs.flatMap(({ to }) => to))).toEqual(new Set(named));
      }),
    );
  });

  test('that may be set aside tells nobody above the owner', () => {
    fc.assert(
      fc.property(step, fc.constantFrom('effort' as const, 'recommended' as const), (one, standing) => {
        const rungs = planOf([{ ...one, standing, instance: 'i' }]);
        expect(rungs.length).toBeGreaterThan(0);
        for (const { to } of rungs) expect(to).toEqual(['owner']);
      }),
    );
  });
});

describe('what fires at once', () => {
  test('is the strongest past rung of each step; nothing is lost, nothing is in two places', () => {
    fc.assert(
      fc.property(steps, fc.nat(100), (list, days) => {
        const at = instantAt(addDays('2026-04-15', days), '12:00');
        const rungs = planOf(list);
        const { fire, superseded, ahead } = sortOut(rungs, at);
        expect([...fire, ...superseded, ...ahead].map(({ key }) => key).toSorted()).toEqual(
          rungs.map(({ key }) => key).toSorted(),
        );
        expect(ahead.every((rung) => rung.at > at)).toBe(true);
        expect(new Set(fire.map(({ instance }) => instance)).size).toBe(fire.length);
        for (const weaker of superseded) {
          const fired = fire.find(({ instance }) => instance === weaker.instance);
          expect(fired?.strength).toBeGreaterThan(weaker.strength);
        }
      }),
    );
  });

  test('of a late entry on the due day at noon is the rung of 09:00', () => {
    const late: Step = {
      instance: 'r1',
      step: 'ppc.preliminary',
      standing: 'due',
      openedAt: instantAt('2026-05-22', '12:00'),
      target: '2026-05-20',
      due: '2026-05-22',
      acknowledgedAt: null,
      lastRepeatAt: null,
    };
    const { fire, superseded, ahead } = sortOut(planOf([late]), late.openedAt);
    expect(fire.map(({ rung }) => rung)).toEqual(['dueDay']);
    expect(superseded.map(({ rung }) => rung)).toEqual(['target', 'dayBefore']);
    expect(ahead.map(({ rung }) => rung)).toEqual(['evening', 'due', 'overdue']);
  });

  test('of nothing is nothing', () => {
    expect(strongestOf([])).toBeUndefined();
    expect(sortOut([], instantAt('2026-05-22', '12:00'))).toEqual({ fire: [], superseded: [], ahead: [] });
  });
});

test('ten thousand rungs of one minute are spread evenly over its sixty seconds', () => {
  const seconds = new Array<number>(60).fill(0);
  for (let index = 0; index < 10_000; index += 1) {
    const second = Math.floor(spread(`instance-${index}/ppc.final/dueDay/1/2026-05-07`) / 1_000);
    seconds[second] = (seconds[second] ?? 0) + 1;
  }
  expect(Math.min(...seconds)).toBeGreaterThan(110);
  expect(Math.max(...seconds)).toBeLessThan(230);
});
