import type { z } from 'zod';
import { mailAnswerSchema, mailListSchema } from '../../contract/mail.ts';
import { call } from '../api.ts';

export const mailsCall = call('GET /api/v1/mails', mailListSchema);
export const mailCall = call('GET /api/v1/mails/{id}', mailAnswerSchema);
/** Shown in a frame, never asked: it comes with a policy of its own. */
export const mailPage = 'GET /api/v1/mails/{id}/html';

export type MailSummary = z.output<typeof mailListSchema>['mails'][number];
export type Mail = z.output<typeof mailAnswerSchema>['mail'];
