import type { Check } from '../../contract/check-up.ts';
import type { Text } from '../../domain/text.ts';

type Seen = [ja: string, en: string];

const check =
  (status: Check['status']) =>
  (name: string, [ja, en]: Seen, fix?: Text) =>
    ({ name, status, ja, en, ...(fix && { fix }) }) satisfies Check;

export const ok = check('ok');
export const skipped = check('skipped');
export const warn: (name: string, seen: Seen, fix: Text) => Check = check('warn');
export const fail: (name: string, seen: Seen, fix: Text) => Check = check('fail');

/** What went wrong, in one line; the inner cause where the outer sentence hides it. */
export function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  // A refused connection on "localhost" is an AggregateError with an empty message.
  return cause.message || ('code' in cause && String(cause.code)) || cause.name;
}
