import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { Misconfigured } from '../domain/errors.ts';
import type { OidcSettings } from '../people/oidc.ts';
import { secretOf } from './secrets.ts';

/** By its beginning only: a server on a Unix socket has no host, which a stricter parser calls no URL. */
const url = (...protocols: string[]) =>
  z.string().refine((text) => protocols.some((protocol) => text.startsWith(`${protocol}//`)), {
    error: `must be a URL that starts with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  });

const environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4810),
  METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  PUBLIC_URL: url('http:', 'https:').optional(),
  MAIL_FROM: z.string().default('Sokuho <sokuho@localhost>'),
  DATABASE_URL: url('postgres:', 'postgresql:').optional(),
  REDIS_URL: url('redis:', 'rediss:', 'redis+unix:', 'unix:').optional(),
  SMTP_URL: url('smtp:', 'smtps:').optional(),
  SOKUHO_API_KEY: z.string().optional(),
  ADMIN_EMAIL: z.string().default(''),
  LATE_AFTER: z.coerce.number().min(1).max(86_400).default(60),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  OIDC_ISSUER: url('http:', 'https:').optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_NAME: z.string().default('シングルサインオン / Single sign-on'),
  OIDC_TRUST_EMAIL: z.enum(['true', 'false']).default('false'),
});

export interface Config {
  host: string;
  port: number;
  /** Where a process without the API answers `/health` and `/metrics`; null: nowhere. */
  metricsPort: number | null;
  publicUrl: string | null;
  mailFrom: string;
  /** Null: the embedded database. */
  databaseUrl: string | null;
  /** Null: the queue lives on PostgreSQL. */
  redisUrl: string | null;
  /** Null: mail goes into the built-in mailbox. */
  smtpUrl: string | null;
  /** Whom to mail when the installation itself is in trouble; none: the managers. */
  administrators: string[];
  /** Without a finished sweep, or a worker, for so many real seconds, reminders are late. */
  lateAfterSeconds: number;
  /** How many proxies stand in front of the API and say from where a request comes. */
  trustedProxies: number;
  /** Single sign-on; null: none. */
  oidc: OidcSettings | null;
  /** What cookies are signed and secrets encrypted with; null: made in the data folder. */
  key: string | null;
  /** The administrator's key, where no data folder is shared with the command line; null: made in the data folder. */
  apiKey: string | null;
  dataFolder: string;
  /** Names this process among several. */
  process: string;
}

type Environment = Record<string, string | undefined>;

/** `SOKUHO_DATA`, else `.sokuho` in the folder of the program: the same wherever the command is called from. */
export function dataFolder(env: Environment): string {
  if (env.SOKUHO_DATA) return resolve(env.SOKUHO_DATA);
  const here = fileURLToPath(new URL('../..', import.meta.url));
  const root = here.endsWith('/dist/') ? resolve(here, '..') : here;
  return join(root, '.sokuho');
}

/** The environment, parsed once. Throws Misconfigured with every fault. An empty variable counts as missing. */
export function configOf(env: Environment): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new Misconfigured(`The environment cannot be used: ${faults.join('; ')}.`);
  }
  const { HOST, PORT, PUBLIC_URL, MAIL_FROM, DATABASE_URL, REDIS_URL, SMTP_URL } = parsed.data;
  const { ADMIN_EMAIL, LATE_AFTER, METRICS_PORT } = parsed.data;
  return {
    host: HOST,
    port: PORT,
    metricsPort: METRICS_PORT ?? null,
    publicUrl: PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    mailFrom: MAIL_FROM,
    databaseUrl: DATABASE_URL ?? null,
    redisUrl: REDIS_URL ?? null,
    smtpUrl: SMTP_URL ?? null,
    administrators: ADMIN_EMAIL.split(',').flatMap((address) => address.trim() || []),
    lateAfterSeconds: LATE_AFTER,
    trustedProxies: parsed.data.TRUSTED_PROXIES,
    oidc: oidcOf(parsed.data, secretOf(given, 'OIDC_CLIENT_SECRET')),
    key: secretOf(given, 'SOKUHO_KEY') ?? null,
    apiKey: given.SOKUHO_API_KEY ?? null,
    dataFolder: dataFolder(env),
    process: `${hostname()}.${process.pid}`,
  };
}

/** All of it, or none. Throws Misconfigured. */
function oidcOf(
  { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_NAME, OIDC_TRUST_EMAIL }: z.output<typeof environment>,
  clientSecret: string | undefined,
): OidcSettings | null {
  if (OIDC_ISSUER === undefined && OIDC_CLIENT_ID === undefined) return null;
  if (OIDC_ISSUER === undefined || OIDC_CLIENT_ID === undefined || clientSecret === undefined)
    throw new Misconfigured(
      'Single sign-on needs OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET (or OIDC_CLIENT_SECRET_FILE).',
    );
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret,
    name: OIDC_NAME,
    trustsEmail: OIDC_TRUST_EMAIL === 'true',
  };
}
