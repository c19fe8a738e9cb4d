import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardNumbers } from '../support/facts.ts';
import { type ApiBench, apiBench } from './bench.ts';

let bench: ApiBench;
let incident: string;
beforeAll(async () => {
  bench = await apiBench();
  const { record } = await bench.engine.open({ facts: cardNumbers() }, bench.who());
  incident = record.incident.number;
});
afterAll(() => bench.close());

describe('persons', () => {
  it('are added once an address, with the roles of every time', async () => {
    const person = { name: '山田', email: 'yamada@example.jp', roles: ['owner'] };
    const first = await bench.ask('POST', '/api/v1/persons', person);
    expect(first.status).toBe(201);
    expect(first.body.person).toMatchObject({ ...person, lang: 'ja' });
    await bench.ask('POST', '/api/v1/persons', {
      ...person,
      email: 'Yamada@example.jp',
      name: '山田花子',
      roles: ['officer'],
      lang: 'en',
    });
    const { body } = await bench.ask('GET', '/api/v1/persons');
    expect(body.persons).toMatchObject([
      { name: '山田花子', email: 'yamada@example.jp', roles: ['owner', 'officer'], lang: 'en' },
    ]);
  });

  it('keep their language when a later request names none', async () => {
    const person = { name: '山田花子', email: 'yamada@example.jp', roles: ['deputy'] };
    const again = await bench.ask('POST', '/api/v1/persons', person);
    expect(again.body.person).toMatchObject({ lang: 'en', roles: ['owner', 'deputy', 'officer'] });
  });

  it('need a name, an address and a role', async () => {
    const { status, body } = await bench.ask('POST', '/api/v1/persons', {
      name: 'a\r\nBcc: x',
      email: 'x',
      roles: [],
      lang: 'fr',
    });
    expect(status).toBe(400);
    expect((body.errors as { path: string }[]).map(({ path }) => path)).toEqual(['email', 'lang', 'name', 'roles']);
  });
});

describe('mails', () => {
  it('are listed and read from the built-in mailbox', async () => {
    await bench.passUntil('2026-09-03T10:00:00+09:00');
    const [mail] = bench.nudges.flatMap(({ mails }) => mails);
    const claim = await bench.engine.claim(mail?.id ?? '');
    if (claim === undefined) return expect.fail('no mail is waiting');
    await bench.engine.settleByMailbox(claim, {
      messageId: '<1@x>',
      subject: '速報',
      text: 'text',
      html: '<p>html</p>',
    });
    const { body } = await bench.ask('GET', `/api/v1/mails?incident=${incident}`);
    const summary = {
      id: '1',
      to: expect.any(String),
      subject: '速報',
      at: expect.any(String),
      incident,
      messageId: '<1@x>',
    };
    expect(body).toEqual({ mails: [summary], before: null });
    expect((await bench.ask('GET', '/api/v1/mails/1')).body).toEqual({
      mail: { ...summary, text: 'text', html: '<p>html</p>' },
    });
    expect((await bench.ask('GET', '/api/v1/mails?incident=INC-1999-0001')).body).toEqual({
      mails: [],
      before: null,
    });
  });

  it('are listed in pages, the newest first to come', async () => {
    for (const { id } of bench.nudges.flatMap(({ mails }) => mails)) {
      const claim = await bench.engine.claim(id);
      if (claim) await bench.engine.settleByMailbox(claim, { messageId: id, subject: '速報', text: '', html: '' });
    }
    const { mails: all } = (await bench.ask('GET', '/api/v1/mails')).body as { mails: { id: string }[] };
    const ids = all.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(2);
    const page = async (query: string) => {
      const { mails, before } = (await bench.ask('GET', `/api/v1/mails?${query}`)).body as {
        mails: { id: string }[];
        before: string | null;
      };
      return { ids: mails.map(({ id }) => id), before };
    };
    const newest = await page('limit=2');
    expect(newest).toEqual({ ids: ids.slice(-2), before: ids.at(-2) });
    expect(await page(`before=${newest.before}`)).toEqual({ ids: ids.slice(0, -2), before: null });
    for (const query of ['limit=0', 'limit=1001', 'limit=x', 'before=x'])
      expect((await bench.ask('GET', `/api/v1/mails?${query}`)).status, query).toBe(400);
  });

  it('are found by subject, addressee and number, with no letter a wildcard', async () => {
    const { mails } = (await bench.ask('GET', '/api/v1/mails')).body as { mails: { id: string }[] };
    const ids = mails.map(({ id }) => id);
    await bench.db.updateTable('mail').set({ subject: '100%_決定' }).where('id', '=', Number(ids[0])).execute();
    const found = async (q: string) => {
      const { body } = await bench.ask('GET', `/api/v1/mails?q=${encodeURIComponent(q)}`);
      return (body as { mails: { id: string }[] }).mails.map(({ id }) => id);
    };
    expect(await found('0%_')).toEqual(ids.slice(0, 1));
    expect(await found('速報')).toEqual(ids.slice(1));
    expect(await found('速%')).toEqual([]);
    expect(await found('EXAMPLE.JP')).toEqual(ids);
    expect(await found(incident.toLowerCase())).toEqual(ids);
  });

  it('come as a page for a frame that runs nothing and fetches nothing', async () => {
    const response = await bench.app.request('/api/v1/mails/1/html', {
      headers: { authorization: `Bearer ${bench.key}` },
    });
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; .*frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox$/,
    );
    expect(response.headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(await response.text()).toBe('<p>html</p>');
    expect((await bench.app.request('/api/v1/mails/1/html')).status).toBe(401);
  });

  it('are not found under another id', async () => {
    for (const id of ['999', 'x', '99999999999999999999'])
      expect((await bench.ask('GET', `/api/v1/mails/${id}`)).status).toBe(404);
  });
});

describe('graphs', () => {
  it('list the machines', async () => {
    const { body } = await bench.ask('GET', '/api/v1/machines');
    expect(body.machines).toMatchObject([
      { name: 'incident', version: 1 },
      { name: 'report' },
      { name: 'notice' },
      { name: 'procedure' },
    ]);
  });

  it('draw a machine as Mermaid or JSON, in either language', async () => {
    const ja = await bench.ask('GET', '/api/v1/machines/report/graph');
    expect(ja.body).toMatchObject({
      format: 'mermaid',
      text: expect.stringMatching(/^stateDiagram-v2\n(.*\n)*.*"速報の作成"/),
    });
    const en = await bench.ask('GET', '/api/v1/machines/report/graph?lang=en');
    expect(en.body.text).toContain('"Preliminary report: drafting"');
    const json = await bench.ask('GET', '/api/v1/machines/notice/graph?format=json');
    expect(json.body).toMatchObject({
      format: 'json',
      graphs: [{ machine: 'notice', instance: null, initial: 'active' }],
    });
  });

  it('draw an incident with its present states marked', async () => {
    const { body } = await bench.ask('GET', `/api/v1/incidents/${incident}/graph`);
    expect(body.text).toMatch(/\n {2}class incident__course__detected,.*report_ppc__active__preliminary__drafting/);
  });

  it('name the formats that exist when asked for another', async () => {
    const svg = await bench.ask('GET', '/api/v1/machines/report/graph?format=svg');
    expect([svg.status, svg.body.errors]).toEqual([
      400,
      [{ path: 'query.format', reason: '"svg" is not drawn yet; there are: mermaid, json' }],
    ]);
    expect((await bench.ask('GET', '/api/v1/machines/nothing/graph')).status).toBe(404);
  });
});
