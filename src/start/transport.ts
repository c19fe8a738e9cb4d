import type { ClockSetting } from '../domain/clock.ts';
import { Misconfigured } from '../domain/errors.ts';
import { isLoopback } from '../mail/loopback.ts';
import { smtpTransport } from '../mail/smtp.ts';
import type { Transport } from '../mail/transport.ts';
import type { Config } from './config.ts';

/**
 * The way out for mails; null: the built-in mailbox. On any clock but the real one only a server on this machine is
 * used: a drill mails nobody outside. Throws Misconfigured.
 */
export function openTransport({ smtpUrl, mailFrom }: Config, { rate }: ClockSetting): Transport | null {
  if (smtpUrl === null) return null;
  if (rate !== 1 && !isLoopback(smtpUrl))
    throw new Misconfigured(
      `The clock runs at x${rate}, so mail may only go to an SMTP server on this machine: take SMTP_URL away (built-in mailbox) or point it at 127.0.0.1.`,
    );
  return smtpTransport({ url: smtpUrl, from: mailFrom });
}

/** The right-hand side of our Message-IDs: the sender's domain. */
export const mailHost = ({ mailFrom }: Config): string => /@([^\s>]+)/.exec(mailFrom)?.[1] ?? 'localhost';
