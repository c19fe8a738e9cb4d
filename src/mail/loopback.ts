import { isIPv4 } from 'node:net';

/** Does this SMTP URL stay on this machine? On an accelerated clock no other is used: a drill mails nobody outside. */
export function isLoopback(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const host = new URL(url).hostname.toLowerCase();
  return host === 'localhost' || host === '[::1]' || (isIPv4(host) && host.startsWith('127.'));
}
