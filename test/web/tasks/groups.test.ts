import { expect, it } from 'vitest';
import { grouped, whenOf } from '../../../src/web/tasks/groups.ts';

it('a task stands under when it is due', () => {
  expect([-1, 0, 1, 7, 8, null].map(whenOf)).toEqual(['overdue', 'today', 'week', 'week', 'later', 'promptly']);
});

it('what is to be done promptly comes before what has weeks, and empty groups are left out', () => {
  const tasks = [{ daysLeft: -2 }, { daysLeft: -1 }, { daysLeft: 20 }, { daysLeft: null }];
  expect(grouped(tasks)).toEqual([
    { when: 'overdue', tasks: [{ daysLeft: -2 }, { daysLeft: -1 }] },
    { when: 'promptly', tasks: [{ daysLeft: null }] },
    { when: 'later', tasks: [{ daysLeft: 20 }] },
  ]);
});
