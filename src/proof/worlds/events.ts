import { addDays, dayOf } from '../../domain/day.ts';
import type { DutyRef } from '../../domain/duty.ts';
import type { MachineEvent } from '../../domain/event.ts';
import { addMilliseconds, type Instant } from '../../domain/time.ts';

const DAY_MS = 86_400_000;

/** An event of the trial, at one instant by one person. */
export const happening =
  (at: Instant) =>
  (type: string, payload: object = {}): MachineEvent =>
    ({ type, at, actor: 'first', ...payload }) as MachineEvent;

/** The days and instants that payloads name, beside that of the trial. */
export const daysAround = (at: Instant) => ({
  yesterday: addDays(dayOf(at), -1),
  tomorrow: addDays(dayOf(at), 1),
  nextWeek: addDays(dayOf(at), 7),
  muchLater: addDays(dayOf(at), 100),
  aDayAgo: addMilliseconds(at, -DAY_MS),
  aDayAhead: addMilliseconds(at, DAY_MS),
});

/** Drafts, and their approval by the same person, by another, of another content. */
export function drafting(at: Instant): MachineEvent[] {
  const on = happening(at);
  return [
    on('draftSubmitted'),
    on('draftRevised'),
    on('draftReturned', { reason: 'r' }),
    on('draftApproved'),
    on('draftApproved', { actor: 'second' }),
    on('draftApproved', { actor: 'second', content: 'another' }),
  ];
}

export const duty = (
  id: DutyRef['id'],
  recipient: DutyRef['recipient'],
  standing: DutyRef['standing'] = 'due',
): DutyRef => ({ id, recipient, standing, target: null, due: null, rules: ['APPI-CAT-1'] });

export const dutiesRevised = (at: Instant, ...duties: DutyRef[]): MachineEvent =>
  happening(at)('dutiesRevised', { duties });
