import type { Transaction } from 'kysely';
import type { Person } from '../domain/person.ts';
import type { SystemMail } from '../domain/system-mail.ts';
import { openHold } from '../store/holds.ts';
import { organizationName } from '../store/organizations.ts';
import { insertOutbox } from '../store/outbox.ts';
import { members } from '../store/queries/people.ts';
import type { Database } from '../store/schema.ts';
import type { EngineDependencies, Who } from './dependencies.ts';
import { freshRows } from './outbox-rows.ts';

/** Writes an invitation into the outbox. A hold does not keep it back: whoever releases it must be able to come in. */
export async function writeInvitation(
  trx: Transaction<Database>,
  engine: EngineDependencies,
  who: Who,
  { id, person, url, expiresAt }: { id: string; person: Person; url: string; expiresAt: string },
): Promise<void> {
  const { organizationId, at } = who;
  const { rate } = engine.clock.setting;
  const payload: SystemMail = {
    kind: 'system',
    said: {
      what: 'invitation',
      organization: await organizationName(trx, organizationId),
      invitedBy: await nameOf(trx, who),
      expiresAt,
    },
    link: url,
    clockNotice: rate === 1 ? null : { rate },
    addressee: { name: person.name, email: person.email, lang: person.lang },
  };
  const owner = { organization_id: organizationId, incident_id: null };
  const { outbox, delivery } = freshRows({ id, address: person.email, payload, at });
  const hold = await openHold(trx);
  await insertOutbox(trx, [
    {
      outbox: { ...outbox, ...owner, kind: 'system', hold_id: hold?.id ?? null, timer_id: null, channel: 'mail' },
      delivery: { ...delivery, ...owner, timer_key: null, person_id: person.id },
    },
  ]);
}

/** As people call whoever invites; of a key, what it is called. */
async function nameOf(trx: Transaction<Database>, { organizationId, actor }: Who): Promise<string> {
  const called = actor.replace(/^\w+:/, '');
  const everybody = await members(trx, organizationId);
  return everybody.find(({ email }) => email.toLowerCase() === called.toLowerCase())?.name ?? called;
}
