import type { Facts } from '../../contract/facts.ts';
import type { Instant } from '../../domain/time.ts';
import type { LiveInstance } from '../../engine/record.ts';
import { daysAround, happening } from '../worlds/events.ts';
import type { Whole } from './incident.ts';
import type { Move } from './moves.ts';

/** Events that somebody would record one after the other. */
export type Errand = readonly Move[];

type Said = [type: string, payload?: object];

const approval: Said[] = [['draftSubmitted'], ['draftApproved', { actor: 'second' }]];

const phases: Said[] = [
  ...(['internallyReported', 'responseStarted', 'spreadContained', 'factsEstablished'] as const),
  ...(['causeIdentified', 'scopeIdentified', 'preventionDecided', 'preventionCarriedOut'] as const),
].map((type): Said => [type, { summary: 's', measures: 'm' }]);

const ofIncident = (at: Instant): Said[][] => [
  phases,
  [['incidentClosed']],
  [['incidentDismissed', { reason: 'r' }]],
  [['incidentReopened', { reason: 'r' }]],
  [['responseResumed', { reason: 'r' }]],
  [...approval, ['published', { where: 'w', publishedOn: daysAround(at).yesterday }]],
  [['dutyDeclined', { reason: 'r', duty: 'publication:public' }]],
  [['policeConsulted', { station: 's' }]],
];

const ofReport = (at: Instant): Said[][] => {
  const { yesterday, aDayAgo } = daysAround(at);
  const filed = { filedOn: yesterday, lateReason: 'r' };
  return [
    [...approval, ['reportFiled', filed]],
    [...approval, ['reportFiled', { ...filed, complete: true }]],
    [...approval, ['reportFiled', { ...filed, unknownItems: ['IT-4'] }]],
    [...approval, ['portalFailed'], ['filedByOtherRoute', { ...filed, route: 'paper' }]],
    [...approval, ['entrustorNotified', { notifiedAt: aDayAgo }]],
    [['finalStarted']],
    [['supplementStarted']],
    [['reportRefiled', { filedOn: yesterday }]],
    [['recipientTold', { toldOn: yesterday }]],
    [['dutyDeclined', { reason: 'r' }]],
  ];
};

const ofNotice = (at: Instant): Said[][] => [
  [['personsCounted', { total: 10 }], ...approval, ['noticesDelivered', { reached: 10 }], ['noticeCompleted']],
  [['noticeDeferred', { ground: 'littleKnown', recheckOn: daysAround(at).tomorrow, reason: 'r' }]],
  [['deferralEnded']],
  [['personsCounted', { total: 20 }], ['noticesDelivered', { reached: 20 }], ['noticeCompleted']],
  [['dutyDeclined', { reason: 'r' }]],
];

const ofProcedure: Said[][] = [
  [['findingReported', { to: 'responseManager' }]],
  [['situationConfirmed', { summary: 's' }], ['pressReleaseRequested']],
  [
    ['damageEstablished', { cause: 'attack', summary: 's' }],
    ['statePreserved', { how: 'h' }],
  ],
  [['bodyConsulted', { policeReport: 'planned' }]],
  [['stepFoundNotNeeded', { step: 'requestPressRelease', reason: 'r' }]],
  [['procedureSetAside', { reason: 'r' }]],
];

const saidTo = ({ version }: LiveInstance, at: Instant): Said[][] => {
  switch (version.name) {
    case 'incident':
      return ofIncident(at);
    case 'report':
      return ofReport(at);
    case 'notice':
      return ofNotice(at);
    case 'procedure':
      return ofProcedure;
  }
};

const movesFor = ({ key }: LiveInstance, at: Instant, said: readonly Said[]): Errand =>
  said.map(([type, payload]) => ({ kind: 'event', target: key, event: happening(at)(type, payload) }));

/** What somebody may set out to do at an instance. */
export const errandsAt = (instance: LiveInstance, at: Instant): Errand[] =>
  saidTo(instance, at).map((said) => movesFor(instance, at, said));

/** All of it, at each of them. */
export const everything = (instances: readonly LiveInstance[], at: Instant): Errand =>
  instances.flatMap((instance) => errandsAt(instance, at).flat());

/** What may happen next: to those that are looked at, each by itself; to all others, everything at once; new facts; a merger. */
export function errandsOf(
  { instances, at, facts }: Whole,
  looked: readonly string[],
  known: readonly Facts[],
): Errand[] {
  const isLooked = ({ key }: LiveInstance) => looked.some((each) => key === each || key.startsWith(`${each}:`));
  return [
    ...instances.filter(isLooked).flatMap((instance) => errandsAt(instance, at)),
    everything(
      instances.filter((instance) => !isLooked(instance)),
      at,
    ),
    ...known.filter((other) => other !== facts).map((other): Errand => [{ kind: 'facts', facts: other }]),
    [{ kind: 'merge' }],
  ];
}
