import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graphAnswerSchema } from '../../src/contract/graph.ts';
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

  it('come as an image to whoever does not ask for JSON', async () => {
    const ask = (path: string, accept: string) =>
      bench.app.request(`/api/v1/${path}`, { headers: { authorization: `Bearer ${bench.key}`, accept } });
    for (const [path, accept] of [
      ['machines/notice/graph', 'image/avif,image/svg+xml,image/*'],
      ['machines/notice/graph?format=svg', '*/*'],
      [`incidents/${incident}/graph?format=svg&lang=en&direction=down`, '*/*'],
    ] as const) {
      const response = await ask(path, accept);
      expect(response.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
      expect(response.headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; style-src 'unsafe-inline'; .*sandbox$/,
      );
      expect(await response.text()).toMatch(/^<svg /);
    }
    const json = await ask('machines/notice/graph?format=svg', 'application/json');
    expect(await json.json()).toMatchObject({ format: 'svg', text: expect.stringMatching(/^<svg /) });
  });

  it('come on paper sheet by sheet, and each as an image', async () => {
    const path = `/api/v1/incidents/${incident}/graph?format=svg&paper=a4&instance=report:ppc`;
    const answer = graphAnswerSchema.parse((await bench.ask('GET', path)).body);
    const all = answer.format === 'sheets' ? answer.sheets : [];
    expect(all.map(({ name }) => name)).toEqual(all.map((_, index) => `${incident}-report-ppc-${index + 1}`));
    expect(all.length).toBeGreaterThan(1);
    const headers = { authorization: `Bearer ${bench.key}` };
    const image = await bench.app.request(`${path}&sheet=2`, { headers });
    expect(image.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    expect(await image.text()).toBe(all[1]?.text);
    expect((await bench.ask('GET', `${path}&sheet=${all.length + 1}`)).status).toBe(404);
  });

  it('come as SCXML, all machines of an incident in one', async () => {
    const { body } = await bench.ask('GET', `/api/v1/incidents/${incident}/graph?format=scxml`);
    expect(body.text).toContain('<state id="report-ppc.active.preliminary.drafting" sokuho:present="true"');
  });

  it('draw one instance alone', async () => {
    const ask = (query: string) => bench.ask('GET', `/api/v1/incidents/${incident}/graph?format=json&${query}`);
    expect((await ask('instance=report:ppc')).body.graphs).toMatchObject([
      { instance: 'report:ppc', machine: 'report' },
    ]);
    expect((await ask('instance=report:nobody')).status).toBe(404);
  });

  it('tell in JSON what happened and what may happen next', async () => {
    const { body } = await bench.ask('GET', `/api/v1/incidents/${incident}/graph?format=json&instance=report:ppc`);
    const answer = graphAnswerSchema.parse(body);
    const [{ states, transitions } = { states: [], transitions: [] }] = answer.format === 'json' ? answer.graphs : [];
    const drafting = states.find(({ path }) => path === 'active.preliminary.drafting');
    expect(drafting).toMatchObject({
      present: true,
      entered: [{ seq: expect.any(Number), actor: expect.any(String) }],
    });
    expect(transitions.flatMap(({ event, next }) => (next?.allowed ? [event] : []))).toContain('draftSubmitted');
  });

  it('show no path over what was taken back', async () => {
    await bench.ask('POST', '/api/v1/persons', { name: '三郎', email: 'saburo@example.jp', roles: ['manager'] });
    const say = (type: string, who: string, data = {}) =>
      bench.ask(
        'POST',
        `/api/v1/incidents/${incident}/events`,
        { type, target: 'incident', data },
        { 'sokuho-actor': `${who}@example.jp` },
      );
    const taken = async () => {
      const { body } = await bench.ask('GET', `/api/v1/incidents/${incident}/graph?format=json&instance=incident`);
      const answer = graphAnswerSchema.parse(body);
      const transitions = answer.format === 'json' ? (answer.graphs[0]?.transitions ?? []) : [];
      return transitions.filter(({ event }) => event === 'internallyReported').map((each) => each.taken);
    };
    expect((await say('internallyReported', 'yamada')).status).toBe(200);
    expect(await taken()).toEqual([[expect.objectContaining({ actor: 'yamada@example.jp' })]]);
    expect((await say('correct', 'saburo', { reason: '報告していなかった' })).status).toBe(200);
    expect(await taken()).toEqual([undefined]);
  });

  it('refuse a fold that is none', async () => {
    const { status, body } = await bench.ask(
      'GET',
      '/api/v1/machines/report/graph?format=svg&fold=settled',
      undefined,
      {
        accept: 'application/json',
      },
    );
    expect([status, body.errors]).toEqual([
      400,
      [{ path: 'query.fold', reason: '"settled" is no state that holds others' }],
    ]);
    expect((await bench.ask('GET', '/api/v1/machines/nothing/graph')).status).toBe(404);
  });
});
