/**
 * Where a browser is to come. This machine goes by its name there and not by its number: a passkey belongs to a name, and
 * a session to what stands in the address bar. Browsers find "localhost" on both kinds of address.
 */
export function browserAddress(address: string): string {
  const url = new URL(address);
  if (/^(127\.\d+\.\d+\.\d+|\[::1?\]|0\.0\.0\.0)$/.test(url.hostname)) url.hostname = 'localhost';
  return url.origin;
}
