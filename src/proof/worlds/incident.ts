import type { Instant } from '../../domain/time.ts';
import { daysAround, drafting, dutiesRevised, duty, happening } from './events.ts';
import type { World } from './world.ts';

const publication = duty('publication', 'public', 'recommended');
const owedPublication = duty('publication', 'public');
const police = duty('police.consult', 'police', 'recommended');

const openItem = {
  instance: 'notice',
  what: { ja: '本人への通知', en: 'Notice to the individuals' },
  standing: 'due',
  due: null,
};

const coursePayload = { summary: 's', measures: 'm', reason: 'r' };
const course = [
  ...['internallyReported', 'responseStarted', 'spreadContained', 'factsEstablished', 'causeIdentified'],
  ...['scopeIdentified', 'preventionDecided', 'preventionCarriedOut', 'responseResumed', 'incidentReopened'],
];

export const incidentWorld: World = {
  inputs: (at) => [
    { at, duties: [] },
    { at, duties: [publication, police] },
    { at, duties: [owedPublication] },
  ],
  events(at: Instant) {
    const on = happening(at);
    const { tomorrow, muchLater } = daysAround(at);
    return [
      ...drafting(at),
      ...course.map((type) => on(type, coursePayload)),
      on('preventionScheduled', { by: muchLater }),
      on('incidentClosed', { open: [] }),
      on('incidentClosed', { open: [openItem] }),
      on('incidentDismissed', { reason: 'r', open: [] }),
      on('entrustorsNamed', { names: ['A', 'B'] }),
      on('entrustorsNamed', { names: ['A'] }),
      on('mergedInto', { into: 'INC-2026-0001', reason: 'r' }),
      on('published', { where: 'w' }),
      on('published', { where: 'w', publishedOn: tomorrow }),
      on('policeConsulted', { station: 's' }),
      on('dutyDeclined', { reason: 'r', duty: 'publication:public' }),
      on('dutyDeclined', { reason: 'r', duty: 'police.consult:police' }),
      on('dutyDeclined', { reason: 'r' }),
      on('acknowledge'),
      dutiesRevised(at),
      dutiesRevised(at, publication, police),
      dutiesRevised(at, owedPublication),
    ];
  },
  // The names of the entrustors are read by nothing but the next naming: beside duties, they would double the search.
  isPossible: ({ duties, entrustors }, { type }) =>
    type === 'entrustorsNamed' ? duties.length === 0 : type !== 'dutiesRevised' || entrustors.length === 0,
  atRest: [],
  // The course is the incident itself: its owner is who acts, and it ends when nothing is open any more.
  unreminded: ['course'],
  placeOf: (step) => (step === 'publication' ? 'publication' : step === 'police.consult' ? 'police' : ''),
};
