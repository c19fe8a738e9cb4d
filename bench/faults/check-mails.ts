import type { Kysely } from 'kysely';
import type { Database } from '../../src/store/schema.ts';

export interface MailFigures {
  mails: number;
  /** Message-IDs that the server was given more than once, each explained by the attempts of its ledger row. */
  repeats: number;
  twice: number;
  violations: string[];
}

/** The ledger against what the SMTP server took. `received` counts by Message-ID. */
export async function checkMails(db: Kysely<Database>, received: Map<string, number>): Promise<MailFigures> {
  const figures: MailFigures = { mails: 0, repeats: 0, twice: 0, violations: [] };
  const twice = (what: string) => {
    figures.twice += 1;
    figures.violations.push(`twice: ${what}`);
  };
  const rows = await db
    .selectFrom('delivery')
    .innerJoin('outbox', 'outbox.id', 'delivery.outbox_id')
    .select(['delivery.incident_id', 'delivery.timer_key', 'delivery.address', 'delivery.message_id'])
    .select(['delivery.attempts', 'delivery.state', 'outbox.state as sending', 'outbox.id', 'outbox.channel'])
    .execute();
  const known = new Set<string>();
  const told = new Set<string>();
  for (const row of rows) {
    figures.mails += 1;
    const what = `${row.timer_key} to ${row.address} (${row.id})`;
    if (row.sending !== 'sent') figures.violations.push(`unsent: ${what} is ${row.sending}`);
    if (row.timer_key !== null) {
      const once = `${row.incident_id} ${row.timer_key} ${row.address}`;
      if (told.has(once)) twice(`two mails for ${what}`);
      told.add(once);
    }
    if (row.channel === 'mailbox') continue;
    // A Message-ID is a function of the outbox id, also of a mail that was taken and is not settled.
    const id = [`<outbox.${row.id}@example.jp>`, row.message_id].find((each) => each !== null && received.has(each));
    const times = received.get(id ?? '') ?? 0;
    known.add(id ?? '');
    if (row.sending === 'sent' && times === 0) figures.violations.push(`never received: ${what}`);
    if (times > 1) figures.repeats += 1;
    if (times > 1 && times > row.attempts) twice(`${times} times with ${row.attempts} attempts: ${what}`);
  }
  for (const id of received.keys()) if (!known.has(id)) twice(`${id} is in no ledger row`);
  const silent = await db
    .selectFrom('timer')
    .innerJoin('incident', 'incident.id', 'timer.incident_id')
    .select(['incident.number', 'timer.key'])
    .where('timer.state', '=', 'fired')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('outbox').select('outbox.id').whereRef('outbox.timer_id', '=', 'timer.id'))),
    )
    .execute();
  figures.violations.push(...silent.map(({ number, key }) => `${number} ${key} fired and told nobody`));
  return figures;
}
