import { invitationSchema } from '../../contract/invitation.ts';
import { personAnswerSchema, personListSchema } from '../../contract/person.ts';
import { doneSchema } from '../../contract/session.ts';
import { call } from '../api.ts';

/** Everything the people pages ask. */

export const personsCall = call('GET /api/v1/persons', personListSchema);
export const addPersonCall = call('POST /api/v1/persons', personAnswerSchema);
export const editPersonCall = call('PUT /api/v1/persons/{id}', personAnswerSchema);
export const setAccessCall = call('PUT /api/v1/persons/{id}/access', personAnswerSchema);
export const addAbsenceCall = call('POST /api/v1/persons/{id}/absences', personAnswerSchema);
export const removeAbsenceCall = call('DELETE /api/v1/persons/{id}/absences/{absence}', personAnswerSchema);
export const setDeputiesCall = call('PUT /api/v1/persons/{id}/deputies', personAnswerSchema);
export const inviteCall = call('POST /api/v1/persons/{id}/invitations', invitationSchema);
export const revokeInvitationCall = call('DELETE /api/v1/persons/{id}/invitations', doneSchema);
