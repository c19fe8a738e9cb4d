import type { AnyMachineSnapshot } from 'xstate';
import { statesOf } from '../../machines/reading.ts';
import type { MachineVersion } from '../../machines/registry.ts';
import type { DutyRef } from '../../src/domain/duty.ts';
import type { MachineEvent } from '../../src/domain/event.ts';
import type { ProcedureList } from '../../src/domain/procedure.ts';
import { explain } from '../../src/engine/explain.ts';
import { begin, step } from '../../src/engine/step.ts';

export const at = '2026-09-10T03:00:00.000Z';
const who = { at, actor: 'test' };

const ref = (id: DutyRef['id'], recipient: DutyRef['recipient'], standing: DutyRef['standing'] = 'due'): DutyRef => ({
  id,
  recipient,
  standing,
  target: null,
  due: id === 'ppc.final' ? '2026-09-30' : null,
  rules: ['APPI-CAT-1'],
});

export const preliminary = ref('ppc.preliminary', 'ppc');
export const final = ref('ppc.final', 'ppc');
export const entrustor = ref('entrustor.notice', 'entrustor');
export const advised = ref('japico.report', 'japico', 'recommended');
export const notice = ref('individuals.notice', 'individuals');
export const adviseNotice = ref('individuals.notice', 'individuals', 'recommended');
export const publication = ref('publication', 'public', 'recommended');
export const owedPublication = ref('publication', 'public');
export const police = ref('police.consult', 'police', 'recommended');

const revised = (...duties: DutyRef[]): MachineEvent => ({ type: 'dutiesRevised', duties, ...who });
const plain = (type: string, payload: object = {}): MachineEvent => ({ type, ...who, ...payload }) as MachineEvent;

const situation = (lists: ProcedureList[], { encrypted = false, attackSuspected = false } = {}) => ({
  situation: { lists, encrypted, attackSuspected },
});

const drafts = [
  plain('draftSubmitted'),
  plain('draftRevised'),
  plain('draftReturned', { reason: 'r' }),
  plain('draftApproved'),
  plain('draftApproved', { actor: 'second person' }),
  plain('draftApproved', { actor: 'second person', content: 'another' }),
];

/** Of every machine: the ways it can begin, and events enough to reach everything it can do. */
export const worlds: Record<string, { inputs: object[]; events: MachineEvent[] }> = {
  incident: {
    inputs: [
      { at, duties: [] },
      { at, duties: [publication, police] },
      { at, duties: [owedPublication] },
    ],
    events: [
      ...drafts,
      ...['internallyReported', 'responseStarted', 'spreadContained', 'factsEstablished', 'causeIdentified'].map(
        (type) => plain(type, { summary: 's', measures: 'm' }),
      ),
      ...['scopeIdentified', 'preventionDecided', 'preventionCarriedOut', 'responseResumed', 'incidentReopened'].map(
        (type) => plain(type, { summary: 's', measures: 'm', reason: 'r' }),
      ),
      plain('preventionScheduled', { by: '2027-03-31' }),
      plain('incidentClosed', { open: [] }),
      plain('incidentClosed', {
        open: [
          {
            instance: 'notice',
            what: { ja: '本人への通知', en: 'Notice to the individuals' },
            standing: 'due',
            due: null,
          },
        ],
      }),
      plain('incidentDismissed', { reason: 'r', open: [] }),
      plain('entrustorsNamed', { names: ['A', 'B'] }),
      plain('entrustorsNamed', { names: ['A'] }),
      plain('mergedInto', { into: 'INC-2026-0001', reason: 'r' }),
      plain('published', { where: 'w' }),
      plain('published', { where: 'w', publishedOn: '2027-01-01' }),
      plain('policeConsulted', { station: 's' }),
      plain('dutyDeclined', { reason: 'r', duty: 'publication:public' }),
      plain('dutyDeclined', { reason: 'r', duty: 'police.consult:police' }),
      plain('dutyDeclined', { reason: 'r' }),
      plain('acknowledge'),
      revised(),
      revised(publication, police),
      revised(owedPublication),
    ],
  },
  report: {
    inputs: [
      { at, recipient: 'ppc', duties: [preliminary, final] },
      { at, recipient: 'ppc', duties: [final] },
      { at, recipient: 'entrustor', duties: [entrustor] },
      { at, recipient: 'japico', duties: [advised] },
    ],
    events: [
      ...drafts,
      plain('reportFiled', { filedOn: '2026-09-09' }),
      plain('reportFiled', { filedOn: '2026-09-09', complete: true }),
      plain('reportFiled', { filedOn: '2026-09-09', unknownItems: ['IT-4'] }),
      plain('reportFiled', { filedOn: '2026-12-24' }),
      plain('portalFailed'),
      plain('portalRecovered'),
      plain('filedByOtherRoute', { filedOn: '2026-09-09', route: 'paper' }),
      plain('reportRefiled', { filedOn: '2026-09-09' }),
      plain('reportRefiled', { filedOn: '2026-12-24' }),
      ...['interimStarted', 'finalStarted', 'supplementStarted', 'cooperationEnded', 'acknowledge'].map((type) =>
        plain(type),
      ),
      plain('entrustorNotified', { notifiedAt: '2026-09-09T03:00:00.000Z' }),
      plain('entrustorNotified', { notifiedAt: '2026-12-24T03:00:00.000Z' }),
      plain('recipientTold', { toldOn: '2026-09-09' }),
      plain('recipientTold', { toldOn: '2026-12-24' }),
      plain('dutyDeclined', { reason: 'r' }),
      revised(),
      revised(preliminary, final),
      revised(final),
    ],
  },
  notice: {
    inputs: [
      { at, duties: [notice] },
      { at, duties: [adviseNotice] },
    ],
    events: [
      ...drafts,
      plain('personsCounted', { total: 10 }),
      plain('personsCounted', { total: 0 }),
      plain('noticeDeferred', { ground: 'littleKnown', recheckOn: '2026-09-20', reason: 'r' }),
      plain('noticeDeferred', { ground: 'littleKnown', recheckOn: '2026-09-01', reason: 'r' }),
      plain('deferralRechecked', { recheckOn: '2026-09-21', reason: 'r' }),
      plain('deferralEnded'),
      plain('noticesDelivered', { reached: 6 }),
      plain('noticesDelivered', { reached: 11 }),
      plain('substituteGrounded', { ground: 'noContact', persons: 4 }),
      plain('substituteGrounded', { ground: 'noContact', persons: 11 }),
      plain('substituteStarted', { measures: ['desk'], startedOn: '2026-09-10' }),
      plain('substituteStarted', { measures: ['desk'], startedOn: '2026-10-10' }),
      plain('substituteProven', { proof: 'p' }),
      plain('substituteDropped', { reason: 'r' }),
      plain('personsCounted', { total: 20 }),
      plain('noticeCompleted'),
      plain('acknowledge'),
      plain('dutyDeclined', { reason: 'r' }),
      revised(),
      revised(notice),
    ],
  },
  procedure: {
    inputs: [
      { at, ...situation(['leak', 'damage'], { attackSuspected: true }) },
      { at, ...situation(['leak']) },
      { at, ...situation(['damage']) },
    ],
    events: [
      plain('findingReported', { to: 'responseManager' }),
      plain('findingReported', { to: 'securityOfficer' }),
      plain('findingReported', { to: 'systemAdministrator' }),
      plain('situationConfirmed', { summary: 's' }),
      plain('pressReleaseRequested'),
      plain('stepFoundNotNeeded', { step: 'requestPressRelease', reason: 'r' }),
      plain('stepFoundNotNeeded', { step: 'consultOnLeak', reason: 'r' }),
      plain('bodyConsulted'),
      plain('bodyConsulted', { policeReport: 'planned' }),
      plain('damageEstablished', { cause: 'fault', summary: 's' }),
      plain('damageEstablished', { cause: 'attack', summary: 's' }),
      plain('statePreserved', { how: 'h' }),
      plain('dataRestored'),
      plain('procedureSetAside', { reason: 'r' }),
      plain('acknowledge'),
      plain('procedureRevised', situation([])),
      plain('procedureRevised', situation(['leak'], { encrypted: true })),
      plain('procedureRevised', situation(['damage'])),
      plain('procedureRevised', situation(['damage'], { attackSuspected: true })),
    ],
  },
};

/** Context that guards read; acknowledgements and counts of filings would make the search endless and change nothing. */
const identity = (snapshot: AnyMachineSnapshot): string => {
  const { duties, tasks, filings, reached, bySubstitute, draft: _draft, entrustors, ...rest } = snapshot.context;
  return JSON.stringify([
    statesOf(snapshot),
    duties.map((duty: { ref: DutyRef; state: string }) => [duty.ref.id, duty.ref.standing, duty.state]),
    tasks.map((task: { id: string }) => task.id),
    filings && filings.length > 0,
    reached,
    Math.min(bySubstitute ?? 0, 10),
    entrustors?.length,
    { ...rest, reason: undefined },
  ]);
};

/** Every configuration that can be reached, by breadth-first search over the events of its world. */
export function configurations(version: MachineVersion): AnyMachineSnapshot[] {
  const world = worlds[version.name];
  if (!world) return [];
  const seen = new Map<string, AnyMachineSnapshot>();
  const queue = world.inputs.map((input) => begin(version, input).snapshot);
  for (let snapshot = queue.shift(); snapshot; snapshot = queue.shift()) {
    if (seen.has(identity(snapshot))) continue;
    seen.set(identity(snapshot), snapshot);
    for (const event of world.events)
      if (explain(version, snapshot, event).allowed) queue.push(step(version, snapshot, event).snapshot);
  }
  return [...seen.values()];
}
