import { describe, expect, test } from 'vitest';
import { instantAt, wallClock } from '../../src/domain/day.ts';
import { defaultPolicy } from '../../src/reminders/default-policy.ts';
import { plan } from '../../src/reminders/plan.ts';
import type { Step } from '../../src/reminders/step.ts';
import { calendar, calendarWithout, everybodys } from './calendars.ts';

const report: Step = {
  instance: 'r1',
  step: 'ppc.preliminary',
  standing: 'due',
  openedAt: instantAt('2026-05-18', '10:00'),
  target: '2026-05-20',
  due: '2026-05-22',
  acknowledgedAt: null,
  lastRepeatAt: null,
};
const notice: Step = { ...report, instance: 'n1', step: 'individuals.notice', target: null, due: null };

/** `target 2026-05-20 09:00 owner`, in the order of the ladder. */
const planned = (step: Step, openDays = calendar): string[] =>
  plan([step], defaultPolicy, everybodys(openDays))
    .toSorted((a, b) => a.strength - b.strength)
    .map(({ rung, at, to }) => `${rung} ${wallClock(at)} ${to.join(' ')}`);

describe('a step with a due day', () => {
  test('climbs from the target day to overdue', () => {
    expect(planned(report)).toEqual([
      'target 2026-05-20 09:00 owner',
      'dayBefore 2026-05-21 09:00 owner',
      'dueDay 2026-05-22 09:00 owner deputy',
      'evening 2026-05-22 18:00 manager',
      'due 2026-05-23 00:00 officer',
      'overdue 2026-05-23 09:00 owner deputy manager officer',
    ]);
  });

  test('without a target day has no rung for it', () => {
    expect(planned({ ...report, target: null })[0]).toBe('dayBefore 2026-05-21 09:00 owner');
  });

  test('has keys that name instance, step, rung, count and due day', () => {
    expect(plan([report], defaultPolicy, everybodys(calendar)).map(({ key }) => key)).toContain(
      'r1/ppc.preliminary/dueDay/1/2026-05-22',
    );
    expect(plan([notice], defaultPolicy, everybodys(calendar))[0]?.key).toBe(
      'n1/individuals.notice/firstDay/1/from-2026-05-18',
    );
  });
});

describe('an early rung outside working hours', () => {
  test('of the weekend goes on Friday at 17:59', () => {
    const weekend = { ...report, openedAt: instantAt('2026-05-14', '10:00'), target: '2026-05-16', due: '2026-05-18' };
    expect(planned(weekend).slice(0, 2)).toEqual([
      'dayBefore 2026-05-15 17:59 owner',
      'dueDay 2026-05-18 09:00 owner deputy',
    ]);
  });

  test('of a step that opened after that goes at the next opening', () => {
    const opened = { ...report, openedAt: instantAt('2026-05-15', '18:30'), target: '2026-05-17', due: '2026-05-19' };
    expect(planned(opened)[0]).toBe('dayBefore 2026-05-18 09:00 owner');
  });

  test('with no opening before the due day stays where it was', () => {
    const opened = { ...report, openedAt: instantAt('2026-05-15', '18:30'), target: '2026-05-16', due: '2026-05-18' };
    expect(planned(opened).slice(0, 2)).toEqual(['target 2026-05-16 09:00 owner', 'dayBefore 2026-05-17 09:00 owner']);
  });

  test('may go at 17:59 sharp, when the step opened no later', () => {
    const opened = { ...report, target: '2026-05-16', due: '2026-05-19', openedAt: '2026-05-15T08:59:00.000Z' };
    expect(planned(opened)[0]).toBe('target 2026-05-15 17:59 owner');
    expect(planned({ ...opened, openedAt: '2026-05-15T08:59:00.001Z' })[0]).toBe('dayBefore 2026-05-18 09:00 owner');
  });
});

describe('Golden Week 2026', () => {
  test('a final report known on 3 April, due on Thursday 7 May, is recalled on Friday 1 May', () => {
    const final = {
      ...report,
      step: 'ppc.final',
      openedAt: instantAt('2026-04-03', '10:00'),
      target: null,
      due: '2026-05-07',
    };
    expect(planned(final)).toEqual([
      'dayBefore 2026-05-01 17:59 owner',
      'dueDay 2026-05-07 09:00 owner deputy',
      'evening 2026-05-07 18:00 manager',
      'due 2026-05-08 00:00 officer',
      'overdue 2026-05-08 09:00 owner deputy manager officer',
    ]);
  });

  test('a preliminary report due in the middle of it is asked for on the holiday itself', () => {
    const preliminary = {
      ...report,
      openedAt: instantAt('2026-04-30', '20:00'),
      target: '2026-05-02',
      due: '2026-05-04',
    };
    expect(planned(preliminary)).toEqual([
      'dayBefore 2026-05-01 17:59 owner',
      'dueDay 2026-05-04 09:00 owner deputy',
      'evening 2026-05-04 18:00 manager',
      'due 2026-05-05 00:00 officer',
      'overdue 2026-05-05 09:00 owner deputy manager officer',
    ]);
  });

  test('a holiday that is moved moves instants, not keys', () => {
    const final = { ...report, target: null, due: '2026-05-07', openedAt: instantAt('2026-04-03', '10:00') };
    const [before, after] = [calendar, calendarWithout([])].map((days) =>
      plan([final], defaultPolicy, everybodys(days)),
    );
    expect(after?.map(({ key }) => key)).toEqual(before?.map(({ key }) => key));
    expect(wallClock(after?.[0]?.at ?? '')).toBe('2026-05-06 09:00');
  });
});

describe('a late entry', () => {
  test('is planned at the instants that have passed, on closed days too', () => {
    const late = { ...report, openedAt: instantAt('2026-05-17', '15:00'), target: '2026-05-16', due: '2026-05-18' };
    expect(planned(late).slice(0, 2)).toEqual(['target 2026-05-16 09:00 owner', 'dayBefore 2026-05-17 09:00 owner']);
  });

  test('long after the due day has every rung behind it', () => {
    const late = { ...report, openedAt: instantAt('2026-06-10', '15:00') };
    expect(planned(late).at(-1)).toBe('overdue 2026-05-23 09:00 owner deputy manager officer');
  });
});

describe('when overdue', () => {
  const next = (lastRepeatAt: string, step = report): string | undefined => planned({ ...step, lastRepeatAt }).at(-1);

  test('the next day is asked for, a Sunday too', () => {
    expect(next(instantAt('2026-05-23', '09:00'))).toBe('overdue 2026-05-24 09:00 owner deputy manager officer');
  });

  test('days that nobody was running are not made up for', () => {
    expect(next(instantAt('2026-06-02', '13:20'))).toBe('overdue 2026-06-03 09:00 owner deputy manager officer');
  });

  test('the count is of days past due', () => {
    const keys = plan(
      [{ ...report, lastRepeatAt: instantAt('2026-06-02', '13:20') }],
      defaultPolicy,
      everybodys(calendar),
    );
    expect(keys.at(-1)?.key).toBe('r1/ppc.preliminary/overdue/12/2026-05-22');
  });

  test('a policy that changes the hour does not plan a fired day again', () => {
    const later = structuredClone(defaultPolicy);
    const overdue = later.withDue.at(-1);
    if (overdue && 'time' in overdue.when) overdue.when.time = '10:00';
    const [rung] = plan(
      [{ ...report, lastRepeatAt: instantAt('2026-05-23', '09:00') }],
      later,
      everybodys(calendar),
    ).slice(-1);
    expect(rung).toMatchObject({ n: 2, rung: 'overdue' });
  });
});

describe('an acknowledgement', () => {
  test('silences the rungs before the due day and no other', () => {
    expect(planned({ ...report, acknowledgedAt: report.openedAt }).map((line) => line.split(' ')[0])).toEqual([
      'dueDay',
      'evening',
      'due',
      'overdue',
    ]);
  });

  test('of a step without a due day silences the first rung alone, and moves none', () => {
    const friday = { ...notice, openedAt: instantAt('2026-05-15', '14:00') };
    expect(planned({ ...friday, acknowledgedAt: friday.openedAt })).toEqual(planned(friday).slice(1));
  });

  test('does not reach a target day that is the due day', () => {
    const both = { ...report, target: report.due, acknowledgedAt: report.openedAt };
    expect(planned(both)[0]).toBe('dueDay 2026-05-22 09:00 owner deputy');
    const early = structuredClone(defaultPolicy);
    const target = early.withDue[0];
    if (target && 'time' in target.when) target.when.time = '08:00';
    const [first] = plan([both], early, everybodys(calendar));
    expect([first?.rung, wallClock(first?.at ?? '')]).toEqual(['target', '2026-05-22 08:00']);
  });
});

describe('a step without a due day', () => {
  test('climbs from 24 hours after its opening to every open day', () => {
    expect(planned(notice)).toEqual([
      'firstDay 2026-05-19 10:00 owner',
      'thirdDay 2026-05-20 09:00 deputy manager',
      'fifthDay 2026-05-22 09:00 officer',
      'daily 2026-05-25 09:00 owner deputy manager officer',
    ]);
  });

  test('opened on a Friday tells the owner that evening, the others from Monday on', () => {
    expect(planned({ ...notice, openedAt: instantAt('2026-05-15', '14:00') })).toEqual([
      'firstDay 2026-05-15 17:59 owner',
      'thirdDay 2026-05-18 09:00 deputy manager',
      'fifthDay 2026-05-19 09:00 officer',
      'daily 2026-05-20 09:00 owner deputy manager officer',
    ]);
  });

  test('opened before Golden Week climbs after it', () => {
    expect(planned({ ...notice, openedAt: instantAt('2026-05-01', '19:00') })).toEqual([
      'fifthDay 2026-05-07 09:00 owner deputy manager officer',
      'daily 2026-05-08 09:00 owner deputy manager officer',
    ]);
  });

  test('repeats on open days, counting all of them', () => {
    const [rung] = plan(
      [{ ...notice, lastRepeatAt: instantAt('2026-05-29', '09:00') }],
      defaultPolicy,
      everybodys(calendar),
    ).slice(-1);
    expect(wallClock(rung?.at ?? '')).toBe('2026-06-01 09:00');
    expect(rung?.key).toBe('n1/individuals.notice/daily/10/from-2026-05-18');
  });

  test('with no open day in sight still goes', () => {
    const never = { hoursOn: () => [] };
    expect(planned(notice, never)).toHaveLength(4);
    expect(planned(report, never)).toHaveLength(6);
  });
});
