import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type Problem, problemMediaType, problemSchema } from '../contract/problem.ts';
import {
  AmbiguousTarget,
  EventRefused,
  InvalidInput,
  KeyReused,
  Misconfigured,
  NotFound,
  SokuhoError,
  Unavailable,
} from '../domain/errors.ts';
import {
  AdvisedRefusal,
  CrossSite,
  Forbidden,
  NoSuchRoute,
  SecondFactorNeeded,
  SessionNeeded,
  TooLarge,
  TooMany,
  Unauthenticated,
} from './refusals.ts';

type Extra = Pick<Problem, 'errors' | 'reasons' | 'possibleIn' | 'places' | 'way' | 'who' | 'candidates' | 'needs'>;

interface Kind<Class extends SokuhoError> {
  // The class of an error, whatever it is made of.
  of: abstract new (
    ...parts: never[]
  ) => Class;
  status: ContentfulStatusCode;
  title: string;
  extra?: (error: Class) => Extra;
}

const kind = <Class extends SokuhoError>(entry: Kind<Class>) => ({
  status: entry.status,
  title: entry.title,
  extraOf: (error: SokuhoError): Extra | undefined =>
    error instanceof entry.of ? (entry.extra?.(error) ?? {}) : undefined,
});

/** The one table from what went wrong to what is answered. What is not listed is a 500 that says nothing of the inside. */
const kinds = [
  kind({
    of: InvalidInput,
    status: 400,
    title: 'The input has faults',
    extra: ({ faults }) => ({ errors: faults }),
  }),
  kind({ of: Unauthenticated, status: 401, title: 'Not authenticated' }),
  kind({ of: Forbidden, status: 403, title: 'Not allowed', extra: ({ needs }) => ({ needs: [...needs] }) }),
  kind({ of: SecondFactorNeeded, status: 403, title: 'A second factor is needed first' }),
  kind({ of: SessionNeeded, status: 403, title: 'Not for a key' }),
  kind({ of: CrossSite, status: 403, title: 'From another site' }),
  kind({ of: NotFound, status: 404, title: 'Not found' }),
  kind({ of: NoSuchRoute, status: 404, title: 'Not found' }),
  kind({
    of: AdvisedRefusal,
    status: 409,
    title: 'The event is refused',
    extra: ({ reasons, possibleIn, advice }) => ({ reasons, possibleIn, ...advice }),
  }),
  kind({
    of: EventRefused,
    status: 409,
    title: 'The event is refused',
    extra: ({ reasons, possibleIn }) => ({ reasons, possibleIn }),
  }),
  kind({
    of: AmbiguousTarget,
    status: 409,
    title: 'The event needs a target',
    extra: ({ candidates }) => ({ candidates }),
  }),
  kind({ of: KeyReused, status: 422, title: 'The idempotency key was used for another request' }),
  kind({ of: TooLarge, status: 413, title: 'Too large' }),
  kind({ of: TooMany, status: 429, title: 'Too many attempts' }),
  kind({ of: Misconfigured, status: 500, title: 'Not set up to run' }),
  kind({ of: Unavailable, status: 503, title: 'Not available now' }),
];

export function problemOf(error: unknown): Problem & { status: ContentfulStatusCode } {
  if (error instanceof SokuhoError) {
    for (const { status, title, extraOf } of kinds) {
      const extra = extraOf(error);
      if (extra) return { type: typeOf(error.code), title, status, detail: error.message, code: error.code, ...extra };
    }
  }
  if (isConnectionTrouble(error)) return problemOf(new Unavailable('The database does not answer. Try again later.'));
  if (GAVE_UP.has(codeOf(error)))
    return problemOf(new Unavailable('The database took too long, and nothing was changed. Try again.'));
  const detail = 'Something went wrong inside. The server wrote down what.';
  return { type: typeOf('unexpected'), title: 'Unexpected', status: 500, detail, code: 'unexpected' };
}

const typeOf = (code: string): string => `urn:sokuho:problem:${code}`;

/** What Node says of a socket, and PostgreSQL of itself (08: connection, 57P: shutting down or starting up). */
const CONNECTION = /^(ECONN|EPIPE|ENOENT|ETIMEDOUT|08|57P)/;

/** What `pg` throws itself has no code; the last is its answer to the rollback after a connection broke. */
const UNCODED = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection)/;

/** What PostgreSQL says when it ends a statement itself: too long, a lock not got, a deadlock, a transaction left idle. */
const GAVE_UP = new Set(['57014', '55P03', '40P01', '25P03']);

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const isConnectionTrouble = (error: unknown): boolean =>
  error instanceof Error && (CONNECTION.test(codeOf(error)) || UNCODED.test(error.message));

/** A failure of ours, to be written down; everything else is the asker's. */
export const isOurs = (status: number): boolean => status >= 500;

export function answerProblem(c: Context, error: unknown): Response {
  const problem = problemOf(error);
  const headers: Record<string, string> = { 'content-type': problemMediaType };
  if (problem.status === 401) headers['www-authenticate'] = 'Bearer realm="sokuho"';
  if (problem.status === 503) headers['retry-after'] = '5';
  if (error instanceof TooMany) headers['retry-after'] = String(error.seconds);
  return c.body(JSON.stringify(problemSchema.parse(problem)), problem.status, headers);
}
