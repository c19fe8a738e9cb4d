import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Person } from '../domain/person.ts';
import type { SystemMail } from '../domain/system-mail.ts';
import { hostOrganization, managersOf } from '../store/administrators.ts';
import { openHold } from '../store/holds.ts';
import { insertOutbox } from '../store/outbox.ts';
import type { Database } from '../store/schema.ts';
import type { EngineDependencies } from './dependencies.ts';
import { freshRows } from './outbox-rows.ts';
import { administrator } from './reminder-mail.ts';

type Trx = Transaction<Database>;

/**
 * Writes to the administrators about the installation, through the outbox as everything: those who are named in the
 * settings, else the managers, and in any case the built-in mailbox. A hold does not keep it back. Returns the mails' ids.
 */
export async function writeToAdministrators(
  trx: Trx,
  engine: EngineDependencies,
  said: SystemMail['said'],
): Promise<string[]> {
  const organizationId = await hostOrganization(trx);
  const named = (engine.administrators ?? []).map((email) => ({ ...administrator, email }));
  const told = named.length > 0 ? named : await managersOf(trx, organizationId);
  const hold = await openHold(trx);
  const at = engine.clock.now();
  const { rate } = engine.clock.setting;
  const mails = [...told, administrator].map((person) => ({ id: randomUUID(), person }));
  await insertOutbox(
    trx,
    mails.map(({ id, person }) => {
      const payload: SystemMail = {
        kind: 'system',
        said,
        link: engine.publicUrl && `${engine.publicUrl}/health`,
        clockNotice: rate === 1 ? null : { rate },
        addressee: { name: person.name, email: person.email, lang: person.lang },
      };
      return rowsFor(id, organizationId, person, payload, hold?.id ?? null, at);
    }),
  );
  return mails.map(({ id }) => id);
}

function rowsFor(
  id: string,
  organizationId: string,
  person: Person,
  payload: SystemMail,
  holdId: number | null,
  at: string,
) {
  const owner = { organization_id: organizationId, incident_id: null };
  const { outbox, delivery } = freshRows({ id, address: person.email, payload, at });
  return {
    outbox: {
      ...outbox,
      ...owner,
      kind: 'system' as const,
      hold_id: holdId,
      timer_id: null,
      channel: person.email === administrator.email ? ('mailbox' as const) : ('mail' as const),
    },
    delivery: {
      ...delivery,
      ...owner,
      timer_key: null,
      person_id: person.id === administrator.id ? null : person.id,
    },
  };
}
