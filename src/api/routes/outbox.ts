import {
  type HoldView,
  holdRequestSchema,
  type Outbox,
  outboxSchema,
  releaseAnswerSchema,
  releaseRequestSchema,
} from '../../contract/outbox.ts';
import { parse } from '../../contract/parse.ts';
import type { HoldCause } from '../../domain/system-mail.ts';
import { causeText } from '../../mail/templates/cause-text.ts';
import { countWaiting, listOutbox, openHold } from '../../store/queries/outbox.ts';
import type { Viewer } from '../../store/queries/visible.ts';
import type { ApiDependencies, Db } from '../dependencies.ts';
import { type Route, route } from '../route.ts';

/** Somebody decides row by row; more than this nobody reads. */
const listed = 1_000;

export const outboxRoutes = ({ db, engine }: ApiDependencies): Route[] => [
  route({
    name: 'GET /api/v1/outbox',
    summary: 'The unsent mails, and whether they are held back',
    answer: outboxSchema,
    handle: ({ holder }) => outboxOf(db, holder),
  }),
  route({
    name: 'POST /api/v1/outbox/hold',
    summary: 'Send nothing until it is released',
    body: { schema: holdRequestSchema, parse: (input) => parse(holdRequestSchema, input) },
    answer: outboxSchema,
    handle: async ({ asker }) => {
      await engine.holdOutbox(asker.who);
      return outboxOf(db, asker.viewer);
    },
  }),
  route({
    name: 'POST /api/v1/outbox/release',
    summary: 'Send what is held, but for what is named',
    body: { schema: releaseRequestSchema, parse: (input) => parse(releaseRequestSchema, input) },
    answer: releaseAnswerSchema,
    handle: ({ body, asker }) => engine.releaseOutbox(body.discard, asker.who),
  }),
];

async function outboxOf(db: Db, viewer: Viewer): Promise<Outbox> {
  const [hold, waiting, rows] = await Promise.all([openHold(db), countWaiting(db), listOutbox(db, viewer, listed)]);
  return {
    held: hold ? holdView(hold) : null,
    waiting,
    mails: rows.map(({ id, number, address, step, rung, state, attempts, created_at }) => ({
      id,
      incident: number,
      to: address,
      step,
      rung,
      // The query asks for these two only.
      state: state === 'sending' ? 'sending' : 'queued',
      attempts,
      queuedAt: created_at,
    })),
  };
}

function holdView(hold: NonNullable<Awaited<ReturnType<typeof openHold>>>): HoldView {
  const cause = JSON.parse(hold.detail) as HoldCause;
  return { reason: hold.reason, ...causeText(cause), since: hold.held_at, by: hold.held_by };
}
