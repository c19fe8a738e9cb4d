const isNumber = (host: string): boolean => /^[\d.]+$|:/.test(host);

/** A passkey belongs to a name, and not to an address like 127.0.0.1; a browser gives it on https and on this machine only. */
export const canPasskey = (): boolean => 'PublicKeyCredential' in window && !isNumber(window.location.hostname);

/** The same page by this machine's name, where a passkey is possible; null: this is no machine's own number. */
export function pageByName(address = window.location.href): string | null {
  const url = new URL(address);
  if (!/^(127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname)) return null;
  url.hostname = 'localhost';
  return url.href;
}
