import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AmbiguousTarget, EventRefused, InvalidInput, NotFound } from '../../src/domain/errors.ts';
import { hashOf } from '../../src/engine/chain.ts';
import { eventsOf, timersOfIncident } from '../../src/store/queries/incidents.ts';
import { type EngineBench, engineBench } from '../support/engine.ts';
import { cardNumbers } from '../support/facts.ts';

let bench: EngineBench;
beforeAll(async () => {
  bench = await engineBench();
});
afterAll(() => bench.close());

const open = async (incident = {}) => {
  bench.at('2026-09-01T10:00:00+09:00');
  const { record } = await bench.engine.open({ facts: cardNumbers(incident) }, bench.who());
  return record.incident.number;
};

const advance = (incident: string, type: string, data: object = {}, target?: string) =>
  bench.engine.advance(
    { incident, event: { type, ...data } as never, ...(target && { target }) },
    bench.who(type === 'draftApproved' ? 'second person' : 'operator'),
  );

const duties = async (incident: string) =>
  Object.fromEntries(
    (await bench.engine.look(bench.viewer, incident)).duties.map(({ key, state, due }) => [key, `${state} ${due}`]),
  );

const file = async (incident: string, target: string, data: object = {}) => {
  await advance(incident, 'draftSubmitted', {}, target);
  await advance(incident, 'draftApproved', {}, target);
  await advance(incident, 'reportFiled', { filedOn: '2026-09-01', ...data }, target);
};

describe('an incident', () => {
  it('opens with its duties dated and its reminders armed', async () => {
    const incident = await open();
    expect(await duties(incident)).toEqual({
      'individuals.notice:individuals': 'open null',
      'ppc.preliminary:ppc': 'open 2026-09-05',
      'ppc.final:ppc': 'open 2026-09-30',
      'publication:public': 'open null',
    });
    const look = await bench.engine.look(bench.viewer, incident);
    expect(look.incident).toMatchObject({ number: incident, state: 'detected', next_due: '2026-09-05' });
    expect(look.instances.map(({ key }) => key)).toEqual(['incident', 'report:ppc', 'notice']);
    const timers = await timersOfIncident(bench.db, look.incident.id);
    const preliminary = timers
      .filter(({ step }) => step === 'ppc.preliminary')
      .map(({ rung, state }) => `${rung} ${state}`);
    expect(preliminary).toEqual([
      'target armed',
      'dayBefore armed',
      'dueDay armed',
      'evening armed',
      'due armed',
      'overdue armed',
    ]);
  });

  it('is numbered within its year, also when several open at once', async () => {
    const numbers = await Promise.all([open(), open(), open(), open()]);
    expect(new Set(numbers).size).toBe(4);
    for (const number of numbers) expect(number).toMatch(/^INC-2026-\d{4}$/);
  });

  it('cannot have been known tomorrow', async () => {
    bench.at('2026-09-01T10:00:00+09:00');
    const facts = cardNumbers({ knownAt: '2026-09-02T10:00:00+09:00' });
    await expect(bench.engine.open({ facts }, bench.who())).rejects.toThrow(InvalidInput);
  });

  it('refuses what its state does not allow, with the reason and where it is possible', async () => {
    const incident = await open();
    const refused = await advance(incident, 'reportFiled', { filedOn: '2026-09-01' }, 'ppc.preliminary').catch(
      (e: unknown) => e,
    );
    expect(refused).toBeInstanceOf(EventRefused);
    expect(refused).toMatchObject({ reasons: [{ code: 'wrong-state' }], target: 'report:ppc' });
    expect((refused as EventRefused).possibleIn).toContain('active.preliminary.approved');
    await expect(advance(incident, 'incidentClosed')).rejects.toThrow(EventRefused);
  });

  it('names the candidates when an event could be for several instances', async () => {
    const incident = await open();
    await expect(advance(incident, 'draftSubmitted')).rejects.toMatchObject({
      candidates: ['incident', 'report:ppc', 'notice'],
    });
    await expect(advance(incident, 'draftSubmitted')).rejects.toThrow(AmbiguousTarget);
    await expect(advance(incident, 'draftSubmitted', {}, 'ppc.preliminary:minister')).rejects.toThrow(NotFound);
    await expect(advance('INC-1999-0001', 'internallyReported')).rejects.toThrow(NotFound);
  });

  it('runs from detection to closed', async () => {
    const incident = await open();
    for (const [type, data, target] of [
      ['internallyReported', {}],
      ['responseStarted', {}],
      ['spreadContained', { measures: 'm' }],
      ['factsEstablished', { summary: 's' }],
      ['causeIdentified', { summary: 's' }],
      ['scopeIdentified', { summary: 's' }],
      ['preventionDecided', { measures: 'm' }],
      ['preventionCarriedOut', {}],
      ['draftSubmitted', {}, 'ppc.preliminary'],
      ['draftApproved', {}, 'ppc.preliminary'],
      ['reportFiled', { filedOn: '2026-09-01' }, 'ppc.preliminary'],
      ['finalStarted', {}],
      ['draftSubmitted', {}, 'ppc.final'],
      ['draftApproved', {}, 'ppc.final'],
      ['reportFiled', { filedOn: '2026-09-01', unknownItems: ['IT-4'] }, 'ppc.final'],
      ['supplementStarted', {}],
      ['draftSubmitted', {}, 'report:ppc'],
      ['draftApproved', {}, 'report:ppc'],
      ['reportFiled', { filedOn: '2026-09-01' }, 'report:ppc'],
      ['personsCounted', { total: 800 }],
      ['draftSubmitted', {}, 'individuals.notice'],
      ['draftApproved', {}, 'individuals.notice'],
      ['noticesDelivered', { reached: 790 }],
      ['substituteGrounded', { ground: 'undeliverable', persons: 10 }],
      ['draftSubmitted', {}, 'notice'],
      ['draftApproved', {}, 'notice'],
      ['substituteStarted', { measures: ['desk'], startedOn: '2026-09-01' }],
      ['substituteProven', { proof: 'p' }],
      ['noticeCompleted', {}],
      ['dutyDeclined', { reason: 'r' }, 'publication'],
      ['incidentClosed', {}],
    ] as [string, object, string?][]) {
      await advance(incident, type, data, target);
    }
    const { incident: row, duties: rows } = await bench.engine.look(bench.viewer, incident);
    expect(row).toMatchObject({ state: 'closed', next_due: null });
    expect(rows.map(({ key, state }) => `${key} ${state}`).sort()).toEqual([
      'individuals.notice:individuals settled',
      'ppc.final:ppc settled',
      'ppc.preliminary:ppc settled',
      'publication:public declined',
    ]);
    const timers = await timersOfIncident(bench.db, row.id);
    expect(timers.filter(({ state }) => state === 'armed')).toEqual([]);
    await expect(advance(incident, 'acknowledge')).rejects.toMatchObject({ reasons: [{ code: 'incident-over' }] });
    await advance(incident, 'incidentReopened', { reason: 'r' });
    expect((await bench.engine.look(bench.viewer, incident)).incident.state).toBe('responding');
  });

  it('chains every event over the one before', async () => {
    const incident = await open();
    await file(incident, 'ppc.preliminary');
    const { incident: row } = await bench.engine.look(bench.viewer, incident);
    const events = await eventsOf(bench.db, row.id);
    let previous = '0'.repeat(64);
    for (const [index, event] of events.entries()) {
      expect(event.seq).toBe(index + 1);
      expect(event.previous_hash).toBe(previous);
      expect(event.hash).toBe(hashOf(previous, event.text));
      expect(JSON.parse(event.text)).toMatchObject({
        incident,
        seq: event.seq,
        type: event.type,
        target: event.target,
      });
      previous = event.hash;
    }
    expect(row).toMatchObject({ head_hash: previous, last_seq: events.length });
  });

  it('changes as a whole or not at all', async () => {
    const incident = await open();
    const before = await bench.engine.look(bench.viewer, incident);
    await sql`alter table timer rename to timer_away`.execute(bench.db);
    await expect(advance(incident, 'internallyReported')).rejects.toThrow();
    await sql`alter table timer_away rename to timer`.execute(bench.db);
    expect(await bench.engine.look(bench.viewer, incident)).toEqual(before);
  });
});

describe('revised facts', () => {
  const revise = (incident: string, change: object) =>
    bench.engine.advance({ incident, facts: cardNumbers(change) }, bench.who());

  it('move the final from day 30 to day 60 when the wrongful purpose is confirmed, and its reminders with it', async () => {
    const incident = await open();
    await file(incident, 'ppc.preliminary');
    bench.at('2026-09-12T10:00:00+09:00');
    await revise(incident, { wrongfulPurpose: true });
    expect(await duties(incident)).toMatchObject({
      'ppc.preliminary:ppc': 'settled 2026-09-05',
      'ppc.final:ppc': 'open 2026-10-30',
      'police.consult:police': 'open null',
    });
    const { incident: row } = await bench.engine.look(bench.viewer, incident);
    const timers = await timersOfIncident(bench.db, row.id);
    const final = timers.filter(({ step }) => step === 'ppc.final');
    expect(new Set(final.filter(({ due }) => due === '2026-09-30').map(({ state }) => state))).toEqual(
      new Set(['disarmed']),
    );
    expect(new Set(final.filter(({ due }) => due === '2026-10-30').map(({ state }) => state))).toEqual(
      new Set(['armed']),
    );
  });

  it('withdraw what is no longer listed; after a filing the recipient must be told', async () => {
    const incident = await open();
    await file(incident, 'ppc.preliminary');
    await revise(incident, { certainty: 'ruledOut', wrongfulPurpose: false });
    expect(await duties(incident)).toMatchObject({
      'ppc.preliminary:ppc': 'settled 2026-09-05',
      'ppc.final:ppc': 'withdrawn 2026-09-30',
      'individuals.notice:individuals': 'withdrawn null',
      'publication:public': 'withdrawn null',
    });
    await expect(advance(incident, 'incidentDismissed', { reason: 'r' })).rejects.toMatchObject({
      reasons: [{ code: 'still-open' }],
    });
    await advance(incident, 'recipientTold', { toldOn: '2026-09-01' });
    await advance(incident, 'incidentDismissed', { reason: 'r' });
    expect((await bench.engine.look(bench.viewer, incident)).incident.state).toBe('dismissed');
  });

  it('bring a withdrawn duty back', async () => {
    const incident = await open();
    await revise(incident, { certainty: 'ruledOut', wrongfulPurpose: false });
    expect(await duties(incident)).toMatchObject({ 'ppc.final:ppc': 'withdrawn 2026-09-30' });
    await revise(incident, {});
    expect(await duties(incident)).toMatchObject({
      'ppc.preliminary:ppc': 'open 2026-09-05',
      'ppc.final:ppc': 'open 2026-09-30',
    });
  });

  it('change nothing when they say the same again', async () => {
    const incident = await open();
    const before = (await bench.engine.look(bench.viewer, incident)).instances.map(({ rev }) => rev);
    await revise(incident, {});
    expect((await bench.engine.look(bench.viewer, incident)).instances.map(({ rev }) => rev)).toEqual(before);
  });
});

describe('an entrustee', () => {
  it('is released by telling its entrustor: one event, which also becomes a fact', async () => {
    const incident = await open({ entrustment: { role: 'entrustee', entrustor: 'private' } });
    await advance(incident, 'draftSubmitted', {}, 'entrustor.notice');
    await advance(incident, 'draftApproved', {}, 'entrustor.notice');
    await expect(advance(incident, 'reportFiled', { filedOn: '2026-09-01' }, 'entrustor.notice')).rejects.toMatchObject(
      {
        reasons: [{ code: 'recipient-is-entrustor' }],
      },
    );
    bench.at('2026-09-04T10:00:00+09:00');
    await advance(incident, 'entrustorNotified', { notifiedAt: '2026-09-04T01:00:00.000Z' });
    expect(await duties(incident)).toMatchObject({
      'entrustor.notice:entrustor': 'settled 2026-09-05',
      'ppc.preliminary:ppc': 'withdrawn 2026-09-05',
      'ppc.final:ppc': 'withdrawn 2026-09-30',
      'individuals.notice:individuals': 'withdrawn null',
    });
    const { incident: row } = await bench.engine.look(bench.viewer, incident);
    expect(row.facts_revision).toBe(2);
    const events = (await eventsOf(bench.db, row.id)).map(({ target, type }) => `${target} ${type}`);
    expect(events.slice(-5)).toEqual([
      'report:entrustor entrustorNotified',
      'incident factsRevised',
      'incident dutiesRevised',
      'report:ppc dutiesRevised',
      'notice dutiesRevised',
    ]);
  });
});
