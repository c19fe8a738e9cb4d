import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { AccessRole } from '../domain/access.ts';
import { InvalidInput, NotFound } from '../domain/errors.ts';
import type { Role } from '../domain/role.ts';
import type { Language } from '../domain/text.ts';
import { hasAdministrator, holdersOfAccess, putAccess } from '../store/access.ts';
import { accountElsewhere, endSessions, forgetFactors, putAccount } from '../store/accounts.ts';
import { hostOrganization } from '../store/administrators.ts';
import { insertLink, liveLink, type OneTimeLink, revokeLinks, takeLink } from '../store/one-time-links.ts';
import { renameOrganization } from '../store/organizations.ts';
import { putPerson } from '../store/people.ts';
import { type Member, members } from '../store/queries/people.ts';
import type { Database } from '../store/schema.ts';
import type { LinkKind } from '../store/sign-in-schema.ts';
import { hashOfToken, newToken } from './acknowledge-link.ts';
import { changeSettings } from './change-settings.ts';
import type { EngineDependencies, Who } from './dependencies.ts';
import { writeInvitation } from './invitation-mail.ts';
import { findPerson } from './people.ts';

/** What the first administrator may do: everything that one person alone needs to begin. */
const firstRoles: AccessRole[] = ['operator', 'approver', 'administrator'];

/** Real minutes that a link is good for. */
const minutes = { setup: 7 * 24 * 60, invitation: 7 * 24 * 60, signIn: 5 } as const satisfies Record<LinkKind, number>;

/** A token that was shown once, with what it opens. */
export interface Minted {
  token: string;
  expiresAt: string;
}

/** Makes a link for the first administrator. Undefined: somebody administers already. */
function mintSetup(engine: EngineDependencies, organizationId: string, actor: string): Promise<Minted | undefined> {
  return engine.db.transaction().execute(async (trx) => {
    if (await hasAdministrator(trx, organizationId)) return undefined;
    return mint(trx, { organizationId, kind: 'setup', personId: null, actor });
  });
}

/** Whether the link of a file is still good. */
const isSetupOpen = async ({ db }: EngineDependencies, token: string): Promise<boolean> =>
  (await liveLink(db, 'setup', hashOfToken(token))) !== undefined;

/** For the browser of whoever holds this machine; five minutes. Throws NotFound. */
function mintSignIn(engine: EngineDependencies, who: Who, personId: string): Promise<Minted> {
  const { organizationId, actor } = who;
  return engine.db.transaction().execute((trx) => mint(trx, { organizationId, kind: 'signIn', personId, actor }));
}

async function mint(
  trx: Transaction<Database>,
  link: { organizationId: string; kind: LinkKind; personId: string | null; actor: string; forgetsFactors?: boolean },
): Promise<Minted> {
  const { token, hash } = newToken();
  const { expires_at } = await insertLink(trx, { ...link, hash, minutes: minutes[link.kind] });
  return { token, expiresAt: expires_at };
}

/** Who came in by a link, and where. */
export interface Entered {
  userId: string;
  person: Member;
  organizationId: string;
}

/** What a link is for; looking does not use it up. Throws NotFound for one that no longer is. */
async function lookAtOneTimeLink({ db }: EngineDependencies, kind: LinkKind, token: string): Promise<OneTimeLink> {
  const link = await liveLink(db, kind, hashOfToken(token));
  if (!link) throw new NotFound('link', token);
  return link;
}

/** Uses the link up, or throws NotFound: of two who come at once one is too late. */
async function take(trx: Transaction<Database>, kind: LinkKind, token: string): Promise<OneTimeLink> {
  const link = await takeLink(trx, kind, hashOfToken(token));
  if (!link) throw new NotFound('link', token);
  return link;
}

/** The account to sign in. Throws NotFound. */
function signInByLink(engine: EngineDependencies, token: string): Promise<Entered> {
  return engine.db.transaction().execute(async (trx) => {
    const link = await take(trx, 'signIn', token);
    const person = findPerson(await members(trx, link.organization_id), link.person_id ?? '');
    return { userId: await putAccount(trx, person, null), person, organizationId: link.organization_id };
  });
}

export interface FirstAdministrator {
  organization: string;
  name: string;
  email: string;
  lang: Language;
  /** In which reminders reach them. */
  roles: Role[];
  passwordHash: string;
}

/** The first administrator, with an account, and the organization's name. Throws NotFound for a link that is used up. */
async function setUp(
  engine: EngineDependencies,
  token: string,
  { organization, name, email, lang, roles, passwordHash }: FirstAdministrator,
): Promise<Entered> {
  const { organization_id: organizationId } = await lookAtOneTimeLink(engine, 'setup', token);
  const at = engine.clock.now();
  const who = { organizationId, actor: `person:${email.toLowerCase()}`, at };
  return changeSettings(engine, who, async (trx) => {
    await take(trx, 'setup', token);
    if (await hasAdministrator(trx, organizationId)) throw new NotFound('link', token);
    await revokeLinks(trx, { organizationId, kind: 'setup', personId: null });
    const id = await putPerson(trx, { organizationId, name, email, lang, roles, at });
    await putAccess(trx, { organizationId, personId: id }, firstRoles);
    const userId = await putAccount(trx, { id, name, email }, passwordHash);
    await renameOrganization(trx, organizationId, organization);
    const person = findPerson(await members(trx, organizationId), id);
    const event = { target: `person:${id}`, type: 'setUp', data: { organization, person } };
    return { event, replans: false, result: { userId, person, organizationId } };
  });
}

/** A link by which a person sets a password, and perhaps a mail that carries it. Earlier ones of theirs end. Throws NotFound. */
async function invite(
  engine: EngineDependencies,
  who: Who,
  person: string,
  { mail, forgetsFactors, base }: { mail: boolean; forgetsFactors: boolean; base: string },
): Promise<Minted & { person: Member; url: string }> {
  const { organizationId, actor } = who;
  const id = randomUUID();
  const invited = await changeSettings(engine, who, async (trx) => {
    const invited = findPerson(await members(trx, organizationId), person);
    if (!invited.active) throw new InvalidInput([{ path: 'person', reason: 'has left: activate them first' }]);
    await revokeLinks(trx, { organizationId, kind: 'invitation', personId: invited.id });
    const link = { organizationId, kind: 'invitation' as const, personId: invited.id, actor, forgetsFactors };
    const minted = await mint(trx, link);
    const url = `${base}/invitation/${minted.token}`;
    if (mail) await writeInvitation(trx, engine, who, { id, person: invited, url, ...minted });
    const data = { expiresAt: minted.expiresAt, mail, forgetsFactors };
    const event = { target: `person:${invited.id}`, type: 'personInvited', data };
    return { event, replans: false, result: { ...minted, person: invited, url } };
  });
  if (mail) engine.nudge({ timers: [], mails: [{ id, attempt: 0, delayMs: 0 }] });
  return invited;
}

/** Takes back what invitations of a person are open. Throws NotFound. */
const revokeInvitation = (engine: EngineDependencies, who: Who, person: string): Promise<void> =>
  changeSettings(engine, who, async (trx) => {
    const { id } = findPerson(await members(trx, who.organizationId), person);
    const revoked = await revokeLinks(trx, { ...who, kind: 'invitation', personId: id });
    const event = { target: `person:${id}`, type: 'invitationRevoked', data: {} };
    return { ...(revoked > 0 && { event }), replans: false, result: undefined };
  });

/**
 * An invited person comes in: with a password, or without one, to set up a passkey next. Whatever let them in before
 * ends. An account that they already have in another organization stays as it is, and must be signed in here (`userId`):
 * no administrator sets the password of another's. Throws NotFound, InvalidInput.
 */
async function acceptInvitation(
  engine: EngineDependencies,
  token: string,
  { passwordHash, userId: asker }: { passwordHash: string | null; userId: string | null },
): Promise<Entered> {
  const { organization_id: organizationId, person_id } = await lookAtOneTimeLink(engine, 'invitation', token);
  const person = findPerson(await members(engine.db, organizationId), person_id ?? '');
  const who = { organizationId, actor: `person:${person.email.toLowerCase()}`, at: engine.clock.now() };
  return changeSettings(engine, who, async (trx) => {
    const link = await take(trx, 'invitation', token);
    const elsewhere = await accountElsewhere(trx, organizationId, person.email);
    if (elsewhere !== undefined && elsewhere !== asker)
      throw new InvalidInput([
        { path: '', reason: 'has an account already: sign in with it, then open the link again' },
      ]);
    const userId = await putAccount(trx, person, elsewhere === undefined ? passwordHash : null);
    if (elsewhere === undefined) {
      await endSessions(trx, userId);
      if (link.forgets_factors) await forgetFactors(trx, userId);
    }
    const event = { target: `person:${person.id}`, type: 'invitationAccepted', data: {} };
    return { event, replans: false, result: { userId, person, organizationId } };
  });
}

/** The door through which people come in for the first time. */
export const accountsOf = (engine: EngineDependencies) => ({
  mintSetup: (organizationId: string, actor: string) => mintSetup(engine, organizationId, actor),
  /** Whether anybody can sign in to administer the first organization. */
  isAdministered: async () => hasAdministrator(engine.db, await hostOrganization(engine.db)),
  firstAdministrator: async (organizationId: string) =>
    (await holdersOfAccess(engine.db, organizationId, 'administrator'))[0]?.id,
  isSetupOpen: (token: string) => isSetupOpen(engine, token),
  mintSignIn: (person: string, who: Who) => mintSignIn(engine, who, person),
  look: (kind: LinkKind, token: string) => lookAtOneTimeLink(engine, kind, token),
  signInByLink: (token: string) => signInByLink(engine, token),
  setUp: (token: string, first: FirstAdministrator) => setUp(engine, token, first),
  invite: (person: string, how: Parameters<typeof invite>[3], who: Who) => invite(engine, who, person, how),
  revokeInvitation: (person: string, who: Who) => revokeInvitation(engine, who, person),
  acceptInvitation: (token: string, how: Parameters<typeof acceptInvitation>[2]) =>
    acceptInvitation(engine, token, how),
});
