import { setTimeout as sleep } from 'node:timers/promises';
import { mailTestRequestSchema, mailTestSchema } from '../../contract/mail-test.ts';
import { parse } from '../../contract/parse.ts';
import { deliveryOf } from '../../store/queries/mails.ts';
import { deliveryView } from '../delivery.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Route, route } from '../route.ts';

/** Real milliseconds between two looks at the ledger. */
const lookEveryMs = 200;

export const mailTestRoutes = ({ db, engine }: ApiDependencies): Route[] => [
  route({
    name: 'POST /api/v1/mail-test',
    summary: 'Send one mail to the asker as reminders are sent, and say what became of it',
    body: { schema: mailTestRequestSchema, parse: (input) => parse(mailTestRequestSchema, input) },
    answer: mailTestSchema,
    status: 201,
    handle: async ({ body: { wait }, asker }) => {
      const id = await engine.testMail(asker.who);
      const end = performance.now() + wait * 1_000;
      let delivery = await deliveryOf(db, id);
      // A refusal that may pass is tried again later: its answer is the news.
      while (delivery.state === 'queued' && delivery.response === null && performance.now() < end) {
        await sleep(lookEveryMs);
        delivery = await deliveryOf(db, id);
      }
      return { delivery: deliveryView(delivery) };
    },
  }),
];
