import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../src/api/app.ts';
import { createApiKey, rememberApiKey } from '../../src/people/api-keys.ts';
import { samplesAt } from '../../src/start/samples.ts';
import { savePerson } from '../../src/store/people.ts';
import { deliver } from '../../workers/mail.ts';
import { cardNumbers } from '../support/facts.ts';
import { type ApiBench, apiBench } from './bench.ts';

let bench: ApiBench;
beforeEach(async () => {
  bench = await apiBench();
});
afterEach(() => bench.close());

const person = () =>
  savePerson(bench.db, {
    organizationId: bench.organizationId,
    name: '花子',
    email: 'hanako@example.jp',
    lang: 'ja',
    roles: ['owner'],
    at: bench.who().at,
  });
const asHanako = { 'sokuho-actor': 'hanako@example.jp' };

describe('the profile of an organization', () => {
  const path = '/api/v1/organization';
  const organization = {
    name: '青空商店株式会社',
    privacyMark: 'holder',
    certifiedBodies: ['japico'],
    cooperative: 'none',
    sector: 'telecom',
  };

  it('is, before anybody says more, its name and what is not known', async () => {
    const { body } = await bench.ask('GET', path);
    expect(body).toEqual({
      organization: {
        name: 'テスト株式会社',
        privacyMark: 'none',
        certifiedBodies: [],
        cooperative: 'none',
        sector: 'unknown',
      },
      version: 0,
      set: null,
    });
  });

  it('is set in versions, chained, and renames the organization', async () => {
    const { status, body } = await bench.ask('PUT', path, { organization, basedOn: 0 });
    expect(status).toBe(200);
    expect(body).toMatchObject({ organization, version: 1, set: { actor: 'key:test' } });
    expect((await bench.ask('GET', path)).body).toEqual(body);
    const { body: events } = await bench.ask('GET', '/api/v1/settings/events');
    expect(events.events).toMatchObject([
      {
        type: 'profileSet',
        target: 'profile',
        data: { version: 1, profile: organization, wasNamed: 'テスト株式会社' },
      },
    ]);
  });

  it('set once more as it is, changes nothing; of a version that is not the newest, is refused', async () => {
    await bench.ask('PUT', path, { organization });
    expect((await bench.ask('PUT', path, { organization })).body).toMatchObject({ version: 1 });
    const { status, body } = await bench.ask('PUT', path, { organization, basedOn: 0 });
    expect([status, body.errors]).toMatchObject([400, [{ path: 'basedOn' }]]);
  });

  it('plans nothing anew and changes no facts of what is open', async () => {
    const { record } = await bench.engine.open({ facts: cardNumbers() }, bench.who());
    await bench.ask('PUT', path, { organization });
    const { last_seq } = await bench.db.selectFrom('incident').select('last_seq').executeTakeFirstOrThrow();
    expect(last_seq).toBe(record.incident.last_seq);
  });

  it.each([
    [{ ...organization, name: ' ' }, 'organization.name'],
    [{ ...organization, name: 'a\nb' }, 'organization.name'],
    [{ ...organization, sector: 'space' }, 'organization.sector'],
  ])('names every fault: %j', async (wrong, at) => {
    const { status, body } = await bench.ask('PUT', path, { organization: wrong });
    expect([status, (body.errors as { path: string }[])[0]?.path]).toEqual([400, at]);
  });
});

describe('the mail test', () => {
  it('sends one mail to the asker through the outbox and says what became of it', async () => {
    await person();
    const { status, body } = await bench.ask('POST', '/api/v1/mail-test', { wait: 0 }, asHanako);
    expect(status).toBe(201);
    expect(body.delivery).toMatchObject({ to: 'hanako@example.jp', state: 'queued', attempts: 0 });
    const outbox = bench.nudges.at(-1)?.mails[0]?.id ?? '';
    await deliver({ engine: bench.engine, transport: null, host: 'sokuho.test' }, outbox);
    const { body: box } = await bench.ask('GET', '/api/v1/mails');
    expect(box.mails).toMatchObject([
      { to: 'hanako@example.jp', subject: '【訓練】【試験】Sokuhoからのメールは届いています', incident: null },
    ]);
  });

  it('waits for the answer of the mail server', async () => {
    await person();
    const asked = bench.ask('POST', '/api/v1/mail-test', { wait: 10 }, asHanako);
    while (bench.nudges.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    const outbox = bench.nudges.at(-1)?.mails[0]?.id ?? '';
    await deliver({ engine: bench.engine, transport: null, host: 'sokuho.test' }, outbox);
    expect((await asked).body.delivery).toMatchObject({ state: 'sent', transport: 'mailbox', attempts: 1 });
  });

  it('goes in spite of a hold, which keeps reminders back', async () => {
    await person();
    await bench.engine.holdOutbox(bench.who());
    await bench.ask('POST', '/api/v1/mail-test', { wait: 0 }, asHanako);
    const outbox = bench.nudges.at(-1)?.mails[0]?.id ?? '';
    expect(await bench.engine.claim(outbox)).toBeDefined();
  });

  it('has nobody to write to when a key asks for itself', async () => {
    const { status, body } = await bench.ask('POST', '/api/v1/mail-test', { wait: 0 });
    expect([status, (body.errors as { path: string }[])[0]?.path]).toEqual([400, 'sokuho-actor']);
  });
});

describe('the samples', () => {
  const ask = async (body: object, headers: Record<string, string> = {}) => {
    const { engine, db } = bench;
    const app = createApp({ engine, db, samples: samplesAt, health: () => expect.fail('not asked') });
    const response = await app.request('/api/v1/samples', {
      method: 'POST',
      headers: { authorization: `Bearer ${bench.key}`, ...headers },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as { incidents: { id: string; title: string }[] } };
  };

  it('are titled in the language that is asked for', async () => {
    const { body } = await ask({ lang: 'en' });
    expect(body.incidents.map(({ title }) => title)).toContain('[Sample] One letter sent to the wrong person');
    expect(body.incidents.every(({ title }) => /^\[Sample\] [\x20-\x7e]+$/.test(title))).toBe(true);
  });

  it('become incidents of the last days, of whoever asked for them', async () => {
    await person();
    bench.at('2026-06-15T08:00:00+09:00');
    const { status, body } = await ask({}, asHanako);
    expect(status).toBe(201);
    expect(body.incidents).toHaveLength(6);
    expect(body.incidents.every(({ title }) => title.startsWith('【サンプル】'))).toBe(true);
    const rows = await bench.db.selectFrom('incident').selectAll().orderBy('number').execute();
    expect(rows.map(({ next_due }) => next_due)).toEqual([
      '2026-06-07',
      '2026-06-17',
      '2026-06-15',
      '2026-06-18',
      '2026-06-12',
      null,
    ]);
    expect(new Set(rows.map(({ owner_id }) => owner_id)).size).toBe(1);
    expect(rows[0]?.owner_id).not.toBe(null);
  });

  it('are refused where incidents are, unless they are asked for all the same', async () => {
    await bench.engine.open({ facts: cardNumbers() }, bench.who());
    expect((await ask({})).status).toBe(409);
    expect((await ask({ force: true })).body.incidents).toHaveLength(6);
  });

  it('are for administrators', async () => {
    const key = createApiKey();
    const { db, organizationId } = bench;
    await rememberApiKey(db, { key, organizationId, name: 'operator', at: bench.who().at, roles: ['operator'] });
    expect((await ask({}, { authorization: `Bearer ${key}` })).status).toBe(403);
  });
});
