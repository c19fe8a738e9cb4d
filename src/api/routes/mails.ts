import { mailAnswerSchema, mailListSchema, mailQuerySchema } from '../../contract/mail.ts';
import { findMail, listMails } from '../../store/queries/mails.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Route, route } from '../route.ts';

type MailRow = Awaited<ReturnType<typeof findMail>>;

export const mailRoutes = ({ db }: ApiDependencies): Route[] => [
  route({
    name: 'GET /api/v1/mails',
    summary: 'The newest mails of the built-in mailbox, oldest first',
    query: mailQuerySchema,
    answer: mailListSchema,
    handle: async ({ query, holder }) => {
      const { mails, more } = await listMails(db, holder.organizationId, query);
      return { mails: mails.map(summaryOf), before: more ? String(mails[0]?.id) : null };
    },
  }),
  route({
    name: 'GET /api/v1/mails/{id}',
    summary: 'One mail of it',
    answer: mailAnswerSchema,
    handle: async ({ params, holder }) => {
      const mail = await findMail(db, holder.organizationId, params.id);
      return { mail: { ...summaryOf(mail), text: mail.text, html: mail.html } };
    },
  }),
];

const summaryOf = (mail: MailRow) => ({
  id: String(mail.id),
  to: mail.address,
  subject: mail.subject,
  at: mail.at,
  incident: mail.number,
  messageId: mail.message_id,
});
