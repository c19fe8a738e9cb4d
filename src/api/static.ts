import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { pageHtml } from './page.ts';

/**
 * The pages of the web app, as `npm run build:web` left them: its parts under `/assets`, whose names change with their
 * content, and one document for every other address, which the app itself reads. Null: the request is for neither.
 */
export async function staticAnswer(c: Context, folder: string): Promise<Response | null> {
  const { method, path } = c.req;
  if (method !== 'GET' && method !== 'HEAD') return null;
  if (path.startsWith('/assets/')) return asset(c, folder, path.slice('/assets/'.length));
  // A program that asks for an address which is not there gets a problem document; a browser gets the app's own word.
  if (path.startsWith('/api/') || (path !== '/' && !c.req.header('accept')?.includes('text/html'))) return null;
  return document(c, folder);
}

const mediaTypes: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};

/** As they stand beside a file, best first. */
const packings = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
];

async function asset(c: Context, folder: string, name: string): Promise<Response | null> {
  const type = mediaTypes[extname(name)];
  if (!type || !/^[\w.-]+$/.test(name) || name.includes('..')) return null;
  const file = join(folder, 'assets', name);
  const headers = {
    'content-type': type,
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
  };
  const supports = ['br', 'gzip', 'identity'];
  const best = accepts(c, { header: 'Accept-Encoding', supports, default: 'identity', match: packing });
  for (const { encoding, ending } of packings.filter(({ encoding }) => encoding === best)) {
    const packed = await contentOf(`${file}${ending}`);
    if (packed) return c.body(packed, 200, { ...headers, 'content-encoding': encoding });
  }
  const plain = await contentOf(file);
  return plain && c.body(plain, 200, headers);
}

/** The smallest that the browser takes. */
function packing(taken: { type: string; q: number }[]): string {
  const takes = (encoding: string) => taken.some(({ type, q }) => type === encoding && q > 0);
  return packings.map(({ encoding }) => encoding).find(takes) ?? 'identity';
}

/** Where React Aria may put the two rules that it makes in the browser; the document's `csp-nonce` tells it. */
const noncePlace = '__nonce__';

/**
 * Everything from here and nothing from elsewhere. Styles that a script sets on an element are no concern of the policy;
 * a mail of the mailbox stands in a frame with a policy of its own.
 */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

async function document(c: Context, folder: string): Promise<Response> {
  const page = await contentOf(join(folder, 'index.html'));
  if (!page) return notBuilt(c);
  const nonce = randomBytes(16).toString('base64');
  c.header('content-security-policy', policy(nonce));
  c.header('permissions-policy', 'camera=(), geolocation=(), microphone=()');
  return c.html(page.toString().replaceAll(noncePlace, nonce));
}

function notBuilt(c: Context): Response | Promise<Response> {
  c.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
  return c.html(
    pageHtml({
      title: { ja: '画面がまだ作られていません', en: 'The pages are not built yet' },
      lang: 'ja',
      about: [{ ja: 'npm run build:web', en: 'npm run build:web' }],
      text: {
        ja: 'このコマンドをプログラムのフォルダーで実行してから、再読み込みしてください。npm start は自動で作ります。APIはこのままでも使えます。',
        en: 'Run this command in the folder of the program and reload. "npm start" does it by itself. The API works without it.',
      },
    }),
    503,
  );
}

async function contentOf(file: string): Promise<Buffer<ArrayBuffer> | null> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return null;
    throw error;
  }
}
