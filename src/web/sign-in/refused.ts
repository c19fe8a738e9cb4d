import { SokuhoError } from '../../domain/errors.ts';
import type { WordId } from '../words/ids.ts';

/** What the routes below `/api/auth` say instead of a problem document. */
interface Told {
  code?: string | undefined;
  message?: string | undefined;
  status: number;
}

const reasons: Record<string, WordId> = {
  INVALID_EMAIL_OR_PASSWORD: 'sign-in.refused.password',
  INVALID_PASSWORD: 'sign-in.refused.ownPassword',
  PASSWORD_TOO_SHORT: 'sign-in.password.hint',
  INVALID_CODE: 'sign-in.refused.code',
  INVALID_BACKUP_CODE: 'sign-in.refused.backupCode',
  INVALID_TWO_FACTOR_COOKIE: 'sign-in.refused.tooLate',
  ACCOUNT_TEMPORARILY_LOCKED: 'sign-in.refused.locked',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'sign-in.refused.locked',
  NOT_INVITED: 'sign-in.refused.nobody',
  NOBODY_ANY_MORE: 'sign-in.refused.nobody',
  AUTH_CANCELLED: 'sign-in.refused.cancelled',
  ERROR_CEREMONY_ABORTED: 'sign-in.refused.cancelled',
  REGISTRATION_CANCELLED: 'sign-in.refused.cancelled',
  ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED: 'sign-in.refused.registered',
  PASSKEY_NOT_FOUND: 'sign-in.refused.passkey',
  PASSKEY_NEEDED: 'sign-in.refused.passkeyNeeded',
  USER_VERIFICATION_REQUIRED: 'sign-in.refused.unverified',
  SESSION_NOT_FRESH: 'sign-in.refused.notFresh',
};

/** Not let in, or a factor not taken; `reason` is what to say and do. */
export class SignInRefused extends SokuhoError {
  readonly code = 'sign-in-refused';
  readonly reason: WordId;
  constructor({ code = '', message = '', status }: Told) {
    super(message || code);
    this.reason = status === 429 ? 'sign-in.refused.wait' : (reasons[code] ?? wordOf(status));
  }
}

function wordOf(status: number): WordId {
  if (status === 0 || status >= 500) return 'parts.problem.unreachable';
  return status === 403 ? 'sign-in.refused.nobody' : 'sign-in.refused.other';
}

/** The answer, or SignInRefused thrown: as `useMutation` wants it. */
export async function orRefused<Data>(
  asked: Promise<{ data: Data; error: Told | null } | { data: null; error: Told }>,
): Promise<NonNullable<Data>> {
  // A broken line is thrown by the library, without a status.
  const { data, error } = await asked.catch(() => ({ data: null, error: { status: 0 } }));
  if (error || data === null || data === undefined) throw new SignInRefused(error ?? { status: 400 });
  return data;
}
