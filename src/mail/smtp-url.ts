import { Misconfigured } from '../domain/errors.ts';

export interface SmtpServer {
  host: string;
  port: number;
  secure: boolean;
  requireTLS: boolean;
  auth: { user: string; pass: string } | null;
}

const form = 'SMTP_URL is smtp://[user:password@]host[:port], or smtps:// for TLS from the start';

/**
 * Reads SMTP_URL. The only parameter is `requireTLS=true`. nodemailer would take any option from the query, a proxy
 * or another host among them, and a URL that looks like loopback would lead outside.
 *
 * Throws Misconfigured, which never repeats the URL: it may hold a password.
 */
export function smtpServerOf(text: string): SmtpServer {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '')
    throw new Misconfigured(`${form}.`);
  for (const [name, value] of url.searchParams) {
    if (name !== 'requireTLS' || value !== 'true')
      throw new Misconfigured(`${form}; its only parameter is requireTLS=true.`);
  }
  const secure = url.protocol === 'smtps:';
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    requireTLS: url.searchParams.has('requireTLS'),
    auth: url.username === '' ? null : { user: decoded(url.username), pass: decoded(url.password) },
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new Misconfigured(`${form}; a % in the user or password is written %25.`);
  }
}
