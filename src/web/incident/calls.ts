import type { z } from 'zod';
import { restrictionSchema } from '../../contract/access.ts';
import { approvalAnswerSchema } from '../../contract/approval.ts';
import { closedDaysOfYearSchema } from '../../contract/closed-days.ts';
import { forecastSchema } from '../../contract/forecast.ts';
import { graphAnswerSchema } from '../../contract/graph.ts';
import {
  correctionListSchema,
  eventListSchema,
  factsHistorySchema,
  incidentShowSchema,
  rankListSchema,
  timerListSchema,
  whyAnswerSchema,
} from '../../contract/incident.ts';
import { linkListSchema } from '../../contract/link.ts';
import { ledgerSchema, mailAnswerSchema, mailListSchema } from '../../contract/mail.ts';
import { mailMarkAnswerSchema } from '../../contract/mail-mark.ts';
import { attachmentListSchema, noteListSchema } from '../../contract/note.ts';
import { personListSchema } from '../../contract/person.ts';
import { upgradePreviewSchema } from '../../contract/upgrade.ts';
import { verificationSchema } from '../../contract/verification.ts';
import { call } from '../api.ts';

/** Everything the incident page asks. */

export const showCall = call('GET /api/v1/incidents/{id}', incidentShowSchema);
export const recordCall = call('POST /api/v1/incidents/{id}/events', incidentShowSchema);
export const whyCall = call('GET /api/v1/incidents/{id}/why', whyAnswerSchema);
export const eventsCall = call('GET /api/v1/incidents/{id}/events', eventListSchema);
export const correctionsCall = call('GET /api/v1/incidents/{id}/corrections', correctionListSchema);
export const factsCall = call('GET /api/v1/incidents/{id}/facts', factsHistorySchema);
export const reviseCall = call('PUT /api/v1/incidents/{id}/facts', incidentShowSchema);
export const upgradeCall = call('GET /api/v1/incidents/{id}/upgrade', upgradePreviewSchema);
export const adoptCall = call('POST /api/v1/incidents/{id}/upgrade', incidentShowSchema);
export const graphCall = call('GET /api/v1/incidents/{id}/graph', graphAnswerSchema);
export const closedDaysCall = call('GET /api/v1/closed-days', closedDaysOfYearSchema);
export const verificationCall = call('GET /api/v1/incidents/{id}/verification', verificationSchema);
export const forecastCall = call('GET /api/v1/incidents/{id}/forecast', forecastSchema);

export const ledgerCall = call('GET /api/v1/incidents/{id}/ledger', ledgerSchema);
export const timersCall = call('GET /api/v1/incidents/{id}/timers', timerListSchema);
export const mailsCall = call('GET /api/v1/mails', mailListSchema);
export const mailCall = call('GET /api/v1/mails/{id}', mailAnswerSchema);

export const ranksCall = call('GET /api/v1/incidents/{id}/people', rankListSchema);
export const approvalCall = call('GET /api/v1/approval', approvalAnswerSchema);
export const ownerCall = call('PUT /api/v1/incidents/{id}/owner', incidentShowSchema);
export const personsCall = call('GET /api/v1/persons', personListSchema);
export const restrictionCall = call('GET /api/v1/incidents/{id}/access', restrictionSchema);
export const restrictCall = call('PUT /api/v1/incidents/{id}/access', restrictionSchema);
export const markMailCall = call('PUT /api/v1/incidents/{id}/mail', mailMarkAnswerSchema);

export const notesCall = call('GET /api/v1/incidents/{id}/notes', noteListSchema);
export const addNoteCall = call('POST /api/v1/incidents/{id}/notes', noteListSchema);
export const removeNoteCall = call('POST /api/v1/incidents/{id}/notes/{note}/removal', noteListSchema);
export const filesCall = call('GET /api/v1/incidents/{id}/attachments', attachmentListSchema);
export const addFileCall = call('POST /api/v1/incidents/{id}/attachments', attachmentListSchema);
export const removeFileCall = call(
  'POST /api/v1/incidents/{id}/attachments/{attachment}/removal',
  attachmentListSchema,
);

export const linksCall = call('GET /api/v1/incidents/{id}/links', linkListSchema);
export const linkCall = call('POST /api/v1/incidents/{id}/links', linkListSchema);
export const mergeCall = call('POST /api/v1/incidents/{id}/merge', incidentShowSchema);

export type Show = z.output<typeof incidentShowSchema>;
export type Instance = Show['instances'][number];
export type DutyView = Show['duties'][number];
export type NextEvent = Show['nextEvents'][number];
export type EventView = z.output<typeof eventListSchema>['events'][number];
export type Delivery = z.output<typeof ledgerSchema>['deliveries'][number];
