import { addDays, dayOf } from '../../domain/day.ts';
import type { Instant } from '../../domain/time.ts';
import { daysAround, drafting, dutiesRevised, duty, happening } from './events.ts';
import type { World } from './world.ts';

const preliminary = duty('ppc.preliminary', 'ppc');
const finalBy = (at: Instant) => ({ ...duty('ppc.final', 'ppc'), due: addDays(dayOf(at), 20) });
const entrustor = duty('entrustor.notice', 'entrustor');
const advised = duty('japico.report', 'japico', 'recommended');

export const reportWorld: World = {
  inputs: (at) => [
    { at, recipient: 'ppc', duties: [preliminary, finalBy(at)] },
    { at, recipient: 'ppc', duties: [finalBy(at)] },
    { at, recipient: 'entrustor', duties: [entrustor] },
    { at, recipient: 'japico', duties: [advised] },
  ],
  events(at: Instant) {
    const on = happening(at);
    const { yesterday, muchLater, aDayAgo, aDayAhead } = daysAround(at);
    return [
      ...drafting(at),
      on('reportFiled', { filedOn: yesterday }),
      on('reportFiled', { filedOn: yesterday, complete: true }),
      on('reportFiled', { filedOn: yesterday, unknownItems: ['IT-4'] }),
      on('reportFiled', { filedOn: yesterday, lateReason: 'r' }),
      on('reportFiled', { filedOn: muchLater }),
      on('portalFailed'),
      on('portalRecovered'),
      on('filedByOtherRoute', { filedOn: yesterday, route: 'paper' }),
      on('reportRefiled', { filedOn: yesterday }),
      on('reportRefiled', { filedOn: muchLater }),
      ...['interimStarted', 'finalStarted', 'supplementStarted', 'cooperationEnded', 'acknowledge'].map((type) =>
        on(type),
      ),
      on('entrustorNotified', { notifiedAt: aDayAgo }),
      on('entrustorNotified', { notifiedAt: aDayAhead }),
      on('recipientTold', { toldOn: yesterday }),
      on('recipientTold', { toldOn: muchLater }),
      on('dutyDeclined', { reason: 'r' }),
      dutiesRevised(at),
      dutiesRevised(at, preliminary, finalBy(at)),
      dutiesRevised(at, finalBy(at)),
      dutiesRevised(at, entrustor),
      dutiesRevised(at, advised),
    ];
  },
  // A duty comes to the report of its own recipient.
  isPossible: ({ recipient }, event) =>
    event.type !== 'dutiesRevised' || event.duties.every((each) => each.recipient === recipient),
  atRest: [],
  // Nothing is owed any more: the entrustor reports, and asks for what it needs.
  unreminded: ['released'],
  placeOf: () => '',
};
