import type { Context, Hono } from 'hono';
import { claimedActor } from '../people/access-log.ts';
import { holderOfSession } from '../people/sessions.ts';
import { addressHeader, type SignIn } from '../people/sign-in.ts';
import { access, type SignInName } from './access.ts';
import { addressOf } from './address.ts';
import { authenticate, note } from './authenticate.ts';
import type { ApiDependencies } from './dependencies.ts';
import { permit } from './permit.ts';
import { TooMany } from './refusals.ts';
import { partsOf } from './route.ts';
import { refuseCrossSite } from './same-origin.ts';

const names = Object.keys(access).filter((name): name is SignInName => name.includes(' /api/auth/'));

/** What is written down of these; the others are questions. */
const noted: Partial<Record<SignInName, string>> = {
  'POST /api/auth/sign-in/email': 'signIn.password',
  'GET /api/auth/callback/{id}': 'signIn.singleSignOn',
  'POST /api/auth/two-factor/verify-totp': 'signIn.totp',
  'POST /api/auth/two-factor/verify-backup-code': 'signIn.backupCode',
  'POST /api/auth/passkey/verify-authentication': 'signIn.passkey',
  'POST /api/auth/sign-out': 'signOut',
  'POST /api/auth/change-password': 'password.changed',
  'POST /api/auth/two-factor/enable': 'totp.begun',
  'POST /api/auth/two-factor/disable': 'totp.removed',
  'POST /api/auth/two-factor/generate-backup-codes': 'backupCodes.made',
  'POST /api/auth/passkey/verify-registration': 'passkey.added',
  'POST /api/auth/passkey/delete-passkey': 'passkey.removed',
};

/** The routes that better-auth answers: those that the table of access names, behind our limits, and no others. */
export function mountSignIn(app: Hono, deps: ApiDependencies, signIn: SignIn): void {
  for (const name of names) {
    const { method, path } = partsOf(name);
    app.on(method, path.replaceAll(/\{(\w+)\}/g, ':$1'), (c) => answer(c, deps, signIn, name));
  }
}

async function answer(c: Context, deps: ApiDependencies, signIn: SignIn, name: SignInName): Promise<Response> {
  const needed = access[name];
  const address = addressOf(c, deps.trustedProxies ?? 0);
  const holder = needed === 'open' ? undefined : await authenticate(c, deps);
  const byCookie = c.req.header('cookie') !== undefined;
  refuseCrossSite(c.req.raw, { publicUrl: deps.publicUrl ?? null, byCookie });
  permit(name, holder);
  if (c.req.method === 'POST') {
    const wait = await signIn.limits.knock(address ?? '');
    if (wait > 0) throw new TooMany(wait);
  }
  const body = c.req.method === 'POST' ? await c.req.text() : null;
  const account = accountOf(name, body);
  const rest = account === null ? 0 : await signIn.limits.rest(account, address ?? '');
  if (rest > 0) {
    await note(c, deps, {
      organizationId: null,
      actor: account ?? '',
      what: 'signIn.password',
      outcome: 'refused',
      detail: 'too-many',
    });
    throw new TooMany(rest);
  }
  const response = await signIn.answer(cleaned(c.req.raw, body, address));
  if (account !== null) await signIn.limits[response.ok ? 'succeeded' : 'failed'](account, address ?? '');
  const what = noted[name];
  if (what !== undefined) {
    const outcome = isRefusal(response) ? ('refused' as const) : ('done' as const);
    const who = holder ?? (await whoCameIn(deps, signIn, response));
    const waiting = outcome === 'done' && !who && what.startsWith('signIn.') ? 'second factor asked for' : null;
    const actor = who?.actor ?? account ?? 'unknown';
    const organizationId = who?.organizationId ?? null;
    await note(c, deps, { organizationId, actor, what, outcome, detail: waiting });
  }
  return response;
}

/** Whose password is tried: only for it is counted here, a code is counted where it is checked. */
function accountOf(name: SignInName, body: string | null): string | null {
  if (name !== 'POST /api/auth/sign-in/email' || body === null) return null;
  try {
    const { email } = JSON.parse(body) as { email?: unknown };
    return claimedActor(email);
  } catch {
    return 'unknown';
  }
}

/** The request with the address that we saw, and not one that the sender made up. */
function cleaned(request: Request, body: string | null, address: string | null): Request {
  const headers = new Headers(request.headers);
  headers.delete(addressHeader);
  if (address !== null) headers.set(addressHeader, address);
  return new Request(request.url, { method: request.method, headers, ...(body && { body }) });
}

/** Single sign-on refuses by sending the browser back to our page with a reason. */
const isRefusal = (response: Response): boolean =>
  response.status >= 400 || (response.headers.get('location') ?? '').includes('error=');

/** Whom the cookies of an answer let in. */
async function whoCameIn({ db }: ApiDependencies, signIn: SignIn, response: Response) {
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
  if (cookies.length === 0) return undefined;
  const found = await signIn.sessionOf(new Headers({ cookie: cookies.join('; ') }));
  return found && holderOfSession(db, found.session);
}
