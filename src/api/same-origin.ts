import { CrossSite } from './refusals.ts';

/** Changes nothing, so it may come from anywhere. */
const isSafe = (method: string): boolean => method === 'GET' || method === 'HEAD' || method === 'OPTIONS';

/** Does the browser say that this comes from our own pages? Undefined: it says nothing, as a program does. */
function saysSameOrigin(headers: Headers, publicUrl: string | null): boolean | undefined {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = headers.get('origin');
  if (origin === null) return undefined;
  if (!URL.canParse(origin)) return false;
  if (publicUrl !== null && origin === new URL(publicUrl).origin) return true;
  // The scheme may be another behind a proxy that speaks TLS.
  return new URL(origin).host === headers.get('host');
}

/**
 * No other site makes a signed-in browser change anything. With a cookie the browser must say that it is us who ask;
 * without one it must not say that it is somebody else. Throws CrossSite.
 */
export function refuseCrossSite(
  { method, headers }: { method: string; headers: Headers },
  { publicUrl, byCookie }: { publicUrl: string | null; byCookie: boolean },
): void {
  if (isSafe(method)) return;
  const said = saysSameOrigin(headers, publicUrl);
  if (said === false || (byCookie && said === undefined)) throw new CrossSite();
}
