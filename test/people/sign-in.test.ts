import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSignIn } from '../../src/people/sign-in.ts';
import { type EngineBench, engineBench } from '../support/engine.ts';

let bench: EngineBench;
beforeAll(async () => {
  bench = await engineBench();
});
afterAll(() => bench.close());

const secret = 'a secret of the tests, with more than enough characters';

/** To what a passkey that is asked for at an address would belong, and what was complained of. */
async function askedAt(address: string, publicUrl: string | null) {
  const lines: string[] = [];
  const signIn = createSignIn({ db: bench.db, secret, publicUrl, oidc: null, log: (line) => lines.push(line) });
  const url = `${address}/api/auth/passkey/generate-authenticate-options`;
  const answer = await signIn.answer(new Request(url, { headers: { host: new URL(address).host } }));
  return { to: ((await answer.json()) as { rpId: string }).rpId, lines };
}

it.each([
  ['http://localhost:4810', null, 'localhost'],
  ['http://localhost:4810', 'http://127.0.0.1:4810', 'localhost'],
  ['http://127.0.0.1:4810', null, '127.0.0.1'],
  // Whoever names another host gets no passkey for it.
  ['http://evil.example', null, 'localhost'],
  ['https://privacy.example.jp', 'https://privacy.example.jp', 'privacy.example.jp'],
  ['http://10.0.0.1:4810', 'https://privacy.example.jp', 'privacy.example.jp'],
])('at %s with the public address %s a passkey belongs to %s, and nothing is complained of', async (at, url, host) => {
  expect(await askedAt(at, url)).toEqual({ to: host, lines: [] });
});
