import { createTransport } from 'nodemailer';
import type { Mail } from './mail.ts';
import { smtpServerOf } from './smtp-url.ts';
import { MailFailure, type Transport } from './transport.ts';

export interface SmtpOptions {
  url: string;
  /** Sender of every mail that names none: `Sokuho <sokuho@example.jp>`. */
  from: string;
  /** Real milliseconds that connecting, the greeting, or any silence may last. */
  patience?: number;
}

/**
 * Mail through a real server. Connections are pooled; a mail whose connection breaks is not sent again here
 * (`maxRequeues: 0`) but comes back as a retryable failure: the outbox alone decides about repeats.
 */
export function smtpTransport({ url, from, patience = 20_000 }: SmtpOptions): Transport {
  const { auth, ...server } = smtpServerOf(url);
  const pool = createTransport({
    ...server,
    ...(auth && { auth }),
    pool: true,
    maxConnections: 4,
    maxRequeues: 0,
    idleTimeout: 30_000,
    dnsTimeout: patience,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    socketCloseTimeout: 1_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    name: 'smtp',
    async send(mail: Mail) {
      try {
        const { response } = await pool.sendMail({ from, ...mail });
        return { response };
      } catch (error) {
        throw failureOf(error);
      }
    },
    async verify() {
      try {
        await pool.verify();
      } catch (error) {
        throw failureOf(error);
      }
    },
    close: () => pool.close(),
  };
}

/** Faults of the mail itself, found before or instead of the server. Anything else may be well later. */
const ownFaults = ['EENVELOPE', 'EMESSAGE', 'ESTREAM', 'EFILEACCESS', 'EURLACCESS'];

/**
 * A 5xx is final when it answers the mail (sender, addressee, data). A 5xx at the greeting or at the login refuses
 * us, not the mail: it waits until the server or the password is put right.
 */
function failureOf(cause: unknown): MailFailure {
  const error = (cause instanceof Error ? cause : new MailFailure(String(cause), { retryable: true })) as Error & {
    code?: unknown;
    responseCode?: unknown;
  };
  const smtpCode = typeof error.responseCode === 'number' && error.responseCode > 0 ? error.responseCode : null;
  const own = typeof error.code === 'string' && ownFaults.includes(error.code);
  const final = own && (smtpCode === null || smtpCode >= 500);
  return new MailFailure(error.message, { retryable: !final, smtpCode });
}
