import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EventRefused, NotFound } from '../../src/domain/errors.ts';
import { createEngine, type Engine } from '../../src/engine/engine.ts';
import { verify } from '../../src/engine/verify.ts';
import type { Law } from '../../src/law/rule-sets.ts';
import { defaultLadder } from '../../src/start/ladder.ts';
import { evidenceOf } from '../../src/store/queries/evidence.ts';
import { amendedLaw } from '../law/amended-law.ts';
import { type EngineBench, engineBench } from '../support/engine.ts';
import { cardNumbers } from '../support/facts.ts';

let bench: EngineBench;
beforeAll(async () => {
  bench = await engineBench();
});
afterAll(() => bench.close());

const sooner = amendedLaw({ final: { standard: 20, wrongfulPurpose: 60 } });

/** A later program on the same database. */
const programWith = (law: Law): Engine =>
  createEngine({
    db: bench.db,
    clock: bench.engine.clock,
    ladder: defaultLadder,
    law,
    publicUrl: null,
    nudge: () => {},
  });

const opened = async (): Promise<string> =>
  (await bench.engine.open({ facts: cardNumbers() }, bench.who())).record.incident.number;

const preview = (engine: Engine, incident: string) => engine.previewUpgrade(bench.viewer, incident);
const look = (incident: string) => bench.engine.look(bench.viewer, incident);
const evidence = (incident: string) => evidenceOf(bench.db, bench.viewer, incident);
const refusal = async (change: Promise<unknown>) => {
  const error = await change.catch((reason: unknown) => reason);
  return error instanceof EventRefused ? error.reasons.map(({ code }) => code) : error;
};

describe('a preview', () => {
  it('says that there is nothing newer where the program holds one revision', async () => {
    const incident = await opened();
    expect(await preview(bench.engine, incident)).toEqual({
      incident,
      factsRevision: 1,
      newer: false,
      ruleSets: [],
      duties: [],
      review: { fresh: [], gone: [] },
    });
  });

  it('says what a newer revision would change, and changes nothing', async () => {
    const incident = await opened();
    const before = await evidence(incident);
    const found = await preview(programWith(sooner), incident);
    expect(found).toMatchObject({ newer: true, ruleSets: [{ id: 'appi-2024', from: 1, to: 2 }] });
    expect(found.duties.map(({ id, changes }) => [id, changes.map(({ from, to }) => [from, to])])).toEqual([
      ['ppc.final', [['2026-09-30', '2026-09-24']]],
    ]);
    expect(await evidence(incident)).toEqual(before);
  });

  it('of an incident that is not there is refused', async () => {
    await expect(preview(bench.engine, 'INC-2026-9999')).rejects.toThrow(NotFound);
  });
});

describe('an incident', () => {
  it('keeps its revisions under a later program until somebody decides', async () => {
    const incident = await opened();
    const facts = cardNumbers({ persons: { min: 1, max: 900 } });
    await programWith(sooner).advance({ incident, facts }, bench.who());
    expect((await evidence(incident)).assessments.map(({ rule_sets }) => rule_sets[0])).toEqual([
      'appi-2024@1',
      'appi-2024@1',
    ]);
    expect((await look(incident)).duties.find(({ id }) => id === 'ppc.final')?.due).toBe('2026-09-30');
  });

  it('keeps the revision of a rule set that its day of knowing leaves and comes back to', async () => {
    const incident = await opened();
    const later = programWith(sooner);
    await later.advance({ incident, facts: cardNumbers({ knownAt: '2024-03-31T10:00:00+09:00' }) }, bench.who());
    await later.advance({ incident, facts: cardNumbers() }, bench.who());
    const stored = await evidence(incident);
    expect(stored.assessments.map(({ rule_sets }) => rule_sets[0])).toEqual([
      'appi-2024@1',
      'appi-2022@1',
      'appi-2024@1',
    ]);
    expect(stored.duties.find(({ id }) => id === 'ppc.final')?.due).toBe('2026-09-30');
    expect(verify(stored)).toMatchObject({ ok: true });
  });

  it('keeps what it adopted last, and the revision of a set that did not apply then', async () => {
    const incident = await opened();
    const later = programWith(sooner);
    const earlier = cardNumbers({ knownAt: '2024-03-31T10:00:00+09:00' });
    await bench.engine.advance({ incident, facts: earlier }, bench.who());
    await bench.engine.advance({ incident, facts: cardNumbers() }, bench.who());
    await later.advance({ incident, adopt: { reason: '確報の期限が短くなったため' } }, bench.who());
    await later.advance({ incident, facts: earlier }, bench.who());
    await later.advance({ incident, facts: cardNumbers() }, bench.who());
    const stored = await evidence(incident);
    expect(stored.assessments.map(({ rule_sets }) => rule_sets[0])).toEqual([
      'appi-2024@1',
      'appi-2022@1',
      'appi-2024@1',
      'appi-2024@2',
      'appi-2022@1',
      'appi-2024@2',
    ]);
    const decision = stored.events.map(({ text }) => JSON.parse(text)).find(({ type }) => type === 'ruleSetsAdopted');
    expect(decision.data).toMatchObject({
      from: ['appi-2024@1', 'mynumber-2022@1', 'pmark-jipdec-2022@1'],
      to: ['appi-2024@2', 'mynumber-2022@1', 'pmark-jipdec-2022@1'],
    });
    expect(verify(stored)).toMatchObject({ ok: true });
  });

  it('that adopts them is assessed again, with the decision in the chain, its timers moved, and verifies', async () => {
    const incident = await opened();
    const later = programWith(sooner);
    await later.advance(
      { incident, adopt: { reason: '確報の期限が短くなったため' }, expectedRev: 1 },
      bench.who('officer'),
    );
    const stored = await evidence(incident);
    const chained = stored.events.map(({ text }) => JSON.parse(text));
    const decision = chained.find(({ type }) => type === 'ruleSetsAdopted');
    expect(decision).toMatchObject({
      actor: 'officer',
      target: 'incident',
      machine: null,
      data: { reason: '確報の期限が短くなったため' },
    });
    expect([decision.data.from[0], decision.data.to[0]]).toEqual(['appi-2024@1', 'appi-2024@2']);
    const [, again] = chained.filter(({ type }) => type === 'factsRevised');
    expect(again.data).toMatchObject({
      revision: 2,
      ruleSets: decision.data.to,
      moved: [{ duty: 'ppc.final:ppc', from: '2026-09-30', to: '2026-09-24' }],
    });
    expect(stored.facts.map(({ text }) => JSON.parse(text))).toEqual([cardNumbers(), cardNumbers()]);
    const final = stored.duties.find(({ id }) => id === 'ppc.final');
    expect([final?.due, final?.because]).toEqual(['2026-09-24', expect.stringContaining('20日以内')]);
    const timers = await bench.db
      .selectFrom('timer')
      .select(['step', 'due', 'state'])
      .where('incident_id', '=', stored.incident.id)
      .where('step', '=', 'ppc.final')
      .where('state', '=', 'armed')
      .execute();
    expect(new Set(timers.map(({ due }) => due))).toEqual(new Set(['2026-09-24']));
    expect(verify(stored)).toMatchObject({ ok: true, faults: [] });

    expect(await preview(later, incident)).toMatchObject({ newer: false, duties: [], factsRevision: 2 });
    // The revisions that were adopted stay, also for an event that reassesses.
    await later.advance({ incident, facts: cardNumbers({ wrongfulPurpose: false }) }, bench.who());
    expect((await evidence(incident)).assessments.at(-1)?.rule_sets[0]).toBe('appi-2024@2');
    expect(verify(await evidence(incident))).toMatchObject({ ok: true });
    // An older program neither holds what was adopted nor offers to go back.
    expect(await preview(bench.engine, incident)).toMatchObject({ newer: false, ruleSets: [{ from: 2, to: 1 }] });
    expect(await refusal(bench.engine.advance({ incident, adopt: { reason: 'x' } }, bench.who()))).toEqual([
      'nothing-newer',
    ]);
  });

  it('whose duties vanish by it withdraws them and verifies', async () => {
    const incident = await opened();
    await programWith(amendedLaw({ financialHarm: [] })).advance(
      { incident, adopt: { reason: '対象外となった' } },
      bench.who(),
    );
    const stored = await evidence(incident);
    expect(stored.duties.map(({ id, state, standing }) => `${id} ${state} ${standing}`).sort()).toEqual([
      'individuals.notice open possible',
      'ppc.final open possible',
      'ppc.preliminary open possible',
      'publication open recommended',
    ]);
    const known = cardNumbers({ wrongfulPurpose: false });
    await programWith(amendedLaw({ financialHarm: [] })).advance({ incident, facts: known }, bench.who());
    const after = await evidence(incident);
    expect(new Set(after.duties.map(({ state }) => state))).toEqual(new Set(['withdrawn']));
    expect([verify(stored).faults, verify(after).faults]).toEqual([[], []]);
  });

  it('refuses a decision about nothing, on facts that changed meanwhile, or when it is over', async () => {
    const incident = await opened();
    const adopt = { reason: 'x' };
    const later = programWith(sooner);
    expect(await refusal(bench.engine.advance({ incident, adopt }, bench.who()))).toEqual(['nothing-newer']);
    expect(await refusal(later.advance({ incident, adopt, expectedRev: 7 }, bench.who()))).toEqual([
      'changed-meanwhile',
    ]);
    await bench.engine.advance({ incident, facts: cardNumbers({ certainty: 'ruledOut' }) }, bench.who());
    await bench.engine.advance({ incident, event: { type: 'incidentDismissed', reason: '誤報' } }, bench.who());
    expect(await refusal(later.advance({ incident, adopt }, bench.who()))).toEqual(['incident-over']);
    expect(verify(await evidence(incident))).toMatchObject({ ok: true });
  });
});
