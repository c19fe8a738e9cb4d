import type { z } from 'zod';
import type { sessionSchema } from '../contract/session.ts';
import { Unavailable } from '../domain/errors.ts';
import type { Entered } from '../engine/accounts.ts';
import type { Holder } from '../people/holder.ts';
import { listPersons } from '../people/persons.ts';
import { holderOfSession, switchOrganization } from '../people/sessions.ts';
import type { SignIn } from '../people/sign-in.ts';
import { factorsOf, organizationNamed, organizationsOf } from '../store/queries/holders.ts';
import { clockView } from './clock.ts';
import type { ApiDependencies } from './dependencies.ts';
import { Unauthenticated } from './refusals.ts';
import type { Visit } from './visit.ts';

type SessionAnswer = z.input<typeof sessionSchema>;

/** Throws Unavailable where only keys are let in. */
export function signInOf({ signIn }: ApiDependencies): SignIn {
  if (!signIn) throw new Unavailable('This process lets nobody sign in.');
  return signIn;
}

export const providerOf = ({ signIn }: ApiDependencies): { provider: string; name: string } | null =>
  signIn?.oidc ? { provider: signIn.oidc.id, name: signIn.oidc.name } : null;

/** Who asks, in which organization, and what they may do. */
export async function sessionView({ db, engine }: ApiDependencies, holder: Holder): Promise<SessionAnswer> {
  const { organizationId, roles, permissions, session, personId, lacksFactor } = holder;
  const [organization, persons] = await Promise.all([
    organizationNamed(db, organizationId),
    personId === null ? [] : listPersons(db, organizationId),
  ]);
  const person = persons.find(({ id }) => id === personId) ?? null;
  return {
    person,
    organization,
    organizations: session ? await organizationsOf(db, session.userId) : [organization],
    roles,
    permissions,
    lang: person?.lang ?? 'ja',
    clock: clockView(engine.clock),
    factors: session ? await factorsOf(db, session.userId) : null,
    factorNeeded: lacksFactor,
  };
}

/** Signs somebody in who has just proved themselves by a link: a session that nobody had before, in its organization. */
export async function comeIn(
  deps: ApiDependencies,
  visit: Visit,
  { userId, person, organizationId }: Entered,
  what: string,
): Promise<SessionAnswer> {
  const signIn = signInOf(deps);
  const cookies = await signIn.begin(userId, visit.headers);
  const cookie = cookies.map((each) => each.split(';')[0]).join('; ');
  const found = await signIn.sessionOf(new Headers({ cookie }));
  if (found) await switchOrganization(deps.db, found.session, organizationId);
  const holder = found && (await holderOfSession(deps.db, found.session));
  const actor = `person:${person.email.toLowerCase()}`;
  await visit.note({ organizationId, actor, what, outcome: holder ? 'done' : 'refused' });
  if (!holder) throw new Unauthenticated();
  visit.giveCookies(cookies);
  return sessionView(deps, holder);
}
