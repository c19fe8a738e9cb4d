import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verify } from '../../src/engine/verify.ts';
import { type Evidence, evidenceOf } from '../../src/store/queries/evidence.ts';
import { type EngineBench, engineBench } from '../support/engine.ts';
import { cardNumbers } from '../support/facts.ts';

let bench: EngineBench;
let incident: string;
/** Of an incident with two notes and two files, one of each removed. */
let whole: Evidence;
/** The same, to be tampered with. */
let evidence: Evidence;

beforeAll(async () => {
  bench = await engineBench();
  const { engine } = bench;
  const { record } = await engine.open({ facts: cardNumbers() }, bench.who());
  incident = record.incident.number;
  const write = (text: string) => engine.addNote({ incident, text, noSuchNumbers: false }, bench.who());
  const attach = (name: string) =>
    engine.addAttachment(
      { incident, name, mediaType: 'text/plain', bytes: Buffer.from(name), noSuchNumbers: false },
      bench.who(),
    );
  await write('10時に店長から電話');
  await engine.removeNote({ incident, id: await write('消すメモ'), reason: '誤って書いた' }, bench.who());
  await attach('画面.txt');
  await engine.removeAttachment({ incident, id: await attach('誤り.txt'), reason: '別件' }, bench.who());
  whole = await evidenceOf(bench.db, bench.viewer, incident);
});
afterAll(() => bench.close());
beforeEach(() => {
  evidence = structuredClone(whole);
});

const found = () =>
  verify(evidence).faults.map(({ code, en }) => [
    code,
    en
      .split(': ')
      .slice(1)
      .join(' ')
      .replace(/ \S{36}/, ''),
  ]);
const noteThat = (is: 'there' | 'gone') => evidence.notes.find(({ text }) => (text === null) === (is === 'gone'));
const fileThat = (is: 'there' | 'gone') =>
  evidence.attachments.find(({ contents }) => (contents === null) === (is === 'gone'));

it('notes and files that nobody touched are what the chain says, also those that were removed', () => {
  expect([evidence.notes.length, evidence.attachments.length]).toEqual([2, 2]);
  expect(verify(evidence).faults).toEqual([]);
});

describe('beside the chain', () => {
  it.each<[string, object, string]>([
    ['words', { text: '10時に店長へ電話' }, 'contents'],
    ['writer', { actor: 'person:mallory@example.jp' }, 'added'],
    ['instant', { at: '2026-01-01T00:00:00.000Z' }, 'added'],
    ['digest', { digest: 'a'.repeat(64) }, 'digest'],
    [
      'words taken away without a record',
      { text: null, salt: null, removed_at: '2026-09-02T00:00:00.000Z' },
      'contents, removed',
    ],
  ])('a note whose %s were changed is found', (_, change, what) => {
    Object.assign(noteThat('there') ?? {}, change);
    expect(found()).toEqual([['paper-differs', `note ${what}`]]);
  });

  it.each<[string, object, string]>([
    ['name', { name: '別.txt' }, 'name'],
    ['kind', { media_type: 'text/html' }, 'mediaType'],
    ['size', { size: 1 }, 'size'],
    ['digest', { sha256: 'a'.repeat(64) }, 'digest'],
    ['bytes', { contents: 'a'.repeat(64) }, 'contents'],
  ])('a file whose %s was changed is found', (_, change, what) => {
    Object.assign(fileThat('there') ?? {}, change);
    expect(found()).toEqual([['paper-differs', `file ${what}`]]);
  });

  it('a removal that says another reason, and one that was undone, are found', () => {
    Object.assign(noteThat('gone') ?? {}, { removed_because: '別の理由' });
    Object.assign(fileThat('gone') ?? {}, { removed_at: null, removed_by: null, removed_because: null });
    expect(found()).toEqual([
      ['paper-differs', 'note removed'],
      ['paper-differs', 'file removed'],
    ]);
  });

  it('a note that is missing, and a file that no event added, are found', () => {
    evidence.notes = evidence.notes.slice(1);
    Object.assign(evidence.attachments.at(-1) ?? {}, { id: 'another' });
    expect(found().map(([code]) => code)).toEqual(['paper-missing', 'paper-missing', 'paper-unexpected']);
  });
});

it('words and bytes that somebody with rights on the database exchanged are found', async () => {
  const check = async () =>
    verify(await evidenceOf(bench.db, bench.viewer, incident)).faults.map(({ code, en }) => [
      code,
      en.split(': ').at(-1),
    ]);
  await sql`update note set text = '何もなかった' where text is not null`.execute(bench.db);
  await sql`update attachment set bytes = 'other' where bytes is not null`.execute(bench.db);
  expect(await check()).toEqual([
    ['paper-differs', 'contents'],
    ['paper-differs', 'contents'],
  ]);
});
