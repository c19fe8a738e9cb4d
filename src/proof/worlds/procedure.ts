import { procedureRegions } from '../../../machines/procedure/regions.ts';
import { type ProcedureList, type ProcedureStep, procedureSteps } from '../../domain/procedure.ts';
import type { Instant } from '../../domain/time.ts';
import { happening } from './events.ts';
import type { World } from './world.ts';

const situation = (lists: ProcedureList[], { encrypted = false, attackSuspected = false } = {}) => ({
  situation: { lists, encrypted, attackSuspected },
});

const isStep = (id: string): id is ProcedureStep => procedureSteps.some((step) => step === id);

export const procedureWorld: World = {
  inputs: (at) => [
    { at, ...situation(['leak', 'damage'], { attackSuspected: true }) },
    { at, ...situation(['leak']) },
    { at, ...situation(['damage']) },
  ],
  events(at: Instant) {
    const on = happening(at);
    return [
      on('findingReported', { to: 'responseManager' }),
      on('findingReported', { to: 'securityOfficer' }),
      on('findingReported', { to: 'systemAdministrator' }),
      on('situationConfirmed', { summary: 's' }),
      on('pressReleaseRequested'),
      on('stepFoundNotNeeded', { step: 'requestPressRelease', reason: 'r' }),
      on('stepFoundNotNeeded', { step: 'consultOnLeak', reason: 'r' }),
      on('bodyConsulted'),
      on('bodyConsulted', { policeReport: 'planned' }),
      on('damageEstablished', { cause: 'fault', summary: 's' }),
      on('damageEstablished', { cause: 'attack', summary: 's' }),
      on('statePreserved', { how: 'h' }),
      on('dataRestored'),
      on('procedureSetAside', { reason: 'r' }),
      on('acknowledge'),
      on('procedureRevised', situation([])),
      on('procedureRevised', situation(['leak'], { encrypted: true })),
      on('procedureRevised', situation(['damage'])),
      on('procedureRevised', situation(['damage'], { attackSuspected: true })),
    ];
  },
  // What no list asks for, and what was done: some of it may be done all the same, or be recorded anew.
  atRest: [
    ...['leak.notListed', 'leak.setAside', 'damage.notListed', 'damage.setAside'],
    ...['leak.underWay.situation.confirmed', 'leak.underWay.press.notAsked', 'leak.underWay.press.decided'],
    ...['leak.underWay.consultation.decided', 'damage.underWay.cause.established'],
    ...['damage.underWay.evidence.notAsked', 'damage.underWay.evidence.preserved'],
    ...['damage.underWay.restoration.notAsked', 'damage.underWay.restoration.restored'],
    ...['damage.underWay.consultation.notAsked', 'damage.underWay.consultation.consulted'],
  ],
  unreminded: [],
  placeOf: (step) => (isStep(step) ? procedureRegions[step] : ''),
};
