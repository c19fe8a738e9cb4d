import {
  acceptanceSchema,
  invitationRequestSchema,
  invitationSchema,
  invitationViewSchema,
} from '../../contract/invitation.ts';
import { parse } from '../../contract/parse.ts';
import { doneSchema, sessionSchema } from '../../contract/session.ts';
import { NotFound } from '../../domain/errors.ts';
import { listPersons } from '../../people/persons.ts';
import { organizationNamed } from '../../store/queries/holders.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Route, route } from '../route.ts';
import { comeIn, providerOf, signInOf } from '../sign-in-view.ts';

/** How a person who was added comes in for the first time. A person in a path is an id or an e-mail address. */
export const invitationRoutes = (deps: ApiDependencies): Route[] => [
  route({
    name: 'POST /api/v1/persons/{id}/invitations',
    summary: 'Invite a person: a link for seven days, mailed or to be copied; earlier ones end',
    body: { schema: invitationRequestSchema, parse: (input) => parse(invitationRequestSchema, input) },
    answer: invitationSchema,
    status: 201,
    handle: async ({ params, body, asker, visit }) => {
      const how = { ...body, base: visit.base };
      const { person, url, expiresAt } = await deps.engine.accounts.invite(params.id, how, asker.who);
      return { invitation: { person, url, expiresAt, mailed: body.mail } };
    },
  }),
  route({
    name: 'DELETE /api/v1/persons/{id}/invitations',
    summary: 'Take the open invitation of a person back',
    answer: doneSchema,
    handle: async ({ params, asker }) => {
      await deps.engine.accounts.revokeInvitation(params.id, asker.who);
      return { done: true as const };
    },
  }),
  route({
    name: 'GET /api/v1/invitations/{token}',
    summary: 'Who is invited, and where',
    answer: invitationViewSchema,
    handle: async ({ params }) => {
      const { organization_id, person_id, expires_at } = await deps.engine.accounts.look('invitation', params.token);
      const [{ name }, persons] = await Promise.all([
        organizationNamed(deps.db, organization_id),
        listPersons(deps.db, organization_id),
      ]);
      const person = persons.find(({ id }) => id === person_id);
      if (!person) throw new NotFound('link', params.token);
      return { person, organization: name, expiresAt: expires_at, singleSignOn: providerOf(deps) };
    },
  }),
  route({
    name: 'POST /api/v1/invitations/{token}',
    summary: 'Accept: with a password, or without one to set up a passkey next',
    body: { schema: acceptanceSchema, parse: (input) => parse(acceptanceSchema, input) },
    answer: sessionSchema,
    status: 201,
    handle: async ({ params, body: { password }, visit }) => {
      const signIn = signInOf(deps);
      await deps.engine.accounts.look('invitation', params.token);
      const passwordHash = password === undefined ? null : await signIn.hash(password);
      const asking = await signIn.sessionOf(visit.headers);
      const entered = await deps.engine.accounts.acceptInvitation(params.token, {
        passwordHash,
        userId: asking?.session.userId ?? null,
      });
      return comeIn(deps, visit, entered, 'invitation.accepted');
    },
  }),
];
