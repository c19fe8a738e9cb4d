import { mailAnswerSchema, mailListSchema, mailQuerySchema } from '../../contract/mail.ts';
import { findMail, listMails, type MailLine } from '../../store/queries/mails.ts';
import { contentSecurity } from '../content-security.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Route, rawRoute, route } from '../route.ts';

export const mailRoutes = ({ db }: ApiDependencies): Route[] => [
  route({
    name: 'GET /api/v1/mails',
    summary: 'The newest mails of the built-in mailbox, oldest first',
    query: mailQuerySchema,
    answer: mailListSchema,
    handle: async ({ query, holder }) => {
      const { mails, more } = await listMails(db, holder, query);
      return { mails: mails.map(summaryOf), before: more ? String(mails[0]?.id) : null };
    },
  }),
  route({
    name: 'GET /api/v1/mails/{id}',
    summary: 'One mail of it',
    answer: mailAnswerSchema,
    handle: async ({ params, holder }) => {
      const mail = await findMail(db, holder, params.id);
      return { mail: { ...summaryOf(mail), text: mail.text, html: mail.html } };
    },
  }),
  rawRoute({
    name: 'GET /api/v1/mails/{id}/html',
    summary: 'One mail as its reader sees it, for a frame without scripts',
    media: 'text/html',
    handle: async ({ params, holder }) => {
      const { html } = await findMail(db, holder, params.id);
      return new Response(beside(html), {
        headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': contentSecurity.mail },
      });
    },
  }),
];

/** Its links open beside the page that frames it. */
const beside = (html: string): string => html.replace(/<head>/i, '<head><base target="_blank">');

const summaryOf = (mail: MailLine) => ({
  id: String(mail.id),
  to: mail.address,
  subject: mail.subject,
  at: mail.at,
  incident: mail.number,
  messageId: mail.message_id,
});
