import type { Kysely } from 'kysely';
import { personOfSession, type SessionRow, sessionsOf } from '../store/queries/holders.ts';
import type { Database } from '../store/schema.ts';
import { chooseOrganization, deleteOtherSessions, deleteSession } from '../store/sessions.ts';
import { type Holder, holderWith, type Session } from './holder.ts';

export type { SessionRow };

/** Somebody who is signed in. */
export type SignedIn = Holder & { session: Session; personId: string };

/** Who a session stands for; undefined when its person has left. */
export async function holderOfSession(db: Kysely<Database>, session: Session): Promise<SignedIn | undefined> {
  const person = await personOfSession(db, session.token);
  if (!person) return undefined;
  const holder = holderWith({
    organizationId: person.organizationId,
    roles: person.roles,
    machine: false,
    actor: `person:${person.email.toLowerCase()}`,
    person: { id: person.id, session, lacksFactor: person.lacksFactor },
  });
  return { ...holder, session, personId: person.id };
}

export const listSessions = (db: Kysely<Database>, { userId }: Session): Promise<SessionRow[]> =>
  sessionsOf(db, userId);

/** Ends one of one's own. False: there is none of that id. */
export const endSession = (db: Kysely<Database>, { userId }: Session, id: string): Promise<boolean> =>
  deleteSession(db, userId, id);

/** Ends all but this one. */
export const endOtherSessions = (db: Kysely<Database>, session: Session): Promise<number> =>
  deleteOtherSessions(db, session.userId, session.token);

/** Looks at another organization from now on. False: is nobody there. */
export const switchOrganization = (db: Kysely<Database>, session: Session, organizationId: string): Promise<boolean> =>
  chooseOrganization(db, session, organizationId);
