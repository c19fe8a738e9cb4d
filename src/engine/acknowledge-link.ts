import { createHash, randomBytes } from 'node:crypto';
import { EventRefused, NotFound } from '../domain/errors.ts';
import type { ReminderMail } from '../domain/reminder-mail.ts';
import type { Language } from '../domain/text.ts';
import type { Instant } from '../domain/time.ts';
import { mailOfToken, markAcknowledged } from '../store/acknowledgements.ts';
import { advance } from './advance.ts';
import type { EngineDependencies } from './dependencies.ts';
import { commit } from './once.ts';

/** A token that nobody can guess (192 bits), and what is stored of it. */
export function newToken(): { token: string; hash: string } {
  const token = randomBytes(24).toString('base64url');
  return { token, hash: hashOfToken(token) };
}

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');

export interface LinkedMail extends Pick<ReminderMail, 'duty' | 'due'> {
  incident: string;
  lang: Language;
  acknowledgedAt: Instant | null;
}

/** What a mail's link is about; looking changes nothing, so a scanner that follows links does no harm. Throws NotFound. */
export async function lookAtLink({ db }: EngineDependencies, token: string): Promise<LinkedMail> {
  const mail = await mailOfToken(db, hashOfToken(token));
  if (!mail) throw new NotFound('reminder', token);
  const { duty, due, addressee } = JSON.parse(mail.payload) as ReminderMail;
  return { incident: mail.number, duty, due, lang: addressee.lang, acknowledgedAt: mail.acknowledged_at };
}

/**
 * Acknowledges by a mail's link, once. The ledger says so; the step falls silent where it may. When nothing is open any
 * more, only the ledger is marked. Says whether this was the first time. Throws NotFound.
 */
export async function acknowledgeByLink(engine: EngineDependencies, token: string): Promise<boolean> {
  const mail = await mailOfToken(engine.db, hashOfToken(token));
  if (!mail) throw new NotFound('reminder', token);
  const at = engine.clock.now();
  const who = { organizationId: mail.organization_id, actor: `person:${mail.address.toLowerCase()}`, at };
  const first = await commit(engine, async (trx) => ({ result: await markAcknowledged(trx, mail.id, at), armed: [] }));
  if (!first) return false;
  const event = { type: 'acknowledge' as const };
  const target = mail.instance_key === 'incident' ? mail.step : mail.instance_key;
  try {
    await commit(engine, (trx) => advance(engine, trx, { incident: mail.number, event, target }, who));
  } catch (error) {
    // It was done, or the incident ended, before the mail was read.
    if (!(error instanceof EventRefused)) throw error;
  }
  return true;
}
