import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiKey, rememberApiKey } from '../../src/people/api-keys.ts';
import { savePerson } from '../../src/store/people.ts';
import { boardPage, countBoard } from '../../src/store/queries/board.ts';
import type { Viewer } from '../../src/store/queries/visible.ts';
import { cardNumbers } from '../support/facts.ts';
import { type ApiBench, apiBench } from './bench.ts';

let bench: ApiBench;
let hanako: string;
let operatorKey: string;

const open = async (title: string, incident = {}, owner?: string) => {
  const { record } = await bench.engine.open(
    { title, facts: cardNumbers(incident), ...(owner !== undefined && { owner }) },
    bench.who(),
  );
  return record.incident.number;
};

interface Board {
  incidents: {
    id: string;
    title: string;
    next: Record<string, unknown> | null;
    overdue: boolean;
    openDuties: number;
  }[];
  total: number;
  cursor: string | null;
  counts: Record<string, unknown>;
}
const board = async (query = '', key?: string): Promise<Board> => {
  const { status, body } = await bench.ask(
    'GET',
    `/api/v1/board${query}`,
    undefined,
    key === undefined ? {} : { authorization: `Bearer ${key}` },
  );
  expect(status, JSON.stringify(body)).toBe(200);
  return body as unknown as Board;
};
const titles = async (query: string) => (await board(query)).incidents.map(({ title }) => title);

beforeAll(async () => {
  bench = await apiBench();
  const { db, organizationId } = bench;
  const at = '2026-09-01T00:00:00.000Z';
  hanako = await savePerson(db, {
    organizationId,
    name: '花子',
    email: 'hanako@example.jp',
    lang: 'ja',
    roles: ['owner'],
    at,
  });
  operatorKey = createApiKey();
  await rememberApiKey(db, { key: operatorKey, organizationId, name: 'operator', at, roles: ['operator'] });
  bench.at('2026-09-01T10:00:00+09:00');
  await open('古い事案 100%', {}, 'hanako@example.jp');
  bench.at('2026-09-08T10:00:00+09:00');
  await open('新しい事案', { knownAt: '2026-09-08T09:00:00+09:00' });
  await open('一通の誤送付', {
    knownAt: '2026-09-08T09:00:00+09:00',
    persons: { min: 1, max: 1 },
    items: ['name'],
    wrongfulPurpose: false,
  });
  const dismissed = await open('対象外だった事案', { knownAt: '2026-09-08T09:00:00+09:00' });
  await db.updateTable('incident').set({ state: 'dismissed' }).where('number', '=', dismissed).execute();
  const secret = await open('役員の事案', { knownAt: '2026-09-08T09:00:00+09:00' });
  await db.updateTable('incident').set({ restricted: true }).where('number', '=', secret).execute();
});
afterAll(() => bench.close());

describe('the board', () => {
  it('shows what is open, what is due next first, with the duty and the days left', async () => {
    const { incidents, total, cursor } = await board();
    expect(incidents.map(({ title }) => title)).toEqual(['古い事案 100%', '役員の事案', '新しい事案', '一通の誤送付']);
    expect(incidents[0]).toMatchObject({
      id: 'INC-2026-0001',
      state: 'detected',
      owner: { id: hanako, name: '花子' },
      next: { due: '2026-09-05', daysLeft: -3, duty: 'ppc.preliminary:ppc', standing: 'due' },
      overdue: true,
      openDuties: 4,
    });
    expect(incidents.at(-1)).toMatchObject({ next: null, overdue: false, openDuties: 0 });
    expect([total, cursor]).toEqual([4, null]);
  });

  it('counts what each filter would show', async () => {
    const { counts } = await board('?show=closed');
    expect(counts).toMatchObject({
      open: 4,
      closed: 1,
      overdue: 1,
      dueToday: 0,
      dueThisWeek: 3,
      ownerless: 3,
      restricted: 1,
      standing: { due: 3, possible: 0, effort: 0, recommended: 3 },
    });
  });

  it.each([
    ['?overdue=true', ['古い事案 100%']],
    ['?overdue=false', ['役員の事案', '新しい事案', '一通の誤送付']],
    ['?dueWithin=4', ['古い事案 100%', '役員の事案', '新しい事案']],
    ['?dueWithin=1', ['古い事案 100%']],
    ['?show=closed', ['対象外だった事案']],
    ['?show=all&state=dismissed', ['対象外だった事案']],
    ['?standing=due&owner=none', ['役員の事案', '新しい事案']],
    ['?standing=possible', []],
    ['?restricted=true', ['役員の事案']],
    ['?sort=newest', ['役員の事案', '一通の誤送付', '新しい事案', '古い事案 100%']],
    ['?sort=number', ['古い事案 100%', '新しい事案', '一通の誤送付', '役員の事案']],
  ])('filters and sorts: %s', async (query, expected) => {
    expect(await titles(query)).toEqual(expected);
  });

  it.each([
    ['事案', 3],
    ['100%', 1],
    ['100%', 1],
    ['%', 1],
    ['_', 0],
    ['inc-2026-0002', 1],
    ['発覚', 4],
    ['detected', 4],
    ['非該当', 0],
  ])('finds %s in number, title or state', async (q, found) => {
    expect((await board(`?q=${encodeURIComponent(q)}`)).total).toBe(found);
  });

  it.each(['due', 'newest', 'number', 'title'])(
    'gives every incident once, page by page, sorted by %s',
    async (sort) => {
      const seen: string[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const page: Board = await board(`?show=all&limit=2&sort=${sort}${cursor && `&cursor=${cursor}`}`);
        seen.push(...page.incidents.map(({ id }) => id));
        cursor = page.cursor;
      }
      const whole = (await board(`?show=all&sort=${sort}`)).incidents.map(({ id }) => id);
      expect(seen).toEqual(whole);
      expect(seen).toHaveLength(5);
    },
  );

  it('takes no cursor of another order, nor one that it never gave', async () => {
    const { cursor } = await board('?limit=1&sort=number');
    for (const wrong of [`sort=title&cursor=${cursor}`, 'cursor=x', `cursor=${'A'.repeat(50)}`]) {
      const { status, body } = await bench.ask('GET', `/api/v1/board?${wrong}`);
      expect([status, (body.errors as { path: string }[])[0]?.path]).toEqual([400, 'query.cursor']);
    }
  });

  it('hides a restricted incident from rows, search, counts and export', async () => {
    const seen = await board('?show=all', operatorKey);
    expect(seen.incidents.map(({ title }) => title)).not.toContain('役員の事案');
    expect(seen).toMatchObject({ total: 4, counts: { open: 3, restricted: 0, standing: { due: 2 } } });
    expect((await board(`?q=${encodeURIComponent('役員')}`, operatorKey)).total).toBe(0);
    const headers = { authorization: `Bearer ${operatorKey}` };
    const response = await bench.app.request('/api/v1/board.csv', { headers });
    expect(await response.text()).not.toContain('役員の事案');
  });

  it('knows what is mine: by name, or by the role where nobody is named', async () => {
    const { db, organizationId } = bench;
    const viewer: Viewer = { organizationId, personId: hanako, sees: 'unrestricted', administers: false };
    const filter = { show: 'open', sort: 'number', mine: true } as const;
    const search = { filter, states: [], today: '2026-09-08', personId: hanako };
    const mine = await boardPage(db, viewer, search, { after: null, limit: 10 });
    expect(mine.map(({ number }) => number)).toEqual(['INC-2026-0001', 'INC-2026-0002', 'INC-2026-0003']);
    expect(await countBoard(db, viewer, search)).toMatchObject({ total: 3, counts: { mine: 3 } });
    await db.deleteFrom('membership').where('person_id', '=', hanako).execute();
    expect((await boardPage(db, viewer, search, { after: null, limit: 10 })).length).toBe(1);
  });

  it('is exported as it is filtered, and no cell is a formula', async () => {
    await open('=HYPERLINK("x")', { knownAt: '2026-09-08T09:00:00+09:00' });
    const response = await bench.app.request(`/api/v1/board.csv?q=${encodeURIComponent('HYPER')}&lang=ja`, {
      headers: { authorization: `Bearer ${bench.key}` },
    });
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const [head, row, ...more] = (await response.text()).trimEnd().split('\r\n');
    expect(head).toContain('"番号","件名","状態","担当者","次の期限","次の期限(曜日)"');
    expect(row).toContain(`"'=HYPERLINK(""x"")"`);
    expect(row).toContain('"2026-09-12","2026-09-12(土)"');
    expect(more).toEqual([]);
  });
});
