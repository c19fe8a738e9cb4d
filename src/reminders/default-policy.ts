import { roles } from '../domain/role.ts';
import type { Policy } from './policy.ts';

/** Until an organization says otherwise. The day of opening is day 1, so day 3 is two days later. */
export const defaultPolicy: Policy = {
  withDue: [
    { rung: 'target', when: { from: 'target', days: 0, time: '09:00' }, to: ['owner'], silenceable: true },
    { rung: 'dayBefore', when: { from: 'due', days: -1, time: '09:00' }, to: ['owner'], silenceable: true },
    { rung: 'dueDay', when: { from: 'due', days: 0, time: '09:00' }, to: ['owner', 'deputy'] },
    { rung: 'evening', when: { from: 'due', days: 0, time: '18:00' }, to: ['manager'] },
    { rung: 'due', when: { from: 'due', days: 0, time: '24:00' }, to: ['officer'] },
    { rung: 'overdue', when: { from: 'due', days: 1, time: '09:00' }, to: [...roles], repeats: 'daily' },
  ],
  withoutDue: [
    { rung: 'firstDay', when: { from: 'opening', hours: 24 }, to: ['owner'], silenceable: true },
    { rung: 'thirdDay', when: { from: 'opening', days: 2, time: '09:00' }, to: ['deputy', 'manager'] },
    { rung: 'fifthDay', when: { from: 'opening', days: 4, time: '09:00' }, to: ['officer'] },
    { rung: 'daily', when: { from: 'opening', days: 5, time: '09:00' }, to: [...roles], repeats: 'daily' },
  ],
  optional: {
    withDue: [
      { rung: 'target', when: { from: 'target', days: 0, time: '09:00' }, to: ['owner'], silenceable: true },
      { rung: 'dayBefore', when: { from: 'due', days: -1, time: '09:00' }, to: ['owner'], silenceable: true },
      { rung: 'dueDay', when: { from: 'due', days: 0, time: '09:00' }, to: ['owner'] },
      { rung: 'weekly', when: { from: 'due', days: 1, time: '09:00' }, to: ['owner'], repeats: 'weekly' },
    ],
    withoutDue: [
      { rung: 'firstDay', when: { from: 'opening', hours: 24 }, to: ['owner'], silenceable: true },
      { rung: 'thirdDay', when: { from: 'opening', days: 2, time: '09:00' }, to: ['owner'] },
      { rung: 'fifthDay', when: { from: 'opening', days: 4, time: '09:00' }, to: ['owner'] },
      { rung: 'weekly', when: { from: 'opening', days: 11, time: '09:00' }, to: ['owner'], repeats: 'weekly' },
    ],
  },
};
