import { randomUUID } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { hashPassword } from 'better-auth/crypto';
import { twoFactor } from 'better-auth/plugins';
import type { Kysely } from 'kysely';
import { linkPersons } from '../store/accounts.ts';
import { isKnownAddress, isSomebody } from '../store/queries/holders.ts';
import type { Database } from '../store/schema.ts';
import { needsPasskey } from '../store/second-factor.ts';
import { authDatabase } from './auth-database.ts';
import { beginSession } from './begin-session.ts';
import type { Session } from './holder.ts';
import { createLimits, type Limits } from './limits.ts';
import { type OidcSettings, oidcProviderId, singleSignOn } from './oidc.ts';
import { passkeys } from './passkeys.ts';

/** Longer is better than stranger: length is the only rule. */
export const shortestPassword = 12;

/** The header in which we say from where a request comes; whatever a client says in it is taken away before. */
export const addressHeader = 'x-sokuho-address';

/** A working day. Used within it, a session goes on. */
const SESSION_SECONDS = 8 * 3_600;
const RENEW_AFTER_SECONDS = 10 * 60;

export interface SignInSettings {
  db: Kysely<Database>;
  /** Signs cookies, and encrypts second factors at rest; 32 characters or more. */
  secret: string;
  /** Where browsers reach us; null: wherever a request says. */
  publicUrl: string | null;
  /** Null: none. */
  oidc: OidcSettings | null;
  limits?: Limits;
  log?: (line: string) => void;
}

/** Everything that lets a person in. What is behind it (better-auth) is known to this folder only. */
export interface SignIn {
  /** The name of the single sign-on that is set up; null: none. */
  oidc: { id: string; name: string } | null;
  limits: Limits;
  /** Answers a request below `/api/auth`. Which of them come here is for the caller to decide. */
  answer(request: Request): Promise<Response>;
  /** Whose cookie it is, and the cookies that keep it fresh; undefined: nobody's. */
  sessionOf(headers: Headers): Promise<{ session: Session; cookies: string[] } | undefined>;
  /** A session that nobody had before, as cookies. */
  begin(userId: string, headers: Headers): Promise<string[]>;
  /** Ends the session of these cookies; the cookies that say so. */
  end(headers: Headers): Promise<string[]>;
  /** Slow, as it must be. */
  hash(password: string): Promise<string>;
}

export function createSignIn(settings: SignInSettings): SignIn {
  const { db, oidc } = settings;
  const auth = createAuth(settings);
  return {
    oidc: oidc && { id: oidcProviderId, name: oidc.name },
    limits: settings.limits ?? createLimits(),
    answer: (request) => auth.handler(request),
    async sessionOf(headers) {
      const { response, headers: out } = await auth.api.getSession({ headers, returnHeaders: true });
      if (!response) return undefined;
      const { token, userId } = response.session;
      return { session: { token, userId }, cookies: out.getSetCookie() };
    },
    async begin(userId, headers) {
      if (!(await isSomebody(db, userId))) return [];
      const response = await auth.api.beginSession({ body: { userId }, headers, asResponse: true });
      return response.headers.getSetCookie();
    },
    async end(headers) {
      const response = await auth.api.signOut({ headers, asResponse: true });
      return response.headers.getSetCookie();
    },
    hash: hashPassword,
  };
}

function createAuth({ db, secret, publicUrl, oidc, log = () => {} }: SignInSettings) {
  return betterAuth({
    appName: 'Sokuho',
    secret,
    baseURL: publicUrl === null || isThisMachine(publicUrl) ? wherever : publicUrl,
    basePath: '/api/auth',
    database: { db: authDatabase(db), type: 'postgres', schemaName: 'auth', transaction: true },
    telemetry: { enabled: false },
    // Limits are ours, by address and by account.
    rateLimit: { enabled: false },
    trustedOrigins: (request?: Request) => ownOrigins(request),
    emailAndPassword: {
      enabled: true,
      // An account is made for a person that an administrator has added, and for nobody else.
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: 128,
    },
    session: {
      expiresIn: SESSION_SECONDS,
      updateAge: RENEW_AFTER_SECONDS,
      // A session that was ended must end at once.
      cookieCache: { enabled: false },
    },
    account: { accountLinking: { enabled: true, trustedProviders: oidc?.trustsEmail ? [oidcProviderId] : [] } },
    onAPIError: { errorURL: '/sign-in' },
    advanced: {
      cookiePrefix: 'sokuho',
      useSecureCookies: publicUrl?.startsWith('https:') ?? false,
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: () => randomUUID() },
    },
    databaseHooks: {
      user: {
        create: {
          // Only single sign-on makes accounts here: of persons, and by an address that is theirs for certain.
          before: async (user: { email: string; emailVerified: boolean }) => {
            const certain = user.emailVerified || oidc?.trustsEmail === true;
            if (!certain || !(await isKnownAddress(db, user.email)))
              throw new APIError('FORBIDDEN', { code: 'NOT_INVITED' });
          },
          after: async (user: { id: string; email: string }) => linkPersons(db, user),
        },
      },
      session: {
        create: {
          before: async ({ userId }: { userId: string }, context?: { path?: string | undefined } | null) => {
            if (!(await isSomebody(db, userId))) throw new APIError('FORBIDDEN', { code: 'NOBODY_ANY_MORE' });
            if (context?.path === '/sign-in/email' && (await needsPasskey(db, userId)))
              throw new APIError('FORBIDDEN', { code: 'PASSKEY_NEEDED' });
          },
        },
      },
    },
    logger: { log: (level: string, message: string) => level !== 'debug' && log(`sign-in: ${level}: ${message}`) },
    plugins: [twoFactor({ issuer: 'Sokuho' }), passkeys, beginSession, ...(oidc ? [singleSignOn(oidc)] : [])],
  });
}

/** By which names a browser on this machine may come: a passkey belongs to the one that it used, and single sign-on returns there. */
const wherever = {
  allowedHosts: ['localhost', '127.0.0.1', '[::1]'].flatMap((host) => [host, `${host}:*`]),
  fallback: 'http://localhost',
};

/** By its number, which no passkey can belong to. */
const isThisMachine = (url: string): boolean => /^(127\.|\[::1\])/.test(new URL(url).hostname);

/** The address that a browser used, whichever scheme a proxy in front of us speaks. */
function ownOrigins(request: Request | undefined): string[] {
  const host = request?.headers.get('host') ?? (request && new URL(request.url).host);
  return host ? [`http://${host}`, `https://${host}`] : [];
}
