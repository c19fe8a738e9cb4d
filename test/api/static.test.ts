import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staticAnswer } from '../../src/api/static.ts';

let folder: string;
const appOf = (web: string) => new Hono().notFound(async (c) => (await staticAnswer(c, web)) ?? c.text('no', 404));
const browser = { accept: 'text/html,application/xhtml+xml' };

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sokuho-web-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><meta property="csp-nonce" nonce="__nonce__">the app');
  writeFileSync(join(folder, 'assets/main-1a.js'), 'export {}');
  writeFileSync(join(folder, 'assets/main-1a.js.br'), brotliCompressSync('export {}'));
  writeFileSync(join(folder, 'secret.txt'), 'not a part of the pages');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const get = (path: string, headers: Record<string, string> = {}, web = folder) => appOf(web).request(path, { headers });

describe('the pages', () => {
  it('are one document, for every address that a browser opens', async () => {
    for (const path of ['/', '/incidents/INC-2026-0001/timeline', '/setup/abc']) {
      const answer = await get(path, browser);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8']);
      expect(await answer.text()).toContain('the app');
    }
  });

  it('run nothing that does not come from this server, and no script within the document', async () => {
    const policy = (await get('/', browser)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self'; ");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('have a new nonce each time, the same in the policy and in the document', async () => {
    const [one, two] = [await get('/', browser), await get('/', browser)];
    const nonce = /'nonce-([^']+)'/.exec(one.headers.get('content-security-policy') ?? '')?.[1] ?? '';
    expect(nonce).toMatch(/^[\w+/]{22}==$/);
    expect(await one.text()).toContain(`nonce="${nonce}"`);
    expect(two.headers.get('content-security-policy')).not.toContain(nonce);
  });

  it('leave to the API what is the API’s, and to programs that nothing is there', async () => {
    expect((await get('/api/v1/nothing', browser)).status).toBe(404);
    expect((await get('/nothing', { accept: 'application/json' })).status).toBe(404);
    expect((await appOf(folder).request('/', { method: 'POST', headers: browser })).status).toBe(404);
  });

  it('say how to build them while they are not', async () => {
    const answer = await get('/', {}, join(folder, 'nowhere'));
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('npm run build:web');
  });
});

describe('a part of the pages', () => {
  it('is kept for good, since its name changes with its content', async () => {
    const { status, headers } = await get('/assets/main-1a.js');
    expect([status, headers.get('cache-control'), headers.get('content-type')]).toEqual([
      200,
      'public, max-age=31536000, immutable',
      'text/javascript; charset=utf-8',
    ]);
  });

  it('is sent packed to a browser that unpacks it', async () => {
    const encodingFor = async (accepted: string) =>
      (await get('/assets/main-1a.js', { 'accept-encoding': accepted })).headers.get('content-encoding');
    expect(await encodingFor('gzip, deflate, br, zstd')).toBe('br');
    expect(await encodingFor('gzip')).toBe(null);
    expect(await encodingFor('br;q=0, gzip')).toBe(null);
    expect(await encodingFor('identity')).toBe(null);
  });

  it('is nothing but a part of the pages', async () => {
    for (const path of ['/assets/..%2fsecret.txt', '/assets/main-1a.js.br', '/assets/none.js'])
      expect([path, (await get(path, browser)).status]).toEqual([path, 404]);
  });
});
