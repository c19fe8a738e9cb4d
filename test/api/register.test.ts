import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filingOf } from '../../src/api/filings.ts';
import { registerText } from '../../src/api/register.ts';
import type { RegisterEntry } from '../../src/store/queries/register.ts';
import { cardNumbers } from '../support/facts.ts';
import { type ApiBench, apiBench } from './bench.ts';

let bench: ApiBench;
beforeAll(async () => {
  bench = await apiBench();
});
afterAll(() => bench.close());

/** RFC 4180, read by hand: what a spreadsheet sees. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, text, end] of csv.slice(1).matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)) {
    rows.at(-1)?.push((text ?? '').replace(/^"|"$/g, '').replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

const csvOf = async (query = '') => {
  const response = await bench.app.request(`/api/v1/incidents.csv${query}`, {
    headers: { authorization: `Bearer ${bench.key}` },
  });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
};

const recordsOf = (csv: string): Record<string, string>[] => {
  const [header = [], ...rows] = cellsOf(csv);
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
};

describe('GET /api/v1/incidents.csv', () => {
  it('is a header alone while there is no incident', async () => {
    const csv = await csvOf();
    expect(csv.startsWith('\uFEFF"番号","件名","状態","担当者","知った日"')).toBe(true);
    expect(csv.endsWith('"その他の義務","最終更新"\r\n')).toBe(true);
    expect(cellsOf(csv)).toHaveLength(1);
  });

  it('has one row an incident, with its days, persons, filings and receipt numbers', async () => {
    bench.at('2026-09-01T10:00:00+09:00');
    await bench.ask('POST', '/api/v1/persons', { name: '担当 花子', email: 'hanako@example.jp', roles: ['owner'] });
    const opened = await bench.ask('POST', '/api/v1/incidents', {
      facts: cardNumbers({ persons: { min: 10, max: null } }),
      owner: 'hanako@example.jp',
    });
    const { id } = opened.body.incident as { id: string };
    bench.at('2026-09-02T15:30:00+09:00');
    await bench.db
      .updateTable('instance')
      .set({
        snapshot: JSON.stringify({
          context: { filings: [{ stage: 'preliminary', filedOn: '2026-09-02', receiptNumber: 'R-1' }] },
        }),
      })
      .where('key', '=', 'report:ppc')
      .execute();
    await bench.db.updateTable('duty').set({ state: 'settled' }).where('id', '=', 'ppc.preliminary').execute();

    const [record, ...others] = recordsOf(await csvOf());
    expect(others).toEqual([]);
    expect(record).toMatchObject({
      番号: id,
      件名: '漏えい(人数不明)',
      状態: '発覚',
      担当者: '担当 花子',
      知った日: '2026-09-01',
      起票日時: '2026-09-01 10:00',
      終了日: '',
      事象: '漏えい',
      '本人の数(最少)': '10',
      '本人の数(最多)': '不明',
      '速報 要否': '義務',
      '速報 期限': '2026-09-05',
      '速報 進み具合': '完了',
      '速報 提出日': '2026-09-02',
      '速報 受付番号': 'R-1',
      '確報 期限': '2026-09-30',
      '確報 進み具合': '未了',
      '確報 提出日': '',
      '本人への通知 期限': '',
      最終更新: '2026-09-01 10:00',
    });
    expect(record?.その他の義務).toMatch(/^公表 {2}推奨 {2}未了/);
  });

  it('says the day on which an incident was dismissed, until it is reopened', async () => {
    const facts = cardNumbers({ events: ['inaccuracy'], items: ['name'], wrongfulPurpose: false });
    const { body } = await bench.ask('POST', '/api/v1/incidents', { facts, title: '誤記' });
    const { id } = body.incident as { id: string };
    const record = async () => recordsOf(await csvOf('?lang=en')).find(({ Number: number }) => number === id);
    expect(await record()).toMatchObject({ Title: '誤記', State: 'Detected', 'Ended on': '' });
    await bench.ask('POST', `/api/v1/incidents/${id}/events`, {
      type: 'incidentDismissed',
      data: { reason: '該当せず' },
    });
    expect(await record()).toMatchObject({ 'Ended on': '2026-09-02' });
    await bench.ask('POST', `/api/v1/incidents/${id}/events`, { type: 'incidentReopened', data: { reason: '再確認' } });
    expect(await record()).toMatchObject({ 'Ended on': '' });
  });

  it('refuses a language that it does not know', async () => {
    expect(await bench.ask('GET', '/api/v1/incidents.csv?lang=fr')).toMatchObject({ status: 400 });
  });
});

describe('a cell', () => {
  const row = async (title: string, owner = '') => {
    const [entry] = await entries();
    const csv = registerText([{ ...entry, owner, incident: { ...entry.incident, title } }], 'ja');
    return cellsOf(csv)[1] ?? [];
  };
  const entries = async (): Promise<[RegisterEntry]> => {
    const { registerOf } = await import('../../src/store/queries/register.ts');
    const [first] = await registerOf(bench.db, bench.viewer);
    if (!first) throw new TypeError('no incident');
    return [first];
  };

  it.each(['=1+1', '+81 3', '-2', '@SUM(A1)', '\tx', '\rx', '＝1+1', '＋1', '－1', '＠x'])(
    'that a spreadsheet would take for a formula is text: %j',
    async (text) => {
      const [, title, , owner] = await row(text, text);
      expect([title, owner]).toEqual([`'${text}`, `'${text}`]);
    },
  );

  it.each(['a,b', 'say "no"', 'two\nlines', 'two\r\nlines', 'one\rreturn', "it's", '', '漏えい=1', '1-2'])(
    'keeps what is in it: %j',
    async (text) => {
      const cells = await row(text);
      expect(cells[1]).toBe(text);
      expect(cells).toHaveLength(27);
    },
  );

  it('that is a number is one', async () => {
    const [entry] = await entries();
    expect(registerText([entry], 'ja')).toContain(',10,"不明",');
  });
});

describe('the filing of a duty', () => {
  const filing = (stage: string, n: number) => ({ stage, filedOn: `2026-09-0${n}`, receiptNumber: `R-${n}` });
  const snapshot = (...filings: object[]) => ({ context: { filings } });

  it('is the newest of its stage', () => {
    const all = snapshot(filing('preliminary', 1), filing('interim', 2), filing('final', 3), filing('supplement', 4));
    expect(filingOf(all, 'ppc.preliminary', 'settled')?.receiptNumber).toBe('R-1');
    expect(filingOf(all, 'ppc.final', 'settled')?.receiptNumber).toBe('R-3');
    expect(filingOf(all, 'ppc.final', 'open')).toBeUndefined();
    expect(filingOf(snapshot(filing('single', 5)), 'japico.report', 'settled')?.receiptNumber).toBe('R-5');
  });

  it('is the first one when that was complete', () => {
    expect(filingOf(snapshot(filing('preliminary', 1)), 'ppc.final', 'settled')?.receiptNumber).toBe('R-1');
  });

  it('is nothing where nothing is filed', () => {
    expect(filingOf(undefined, 'publication', 'settled')).toBeUndefined();
    expect(filingOf({ context: {} }, 'individuals.notice', 'settled')).toBeUndefined();
  });
});
