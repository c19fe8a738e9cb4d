import type { Context } from 'hono';
import { EventRefused } from '../domain/errors.ts';
import { pasteWarnings } from '../domain/paste-guard.ts';
import { access } from './access.ts';
import type { Route } from './route.ts';

/** `true`: whoever asks has looked at the numbers in what they send, and they are no personal or card numbers. */
export const noSuchNumbersHeader = 'sokuho-no-such-numbers';

/** Nothing of these is kept as it came: passwords, what is only looked up, one's own settings. */
const unkept: ReadonlySet<unknown> = new Set(['open', 'link', 'signedIn', 'session']);
/** Digests and ids have digits, too. */
const CODE = /^[\da-f]{32,}$|^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * The data that leaked are written into no field of any form: the one place for all of them. The engine looks into
 * files itself. Throws EventRefused with what it looks like.
 */
export function refuseNumbers({ req }: Context, { name }: Pick<Route, 'name'>, body: unknown): void {
  if (unkept.has(access[name]) || body instanceof Uint8Array) return;
  if (req.header(noSuchNumbersHeader) === 'true' || saysSo(body)) return;
  const texts = textsIn(body).filter((text) => !CODE.test(text));
  // Each by itself: two numbers of two fields are not one.
  const found = new Map(texts.flatMap(pasteWarnings).map((warning) => [warning.code, warning]));
  if (found.size === 0) return;
  const reasons = [...found.values()].map((warning) => ({ ...warning, rules: [] }));
  throw new EventRefused(name, req.path, reasons, []);
}

/** A note says it of itself, and its event keeps it: the words can be taken away. */
const saysSo = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'noSuchNumbers' in body && body.noSuchNumbers === true;

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
