import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOf } from '../../src/engine/papers.ts';
import { eventsOf } from '../../src/store/queries/incidents.ts';
import { notesOf } from '../../src/store/queries/papers.ts';
import { cardNumbers } from '../support/facts.ts';
import { type ApiBench, apiBench } from './bench.ts';

let bench: ApiBench;
let number: string;
let id: string;
beforeAll(async () => {
  bench = await apiBench();
  const { record } = await bench.engine.open({ facts: cardNumbers() }, bench.who());
  ({ number, id } = record.incident);
});
afterAll(() => bench.close());

const at = (rest: string) => `/api/v1/incidents/${number}${rest}`;
type Note = { id: string; text: string | null; digest: string; removed: { reason: string } | null; seq: number };
const lastEvent = async () => JSON.parse((await eventsOf(bench.db, id)).at(-1)?.text ?? '{}');

describe('a note', () => {
  it('is kept beside the chain, which holds its digest and none of its words', async () => {
    const { status, body } = await bench.ask('POST', at('/notes'), { text: '原因は\n設定の誤り。' });
    expect(status).toBe(201);
    const [note] = body.notes as [Note];
    expect(note).toMatchObject({ text: '原因は\n設定の誤り。', actor: 'key:test', removed: null });
    const event = await lastEvent();
    expect(event).toMatchObject({
      seq: note.seq,
      type: 'noteAdded',
      machine: null,
      data: { note: note.id, digest: note.digest },
    });
    expect(JSON.stringify(event)).not.toContain('設定');
    const [row] = await notesOf(bench.db, id);
    expect(digestOf(row?.salt ?? '', row?.text ?? '')).toBe(note.digest);
  });

  it('can be taken away with a reason; the chain stays whole', async () => {
    const [note] = (await bench.ask('GET', at('/notes'))).body.notes as [Note];
    const path = at(`/notes/${note.id}/removal`);
    const { status, body } = await bench.ask('POST', path, { reason: '氏名が書かれていた' });
    expect(status).toBe(200);
    expect((body.notes as Note[])[0]).toMatchObject({
      text: null,
      removed: { reason: '氏名が書かれていた', by: 'key:test' },
    });
    expect(await lastEvent()).toMatchObject({ type: 'noteRemoved', data: { note: note.id } });
    const [row] = await notesOf(bench.db, id);
    expect([row?.text, row?.salt]).toEqual([null, null]);
    expect((await bench.ask('GET', at('/verification'))).body).toMatchObject({ ok: true });
    expect((await bench.ask('POST', path, { reason: 'x' })).status).toBe(404);
    expect((await bench.ask('POST', at('/notes/nothing/removal'), { reason: 'x' })).status).toBe(404);
  });

  it.each([
    ['1234 5678 9018', 'looks-like-my-number'],
    ['番号は123456789018です', 'looks-like-my-number'],
    ['4242-4242-4242-4242', 'looks-like-card-number'],
    ['カード 5555555555554444', 'looks-like-card-number'],
  ])('that holds %s is refused, unless somebody says that it is no such number', async (text, code) => {
    const before = await eventsOf(bench.db, id);
    const refused = await bench.ask('POST', at('/notes'), { text });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ code: 'event-refused', reasons: [{ code }] });
    expect(await eventsOf(bench.db, id)).toHaveLength(before.length);
    expect((await bench.ask('POST', at('/notes'), { text, noSuchNumbers: true })).status).toBe(201);
    expect(await lastEvent()).toMatchObject({ data: { noSuchNumbers: true } });
  });

  it.each(['1234 5678 9012', '4242 4242 4242 4241', '03-1234-5678', '2026-09-01 10:00', '追跡番号 1234-5678'])(
    'that holds %s is taken',
    async (text) => {
      expect((await bench.ask('POST', at('/notes'), { text })).status).toBe(201);
    },
  );

  it('is written once, however often the request comes', async () => {
    const count = async () => ((await bench.ask('GET', at('/notes'))).body.notes as Note[]).length;
    const before = await count();
    const ask = () => bench.ask('POST', at('/notes'), { text: '一度だけ' }, { 'idempotency-key': 'note-1' });
    expect([(await ask()).status, (await ask()).status]).toEqual([201, 201]);
    expect(await count()).toBe(before + 1);
  });

  it('may be added to an incident that is over', async () => {
    const { record } = await bench.engine.open({ facts: cardNumbers() }, bench.who());
    const over = record.incident.number;
    await bench.db.updateTable('incident').set({ state: 'dismissed' }).where('number', '=', over).execute();
    expect((await bench.ask('POST', `/api/v1/incidents/${over}/notes`, { text: '後から' })).status).toBe(201);
  });
});

const upload = (name: string, bytes: NonNullable<RequestInit['body']>, type = 'application/pdf', more = '') =>
  bench.app.request(at(`/attachments?name=${encodeURIComponent(name)}${more}`), {
    method: 'POST',
    headers: { authorization: `Bearer ${bench.key}`, 'content-type': type },
    body: bytes,
  });

describe('a file', () => {
  const bytes = Buffer.from('%PDF-1.7 報告書');

  it('is kept whole, its hash in the chain, and comes back only to be saved', async () => {
    const answer = await upload('報告 "書"; (案).pdf', bytes);
    expect(answer.status).toBe(201);
    const { attachments } = (await answer.json()) as { attachments: { id: string; sha256: string }[] };
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(attachments).toMatchObject([
      { name: '報告 "書"; (案).pdf', mediaType: 'application/pdf', size: 18, sha256 },
    ]);
    expect(await lastEvent()).toMatchObject({
      type: 'fileAdded',
      data: { sha256, size: 18, file: attachments[0]?.id },
    });

    const file = await bench.app.request(at(`/attachments/${attachments[0]?.id}`), {
      headers: { authorization: `Bearer ${bench.key}` },
    });
    expect(Buffer.from(await file.arrayBuffer())).toEqual(bytes);
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition':
        'attachment; filename="__ ___; (_).pdf"; filename*=UTF-8\'\'%E5%A0%B1%E5%91%8A%20%22%E6%9B%B8%22%3B%20%28%E6%A1%88%29.pdf',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });

  it('is refused above its size, and is nothing to any other route', async () => {
    expect((await upload('big.bin', new Uint8Array(10 * 1024 * 1024 + 1))).status).toBe(413);
    expect((await upload('large.bin', new Uint8Array(2 * 1024 * 1024))).status).toBe(201);
    expect((await bench.ask('POST', at('/notes'), 'x'.repeat(1024 * 1024 + 1))).status).toBe(413);
  });

  it.each(['', '../x', 'a/b', 'a\\b', 'x\n'.repeat(2), 'n'.repeat(201)])('is not called %j', async (name) => {
    expect((await upload(name, bytes)).status).toBe(400);
  });

  it('of text with card numbers in it is refused, unless somebody says that it holds none', async () => {
    const list = '田中,4242424242424242\n';
    expect((await upload('list.csv', list, 'text/csv')).status).toBe(409);
    expect((await upload('list.csv', list, 'text/csv', '&noSuchNumbers=true')).status).toBe(201);
  });

  it('can be taken away: its bytes go, its hash stays', async () => {
    const list = (await bench.ask('GET', at('/attachments'))).body.attachments as { id: string }[];
    const [first] = list;
    const path = at(`/attachments/${first?.id}`);
    const { body } = await bench.ask('POST', `${path}/removal`, { reason: '別の事案のもの' });
    expect((body.attachments as object[])[0]).toMatchObject({ id: first?.id, removed: { reason: '別の事案のもの' } });
    expect((await bench.ask('GET', path)).status).toBe(404);
    expect((await bench.ask('GET', at('/attachments/x'))).status).toBe(404);
    expect((await bench.ask('GET', at('/verification'))).body).toMatchObject({ ok: true });
  });
});
