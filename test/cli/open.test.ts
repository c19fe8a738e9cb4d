import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createInstallation, eventually, type Installation } from '../support/installation.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';

let database: TestDatabase;
let installation: Installation;
beforeAll(async () => {
  database = await createTestDatabase();
  installation = createInstallation({ DATABASE_URL: database.url });
});
afterAll(async () => {
  await installation.close();
  await database.drop();
});

const inData = (name: string) => join(installation.data, name);
const modeOf = (name: string) => (statSync(inData(name)).mode & 0o777).toString(8);
const api = (url: string, path: string) => new URL(`/api/v1${path}`, url);

describe('the first start', () => {
  it('prints a link for the first administrator, keeps it for the next, and lets it go when it is used', async () => {
    const started = await installation.run('start');
    const path = readFileSync(inData('setup-link'), 'utf8').trim();
    await eventually(() => started.output().includes(path), started.output);
    // By the name of this machine, to which a passkey can belong; nothing is complained of.
    expect(started.output()).toMatch(/http:\/\/localhost:\d+\/setup\//);
    expect(started.output()).not.toMatch(/Base URL|sign-in: warn/);
    expect([modeOf('setup-link'), modeOf('key')]).toEqual(['600', '600']);
    await started.end();

    const again = await installation.run('start');
    await eventually(() => again.output().includes(path), again.output);
    const url = readFileSync(inData('url'), 'utf8').trim();
    const first = {
      organization: '青空商店',
      name: '花子',
      email: 'hanako@example.jp',
      password: 'correct horse battery',
    };
    const made = await fetch(api(url, path), { method: 'POST', body: JSON.stringify(first) });
    expect(made.status).toBe(201);
    expect(() => statSync(inData('setup-link'))).toThrow('ENOENT');
    await again.end();

    const third = await installation.run('start');
    await eventually(() => third.output().includes('ready'), third.output);
    expect(third.output()).not.toContain('/setup/');
  }, 60_000);
});

describe('sokuho open', () => {
  it('prints a link that signs a browser in, once', async () => {
    const { code, stdout } = await installation.cli('open', '--json');
    expect(code).toBe(0);
    const { link } = JSON.parse(stdout) as { link: { kind: string; url: string; path: string; person: object } };
    expect(link).toMatchObject({ kind: 'signIn', person: { email: 'hanako@example.jp' } });
    const use = () => fetch(api(link.url, `/sign-in-links/${link.path.split('/').at(-1)}`), { method: 'POST' });
    const used = await use();
    expect(await used.json()).toMatchObject({ person: { name: '花子' } });
    expect(used.headers.getSetCookie().join()).toMatch(/sokuho\.session_token=.*HttpOnly/);
    expect((await use()).status).toBe(404);
  });

  it('says so in words, and names who is not there', async () => {
    const said = await installation.cli('open', '--no-browser', '--lang', 'en');
    expect(said.stdout).toMatch(
      /^http:\/\/localhost:\d+\/sign-in\/link\/\S+\nSigns you in as 花子 \(five minutes, once\)\.\n$/,
    );
    const nobody = await installation.cli('open', '--person', 'nobody@example.jp');
    expect([nobody.code, nobody.stderr]).toEqual([1, expect.stringContaining('nobody@example.jp')]);
  });

  it('is what a session is signed for: it outlives a restart', async () => {
    const { link } = JSON.parse((await installation.cli('open', '--json')).stdout) as {
      link: { url: string; path: string };
    };
    const used = await fetch(api(link.url, `/sign-in-links/${link.path.split('/').at(-1)}`), { method: 'POST' });
    const cookie = used.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ');
    await (await installation.run('serve')).end();
    const next = await installation.run('serve');
    const url = readFileSync(inData('url'), 'utf8').trim();
    expect((await fetch(api(url, '/session'), { headers: { cookie } })).status).toBe(200);
    await next.end();
  }, 60_000);
});
