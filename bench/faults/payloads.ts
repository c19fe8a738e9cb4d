import { addDays, type Day } from '../../src/domain/day.ts';
import type { MachineEventType } from '../../src/domain/event.ts';
import type { Instant } from '../../src/domain/time.ts';

export interface Moment {
  /** A day that every process takes for past or present, whatever its clock does. */
  today: Day;
  before: Instant;
  /** How many are to be told, when they were counted. */
  total: number;
  marker: string;
}

type Payload = (moment: Moment) => Record<string, unknown>;

const note: Payload = ({ marker }) => ({ note: marker });
const summary: Payload = ({ marker }) => ({ summary: marker });
const measures: Payload = ({ marker }) => ({ measures: marker });
const reason: Payload = ({ marker }) => ({ reason: marker });

/** What operators do, how likely, and what they say with it. Anything else is left to other tests. */
export const moves: Partial<Record<MachineEventType, { weight: number; payload: Payload; exclusive?: true }>> = {
  internallyReported: { weight: 10, payload: note, exclusive: true },
  responseStarted: { weight: 10, payload: note, exclusive: true },
  spreadContained: { weight: 8, payload: measures, exclusive: true },
  factsEstablished: { weight: 8, payload: summary, exclusive: true },
  causeIdentified: { weight: 8, payload: summary, exclusive: true },
  scopeIdentified: { weight: 8, payload: summary, exclusive: true },
  preventionDecided: { weight: 6, payload: measures, exclusive: true },
  preventionCarriedOut: { weight: 6, payload: note, exclusive: true },
  incidentClosed: { weight: 20, payload: summary, exclusive: true },
  incidentReopened: { weight: 0.02, payload: reason, exclusive: true },
  published: { weight: 6, payload: ({ marker }) => ({ where: marker }), exclusive: true },
  policeConsulted: { weight: 6, payload: ({ marker }) => ({ station: marker }), exclusive: true },
  draftSubmitted: { weight: 10, payload: note, exclusive: true },
  draftReturned: { weight: 0.5, payload: reason, exclusive: true },
  draftApproved: { weight: 10, payload: note, exclusive: true },
  reportFiled: {
    weight: 15,
    payload: ({ today, marker }) => ({ filedOn: today, receiptNumber: marker }),
    exclusive: true,
  },
  finalStarted: { weight: 8, payload: note, exclusive: true },
  entrustorNotified: { weight: 3, payload: ({ before, marker }) => ({ notifiedAt: before, how: marker }) },
  cooperationEnded: { weight: 1, payload: note },
  recipientTold: { weight: 3, payload: ({ today, marker }) => ({ toldOn: today, how: marker }) },
  personsCounted: { weight: 2, payload: ({ total }) => ({ total }) },
  noticeDeferred: {
    weight: 0.5,
    payload: ({ today, marker }) => ({ ground: 'littleKnown', recheckOn: addDays(today, 6), reason: marker }),
  },
  deferralEnded: { weight: 5, payload: note, exclusive: true },
  noticesDelivered: { weight: 6, payload: ({ total }) => ({ reached: total }) },
  noticeCompleted: { weight: 15, payload: note, exclusive: true },
  acknowledge: { weight: 1, payload: note },
  dutyDeclined: { weight: 1, payload: reason, exclusive: true },
};
