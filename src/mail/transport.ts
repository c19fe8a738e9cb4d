import { SokuhoError } from '../domain/errors.ts';
import type { Mail } from './mail.ts';

/** A way out for mails. */
export interface Transport {
  readonly name: string;
  /** Resolves when the other side has taken the mail. Throws MailFailure. */
  send(mail: Mail): Promise<{ response: string }>;
  /** Can it be reached, and does it let us in? Throws MailFailure. */
  verify(): Promise<void>;
  close(): void;
}

/** A mail that was not taken. Whether trying again can help is decided here, where the answer was heard. */
export class MailFailure extends SokuhoError {
  readonly code = 'mail-failure';
  readonly retryable: boolean;
  /** The server's answer, as 550; null when there was none. */
  readonly smtpCode: number | null;
  constructor(message: string, { retryable, smtpCode = null }: { retryable: boolean; smtpCode?: number | null }) {
    super(message);
    this.retryable = retryable;
    this.smtpCode = smtpCode;
  }
}
