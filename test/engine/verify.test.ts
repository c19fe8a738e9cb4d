import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chain } from '../../src/engine/chain.ts';
import { readEventText } from '../../src/engine/event-text.ts';
import { replay } from '../../src/engine/replay.ts';
import { verify } from '../../src/engine/verify.ts';
import { type Evidence, evidenceOf } from '../../src/store/queries/evidence.ts';
import { type EngineBench, engineBench } from '../support/engine.ts';
import { cardNumbers } from '../support/facts.ts';

let bench: EngineBench;
/** An incident on its way: reminders fired, facts revised, a report filed. */
let whole: Evidence;
/** The same, to be tampered with. */
let evidence: Evidence;

beforeAll(async () => {
  bench = await engineBench();
  const { record } = await bench.engine.open({ facts: cardNumbers() }, bench.who());
  const incident = record.incident.number;
  await bench.passUntil('2026-09-03T12:00:00+09:00');
  const advance = (type: 'draftSubmitted' | 'draftApproved' | 'reportFiled', more = {}) =>
    bench.engine.advance(
      { incident, event: { type, ...more }, target: 'report:ppc' },
      bench.who(type === 'draftApproved' ? 'second person' : 'operator'),
    );
  await advance('draftSubmitted');
  await advance('draftApproved');
  await bench.engine.advance({ incident, facts: cardNumbers({ wrongfulPurpose: true }) }, bench.who());
  whole = await evidenceOf(bench.db, bench.viewer, incident);
});
afterAll(() => bench.close());
beforeEach(() => {
  evidence = structuredClone(whole);
});

const found = (anchor?: string) =>
  verify(evidence, anchor).faults.map(({ seq, instance, code }) => [seq ?? instance, code]);
const at = <T>(list: readonly T[], index: number): T => {
  const item = list.at(index);
  if (item === undefined) throw new TypeError(`nothing at ${index}`);
  return item;
};

it('a record that nobody touched is whole', () => {
  const { ok, events, head, faults } = verify(evidence);
  expect(faults).toEqual([]);
  expect({ ok, events, head }).toEqual({
    ok: true,
    events: whole.incident.last_seq,
    head: whole.incident.head_hash,
  });
  expect(events).toBeGreaterThan(10);
});

describe('in the chain', () => {
  it('a text that was altered is found where it is', () => {
    const row = at(evidence.events, 4);
    row.text = row.text.replace(/"actor":"[^"]+"/, '"actor":"mallory"');
    expect(found()).toEqual([
      [row.seq, 'hash-differs'],
      [row.seq, 'columns-differ'],
    ]);
  });

  it('a text that was altered along with its hash and columns breaks the link of the next', () => {
    const row = at(evidence.events, 4);
    const text = readEventText(row.text);
    const [forged] = chain(
      { incident: whole.incident.number, seq: row.seq - 1, hash: row.previous_hash },
      [{ ...(text as NonNullable<typeof text>), data: { forged: true } }],
      { at: row.at, actor: 'mallory' },
    );
    Object.assign(row, { text: forged?.text, hash: forged?.hash, actor: 'mallory' });
    expect(found()).toContainEqual([row.seq + 1, 'link-broken']);
  });

  it('a row that was removed leaves a gap', () => {
    const [removed] = evidence.events.splice(5, 1);
    const next = Number(removed?.seq) + 1;
    expect(found()).toEqual(
      expect.arrayContaining([
        [next, 'sequence-gap'],
        [next, 'link-broken'],
      ]),
    );
  });

  it('rows that changed places are found', () => {
    const [a, b] = [at(evidence.events, 5), at(evidence.events, 6)];
    [a.seq, b.seq] = [b.seq, a.seq];
    evidence.events.sort((x, y) => x.seq - y.seq);
    const codes = found().map(([, code]) => code);
    expect(codes).toEqual(expect.arrayContaining(['link-broken', 'columns-differ']));
  });

  it('an end that was cut off is found by the head of the incident', () => {
    evidence.events.pop();
    expect(found()).toContainEqual([undefined, 'head-differs']);
  });

  it('a wrong head is found', () => {
    evidence.incident.head_hash = 'f'.repeat(64);
    expect(found()).toEqual([[undefined, 'head-differs']]);
  });

  it('a text that means the same in other letters is not canonical', () => {
    const row = at(evidence.events, -1);
    row.text = row.text.replace('{', '{ ');
    expect(found()).toEqual(expect.arrayContaining([[row.seq, 'text-not-canonical']]));
  });

  it('a text with one key twice is not canonical', () => {
    const row = at(evidence.events, -1);
    row.text = row.text.replace('{', '{"actor":"mallory",');
    expect(found()).toEqual(expect.arrayContaining([[row.seq, 'text-not-canonical']]));
  });

  it.each(['nonsense', '[]', '{}', 'null'])('%s is no event', (text) => {
    const row = at(evidence.events, 3);
    row.text = text;
    expect(found()).toEqual(expect.arrayContaining([[row.seq, 'text-unreadable']]));
  });

  it.each([
    ['at', '2026-01-01T00:00:00.000Z'],
    ['actor', 'mallory'],
    ['target', 'elsewhere'],
    ['type', 'somethingElse'],
  ])('the column %s must say what the text says', (column, value) => {
    const row = at(evidence.events, 3);
    Object.assign(row, { [column]: value });
    expect(verify(evidence).faults).toMatchObject([
      { seq: row.seq, code: 'columns-differ', en: expect.stringMatching(new RegExp(`: ${column}$`)) },
    ]);
  });

  it('a chain of another incident is not its own', () => {
    evidence.incident.number = 'INC-2026-9999';
    expect(new Set(found().map(([, code]) => code))).toEqual(new Set(['columns-differ']));
  });

  it('a chain that was made anew lacks the hash that a mailbox has kept', () => {
    const kept = at(evidence.events, 5).hash;
    expect(found(kept)).toEqual([]);
    const texts = evidence.events.map(({ text }) => JSON.parse(text));
    texts[5].actor = 'mallory';
    let head = { incident: whole.incident.number, seq: 0, hash: '0'.repeat(64) };
    evidence.events.forEach((row, index) => {
      const { at, actor, ...entry } = texts[index];
      const [made] = chain(head, [entry], { at, actor });
      if (!made) return;
      const { previousHash: previous_hash, ...columns } = made;
      Object.assign(row, columns, { previous_hash });
      head = { ...head, seq: made.seq, hash: made.hash };
    });
    evidence.incident.head_hash = head.hash;
    expect(found(kept)).toEqual([[undefined, 'anchor-missing']]);
  });
});

describe('beside the chain', () => {
  it('a snapshot that was changed is found', () => {
    const row = at(evidence.instances, 0);
    row.snapshot = { ...row.snapshot, status: 'done' };
    expect(found()).toEqual([[row.key, 'snapshot-differs']]);
  });

  it('an instance that is missing, and one that no event opened, are found', () => {
    const row = at(
      evidence.instances.filter(({ key }) => key === 'notice'),
      0,
    );
    row.key = 'report:minister';
    expect(found()).toEqual(
      expect.arrayContaining([
        ['notice', 'instance-missing'],
        ['report:minister', 'instance-unexpected'],
      ]),
    );
  });

  it.each([
    ['state', 'withdrawn'],
    ['due', '2030-01-01'],
    ['target', '2030-01-01'],
    ['standing', 'recommended'],
    ['opened_at', '2030-01-01T00:00:00.000Z'],
  ])('a duty whose %s was changed is found', (column, value) => {
    const row = at(
      evidence.duties.filter(({ key }) => key === 'ppc.preliminary:ppc'),
      0,
    );
    Object.assign(row, { [column]: value });
    expect(verify(evidence).faults).toContainEqual(
      expect.objectContaining({
        instance: 'report:ppc',
        code: 'duty-differs',
        en: expect.stringContaining(`ppc.preliminary:ppc: ${column}`),
      }),
    );
  });

  it('a duty that is missing is found', () => {
    evidence.duties = evidence.duties.filter(({ key }) => key !== 'ppc.final:ppc');
    expect(found()).toContainEqual(['report:ppc', 'duty-differs']);
  });

  it.each(['facts', 'assessments'] as const)('%s that were rewritten are found', (table) => {
    const row = at<{ text: string }>(evidence[table], 0);
    row.text = row.text.replaceAll('"creditCardNumber"', '"address"').replaceAll('"due":"2026', '"due":"2031');
    expect(found()).toMatchObject([[expect.any(Number), 'facts-differ']]);
  });

  it.each([
    ['state', 'closed'],
    ['next_due', '2030-01-01'],
    ['facts_revision', 1],
  ])('a row of the incident whose %s was changed is found', (column, value) => {
    Object.assign(evidence.incident, { [column]: value });
    expect(found()).toEqual([[undefined, 'incident-differs']]);
  });
});

describe('replay', () => {
  const texts = () => whole.events.flatMap(({ text }) => readEventText(text) ?? []);

  it('names an event that the state did not accept', () => {
    const [first] = texts().filter(({ target }) => target === 'report:ppc');
    const late = {
      ...at(texts(), -1),
      seq: 99,
      target: 'report:ppc',
      type: 'reportFiled',
      machine: 'report@1',
      rev: 2,
    };
    expect(replay([at([first ?? late], 0), late]).troubles).toEqual([{ seq: 99, code: 'not-accepted' }]);
  });

  it.each([
    ['no-machine@1', 'unknown-machine'],
    ['report@99', 'unknown-machine'],
    ['report@1', 'not-opened'],
  ])('of an event of %s without an opening says: %s', (machine, code) => {
    const event = { ...at(texts(), -1), seq: 1, target: 'report:ppc', type: 'acknowledge', machine, rev: 1 };
    expect(replay([event])).toEqual({ instances: [], troubles: [{ seq: 1, code }] });
  });

  it('names a revision that does not add up', () => {
    const [opened] = texts().filter(({ type }) => type === 'instanceOpened');
    const event = { ...at([opened ?? at(texts(), 0)], 0), rev: 7 };
    expect(replay([event]).troubles).toEqual([{ seq: event.seq, code: 'rev-differs' }]);
  });
});

it('what a person with rights on the database changed there is found', async () => {
  const { record } = await bench.engine.open({ facts: cardNumbers() }, bench.who());
  const { id, number } = record.incident;
  const check = async () => verify(await evidenceOf(bench.db, bench.viewer, number));
  expect(await check()).toMatchObject({ ok: true });
  await sql`update event set text = replace(text, 'operator', 'somebody') where incident_id = ${id} and seq = 2`.execute(
    bench.db,
  );
  expect((await check()).faults.map(({ code }) => code)).toContain('hash-differs');
});
