import { parse } from '../../contract/parse.ts';
import {
  doneSchema,
  endedSchema,
  sessionChangeSchema,
  sessionListSchema,
  sessionSchema,
} from '../../contract/session.ts';
import { NotFound } from '../../domain/errors.ts';
import {
  endOtherSessions,
  endSession,
  holderOfSession,
  listSessions,
  switchOrganization,
} from '../../people/sessions.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Route, route } from '../route.ts';
import { sessionView, signInOf } from '../sign-in-view.ts';

/** Who is signed in, and their own sessions. */
export const sessionRoutes = (deps: ApiDependencies): Route[] => [
  route({
    name: 'GET /api/v1/session',
    summary: 'Who asks, in which organization, and what they may do',
    answer: sessionSchema,
    handle: ({ holder }) => sessionView(deps, holder),
  }),
  route({
    name: 'PUT /api/v1/session',
    summary: 'Choose one’s language, or the organization to look at',
    body: { schema: sessionChangeSchema, parse: (input) => parse(sessionChangeSchema, input) },
    answer: sessionSchema,
    handle: async ({ body: { lang, organization }, holder, asker }) => {
      if (organization !== undefined && !(await switchOrganization(deps.db, holder.session, organization)))
        throw new NotFound('organization', organization);
      if (lang !== undefined) await deps.engine.organization.editPerson(holder.personId, { lang }, asker.who);
      return sessionView(deps, (await holderOfSession(deps.db, holder.session)) ?? holder);
    },
  }),
  route({
    name: 'DELETE /api/v1/session',
    summary: 'Sign out',
    answer: doneSchema,
    handle: async ({ holder: { organizationId, actor }, visit }) => {
      visit.giveCookies(await signInOf(deps).end(visit.headers));
      await visit.note({ organizationId, actor, what: 'signOut', outcome: 'done' });
      return { done: true as const };
    },
  }),
  route({
    name: 'GET /api/v1/sessions',
    summary: 'Where one is signed in, the newest first',
    answer: sessionListSchema,
    handle: async ({ holder: { session } }) => ({
      sessions: (await listSessions(deps.db, session)).map((row) => ({
        id: row.id,
        current: row.token === session.token,
        since: row.created_at,
        lastUsed: row.updated_at,
        expiresAt: row.expires_at,
        address: row.ip_address || null,
        browser: row.user_agent || null,
      })),
    }),
  }),
  route({
    name: 'DELETE /api/v1/sessions',
    summary: 'Sign out everywhere but here',
    answer: endedSchema,
    handle: async ({ holder: { session, organizationId, actor }, visit }) => {
      const ended = await endOtherSessions(deps.db, session);
      await visit.note({ organizationId, actor, what: 'sessions.ended', outcome: 'done', detail: String(ended) });
      return { ended };
    },
  }),
  route({
    name: 'DELETE /api/v1/sessions/{session}',
    summary: 'Sign out somewhere',
    answer: endedSchema,
    handle: async ({ params, holder: { session, organizationId, actor }, visit }) => {
      if (!(await endSession(deps.db, session, params.session))) throw new NotFound('session', params.session);
      await visit.note({ organizationId, actor, what: 'sessions.ended', outcome: 'done', detail: '1' });
      return { ended: 1 };
    },
  }),
];
