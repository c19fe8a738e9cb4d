import { randomUUID } from 'node:crypto';
import { InvalidInput } from '../domain/errors.ts';
import type { SystemMail } from '../domain/system-mail.ts';
import { openHold } from '../store/holds.ts';
import { insertOutbox } from '../store/outbox.ts';
import { members } from '../store/queries/people.ts';
import type { EngineDependencies, Who } from './dependencies.ts';
import { freshRows } from './outbox-rows.ts';

/**
 * Writes one mail to whoever asks for it, through the outbox and by the transport that reminders take; a hold does not
 * keep it back. Returns its id in the outbox. Throws InvalidInput when nobody with an address asks.
 */
export async function testMail(engine: EngineDependencies, { organizationId, actor, at }: Who): Promise<string> {
  const people = await members(engine.db, organizationId);
  const asker = people.find(({ email }) => actor === `person:${email.toLowerCase()}`);
  if (!asker)
    throw new InvalidInput([
      { path: 'sokuho-actor', reason: 'must name the person to send it to: a key has no address' },
    ]);
  const id = randomUUID();
  const { rate } = engine.clock.setting;
  const payload: SystemMail = {
    kind: 'system',
    said: { what: 'test', by: asker.name, at },
    link: engine.publicUrl && `${engine.publicUrl}/mailbox`,
    clockNotice: rate === 1 ? null : { rate },
    addressee: { name: asker.name, email: asker.email, lang: asker.lang },
  };
  const { outbox, delivery } = freshRows({ id, address: asker.email, payload, at });
  const owner = { organization_id: organizationId, incident_id: null };
  await engine.db.transaction().execute(async (trx) => {
    const hold = await openHold(trx);
    const kind = 'system' as const;
    await insertOutbox(trx, [
      {
        outbox: { ...outbox, ...owner, kind, hold_id: hold?.id ?? null, timer_id: null, channel: 'mail' },
        delivery: { ...delivery, ...owner, timer_key: null, person_id: asker.id },
      },
    ]);
  });
  engine.nudge({ timers: [], mails: [{ id, attempt: 0, delayMs: 0 }] });
  return id;
}
