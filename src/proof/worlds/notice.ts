import type { Instant } from '../../domain/time.ts';
import { daysAround, drafting, dutiesRevised, duty, happening } from './events.ts';
import type { World } from './world.ts';

const notice = duty('individuals.notice', 'individuals');
const advised = duty('individuals.notice', 'individuals', 'recommended');

export const noticeWorld: World = {
  inputs: (at) => [
    { at, duties: [notice] },
    { at, duties: [advised] },
  ],
  events(at: Instant) {
    const on = happening(at);
    const { yesterday, tomorrow, nextWeek, muchLater } = daysAround(at);
    return [
      ...drafting(at),
      on('personsCounted', { total: 10 }),
      on('personsCounted', { total: 0 }),
      on('noticeDeferred', { ground: 'littleKnown', recheckOn: nextWeek, reason: 'r' }),
      on('noticeDeferred', { ground: 'littleKnown', recheckOn: yesterday, reason: 'r' }),
      on('deferralRechecked', { recheckOn: tomorrow, reason: 'r' }),
      on('deferralEnded'),
      on('noticesDelivered', { reached: 6 }),
      on('noticesDelivered', { reached: 11 }),
      on('substituteGrounded', { ground: 'noContact', persons: 5 }),
      on('substituteGrounded', { ground: 'noContact', persons: 11 }),
      on('substituteStarted', { measures: ['desk'], startedOn: yesterday }),
      on('substituteStarted', { measures: ['desk'], startedOn: muchLater }),
      on('substituteProven', { proof: 'p' }),
      on('substituteDropped', { reason: 'r' }),
      on('personsCounted', { total: 20 }),
      on('noticeCompleted'),
      on('acknowledge'),
      on('dutyDeclined', { reason: 'r' }),
      dutiesRevised(at),
      dutiesRevised(at, notice),
    ];
  },
  fitting({ total, reached, bySubstitute }, at) {
    const on = happening(at);
    return [
      ...(total > bySubstitute ? [on('noticesDelivered', { reached: total - bySubstitute })] : []),
      ...(reached + bySubstitute > 0 ? [on('personsCounted', { total: reached + bySubstitute })] : []),
    ];
  },
  // Two measures are enough: before the persons are counted, each could be followed by another.
  isPossible: ({ bySubstitute }, { type }) => type !== 'substituteGrounded' || bySubstitute < 10,
  // A measure that nobody needs, or one that has done its work, while the persons are told directly beside it.
  atRest: ['active.delivering.substitute.notNeeded', 'active.delivering.substitute.proven'],
  unreminded: [],
  placeOf: () => '',
};
