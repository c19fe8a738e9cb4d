import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiKey, rememberApiKey } from '../../src/people/api-keys.ts';
import { insertAccessEvent } from '../../src/store/access-events.ts';
import { cardNumbers } from '../support/facts.ts';
import { type ApiBench, apiBench } from './bench.ts';

let bench: ApiBench;
let auditor: string;
interface Entry {
  source: string;
  at: string;
  type: string;
  actor: string;
  incident: string | null;
  seq: number | null;
  label: { ja: string };
}
interface Audit {
  entries: Entry[];
  cursor: string | null;
}

beforeAll(async () => {
  bench = await apiBench();
  const { db, organizationId, engine } = bench;
  auditor = createApiKey();
  await rememberApiKey(db, { key: auditor, organizationId, name: 'auditor', at: bench.who().at, roles: ['auditor'] });
  await engine.organization.addPerson(
    { name: '花子', email: 'hanako@example.jp', lang: 'ja', roles: ['owner'] },
    bench.who('key:setup'),
  );
  bench.at('2026-09-02T10:00:00+09:00');
  await engine.open({ facts: cardNumbers() }, bench.who('person:hanako@example.jp'));
  const secret = await engine.open({ facts: cardNumbers(), title: '役員の事案' }, bench.who('person:taro@example.jp'));
  const { number } = secret.record.incident;
  await db.updateTable('incident').set({ restricted: true }).where('number', '=', number).execute();
  const door = { actor: 'person:hanako@example.jp', what: 'signIn', outcome: 'done', address: '192.0.2.1' } as const;
  await insertAccessEvent(db, { organizationId, ...door });
  await insertAccessEvent(db, { organizationId: null, ...door, actor: '=unknown', outcome: 'refused' });
});
afterAll(() => bench.close());

const audit = async (query = '', key = bench.key): Promise<Audit> => {
  const { status, body } = await bench.ask('GET', `/api/v1/audit${query}`, undefined, {
    authorization: `Bearer ${key}`,
  });
  expect(status, JSON.stringify(body)).toBe(200);
  return body as unknown as Audit;
};

describe('the audit', () => {
  it('holds incidents, settings and the door in one list, newest first', async () => {
    const { entries, cursor } = await audit();
    expect(cursor).toBe(null);
    expect(new Set(entries.map(({ source }) => source))).toEqual(new Set(['incident', 'settings', 'access']));
    expect(entries.map(({ at }) => at)).toEqual(
      entries
        .map(({ at }) => at)
        .toSorted()
        .reverse(),
    );
    expect(entries.find(({ type }) => type === 'personAdded')).toMatchObject({
      source: 'settings',
      actor: 'key:setup',
      label: { ja: '人を追加した' },
      seq: 1,
      incident: null,
    });
    expect(entries.find(({ type }) => type === 'incidentOpened')).toMatchObject({
      label: { ja: 'インシデントを起票した' },
    });
    expect(entries.find(({ type }) => type === 'signIn')).toMatchObject({ source: 'access', hash: null });
  });

  it('gives every entry once, page by page', async () => {
    const whole = (await audit()).entries;
    const seen: Entry[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: Audit = await audit(`?limit=3${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.entries);
      cursor = page.cursor;
    }
    expect(whole.length).toBeGreaterThan(10);
    expect(seen).toEqual(whole);
  });

  it.each([
    ['?source=settings', ['settings']],
    ['?source=access', ['access']],
    ['?incident=INC-2026-0001', ['incident']],
    ['?actor=hanako', ['access', 'incident']],
    ['?from=2026-09-02&to=2026-09-02', ['incident']],
    ['?to=2026-09-01', ['settings']],
    ['?type=personAdded', ['settings']],
    ['?actor=%25', []],
  ])('is filtered: %s', async (query, sources) => {
    const { entries } = await audit(query);
    expect([...new Set(entries.map(({ source }) => source))].toSorted()).toEqual(sources);
  });

  it('says nothing of a restricted incident to whoever may not see it', async () => {
    const numbers = async (key: string) =>
      new Set((await audit('', key)).entries.flatMap(({ incident }) => incident ?? []));
    expect(await numbers(bench.key)).toEqual(new Set(['INC-2026-0001', 'INC-2026-0002']));
    expect(await numbers(auditor)).toEqual(new Set(['INC-2026-0001']));
    expect((await audit('?actor=taro', auditor)).entries).toEqual([]);
  });

  it('is exported, and no cell is a formula', async () => {
    const response = await bench.app.request('/api/v1/audit.csv?source=access&lang=en', {
      headers: { authorization: `Bearer ${bench.key}` },
    });
    const lines = (await response.text()).trimEnd().split('\r\n');
    expect(lines[0]).toContain('"At (Japan)","Kind","By"');
    expect(lines.filter((line) => line.includes(`"'=unknown"`))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('"let in"'))).toHaveLength(1);
  });

  it('takes no cursor that it never gave', async () => {
    const { status, body } = await bench.ask('GET', '/api/v1/audit?cursor=e30');
    expect([status, (body.errors as { path: string }[])[0]?.path]).toEqual([400, 'query.cursor']);
  });
});
