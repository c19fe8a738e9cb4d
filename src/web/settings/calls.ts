import type { z } from 'zod';
import type { apiKeySchema } from '../../contract/api-key.ts';
import { apiKeyAnswerSchema, apiKeyListSchema, apiKeyMadeSchema } from '../../contract/api-key.ts';
import { approvalAnswerSchema } from '../../contract/approval.ts';
import { calendarAnswerSchema, calendarSetSchema } from '../../contract/calendar.ts';
import { closedDaysOfYearSchema } from '../../contract/closed-days.ts';
import { mailTestSchema } from '../../contract/mail-test.ts';
import { outboxSchema, releaseAnswerSchema } from '../../contract/outbox.ts';
import { policyAnswerSchema, policyPreviewSchema, policySetSchema } from '../../contract/policy.ts';
import { profileAnswerSchema } from '../../contract/profile.ts';
import { secondFactorAnswerSchema } from '../../contract/second-factor.ts';
import { endedSchema, sessionListSchema } from '../../contract/session.ts';
import { call } from '../api.ts';

/** Everything the settings ask. */

export const profileCall = call('GET /api/v1/organization', profileAnswerSchema);
export const setProfileCall = call('PUT /api/v1/organization', profileAnswerSchema);

export const policyCall = call('GET /api/v1/policy', policyAnswerSchema);
export const setPolicyCall = call('PUT /api/v1/policy', policySetSchema);
export const previewCall = call('POST /api/v1/policy/preview', policyPreviewSchema);

export const calendarCall = call('GET /api/v1/calendar', calendarAnswerSchema);
export const setCalendarCall = call('PUT /api/v1/calendar', calendarSetSchema);
export const closedDaysCall = call('GET /api/v1/closed-days', closedDaysOfYearSchema);

export const approvalCall = call('GET /api/v1/approval', approvalAnswerSchema);
export const setApprovalCall = call('PUT /api/v1/approval', approvalAnswerSchema);

export const secondFactorCall = call('GET /api/v1/second-factor', secondFactorAnswerSchema);
export const setSecondFactorCall = call('PUT /api/v1/second-factor', secondFactorAnswerSchema);

export const mailTestCall = call('POST /api/v1/mail-test', mailTestSchema);
export const outboxCall = call('GET /api/v1/outbox', outboxSchema);
export const holdCall = call('POST /api/v1/outbox/hold', outboxSchema);
export const releaseCall = call('POST /api/v1/outbox/release', releaseAnswerSchema);

export const keysCall = call('GET /api/v1/api-keys', apiKeyListSchema);
export const makeKeyCall = call('POST /api/v1/api-keys', apiKeyMadeSchema);
export const editKeyCall = call('PUT /api/v1/api-keys/{id}', apiKeyAnswerSchema);
export const endKeyCall = call('DELETE /api/v1/api-keys/{id}', apiKeyAnswerSchema);

export const sessionsCall = call('GET /api/v1/sessions', sessionListSchema);
export const endOthersCall = call('DELETE /api/v1/sessions', endedSchema);
export const endOneCall = call('DELETE /api/v1/sessions/{session}', endedSchema);

export type ApiKey = z.output<typeof apiKeySchema>;
