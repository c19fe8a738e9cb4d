import { parse } from '../../contract/parse.ts';
import {
  sessionSchema,
  setupRequestSchema,
  setupViewSchema,
  signInLinkRequestSchema,
  signInLinkSchema,
  signInSchema,
} from '../../contract/session.ts';
import { NotFound } from '../../domain/errors.ts';
import { listPersons } from '../../people/persons.ts';
import { clockView } from '../clock.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Route, route } from '../route.ts';
import { comeIn, providerOf, signInOf } from '../sign-in-view.ts';

/** How one gets in: the page's offer, the first administrator, the link for whoever holds this machine. */
export const signInRoutes = (deps: ApiDependencies): Route[] => [
  route({
    name: 'GET /api/v1/sign-in',
    summary: 'What the sign-in page offers, and whether somebody administers yet',
    answer: signInSchema,
    handle: async () => ({
      password: true as const,
      passkey: true as const,
      singleSignOn: providerOf(deps),
      setUp: !(await deps.engine.accounts.isAdministered()),
      clock: clockView(deps.engine.clock),
    }),
  }),
  route({
    name: 'GET /api/v1/setup/{token}',
    summary: 'Whether the link for the first administrator can still be used',
    answer: setupViewSchema,
    handle: async ({ params }) => ({
      expiresAt: (await deps.engine.accounts.look('setup', params.token)).expires_at,
    }),
  }),
  route({
    name: 'POST /api/v1/setup/{token}',
    summary: 'Make the first administrator, and sign them in',
    body: { schema: setupRequestSchema, parse: (input) => parse(setupRequestSchema, input) },
    answer: sessionSchema,
    status: 201,
    handle: async ({ params, body: { password, ...first }, visit }) => {
      await deps.engine.accounts.look('setup', params.token);
      const passwordHash = await signInOf(deps).hash(password);
      const entered = await deps.engine.accounts.setUp(params.token, { ...first, passwordHash });
      deps.onSetUp?.();
      return comeIn(deps, visit, entered, 'setUp');
    },
  }),
  route({
    name: 'POST /api/v1/sign-in-links',
    summary: 'A link that signs this machine’s browser in, once and for five minutes; for the key of this machine',
    body: { schema: signInLinkRequestSchema, parse: (input) => parse(signInLinkRequestSchema, input) },
    answer: signInLinkSchema,
    status: 201,
    handle: async ({ body, holder, asker, visit }) => {
      const { accounts } = deps.engine;
      const { organizationId, actor } = holder;
      const first = body.person === undefined ? await accounts.mintSetup(organizationId, actor) : undefined;
      if (first) {
        await visit.note({ organizationId, actor, what: 'setUp.link', outcome: 'done' });
        const path = `/setup/${first.token}`;
        return {
          link: { kind: 'setup' as const, path, url: visit.base + path, expiresAt: first.expiresAt, person: null },
        };
      }
      const person = await whoFor(deps, organizationId, body.person);
      const { token, expiresAt } = await accounts.mintSignIn(person.id, asker.who);
      await visit.note({ organizationId, actor, what: 'signIn.link', outcome: 'done', detail: person.email });
      const path = `/sign-in/link/${token}`;
      return { link: { kind: 'signIn' as const, path, url: visit.base + path, expiresAt, person } };
    },
  }),
  route({
    name: 'POST /api/v1/sign-in-links/{token}',
    summary: 'Use the link: sign in as its person',
    answer: sessionSchema,
    handle: async ({ params, visit }) =>
      comeIn(deps, visit, await deps.engine.accounts.signInByLink(params.token), 'signIn.byLink'),
  }),
];

/** The person who is named, else the administrator who has been here longest. Throws NotFound. */
async function whoFor({ db, engine }: ApiDependencies, organizationId: string, named: string | undefined) {
  const persons = (await listPersons(db, organizationId)).filter(({ active }) => active);
  const first = named === undefined ? await engine.accounts.firstAdministrator(organizationId) : undefined;
  const wanted = named?.toLowerCase() ?? first;
  const person = persons.find(({ id, email }) => id === wanted || email.toLowerCase() === wanted);
  if (!person) throw new NotFound('person', named ?? 'administrator');
  return person;
}
