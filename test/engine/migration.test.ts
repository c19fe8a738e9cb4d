import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { machinesOf, ownMachines } from '../../machines/registry.ts';
import { EventRefused, NotFound } from '../../src/domain/errors.ts';
import { createEngine, type Engine } from '../../src/engine/engine.ts';
import { type EventText, readEventText } from '../../src/engine/event-text.ts';
import { replay } from '../../src/engine/replay.ts';
import { defaultLadder } from '../../src/start/ladder.ts';
import { evidenceOf } from '../../src/store/queries/evidence.ts';
import { timersOfIncident } from '../../src/store/queries/incidents.ts';
import { laterMachines, noticeV2 } from '../machines/versions/notice-v2.ts';
import { type EngineBench, engineBench } from '../support/engine.ts';
import { cardNumbers } from '../support/facts.ts';
import { armedEqualsPlan } from '../support/planned.ts';

let bench: EngineBench;
/** A later program on the same database. */
let later: Engine;
beforeAll(async () => {
  bench = await engineBench();
  later = programWith(laterMachines);
});
afterAll(() => bench.close());

const programWith = (machines: typeof laterMachines): Engine =>
  createEngine({
    db: bench.db,
    clock: bench.engine.clock,
    ladder: defaultLadder,
    machines,
    publicUrl: null,
    nudge: () => {},
  });

const opened = async (engine = bench.engine): Promise<string> =>
  (await engine.open({ facts: cardNumbers() }, bench.who())).record.incident.number;

type Told = [type: string, data?: object, target?: string];

async function tell(engine: Engine, incident: string, ...events: Told[]): Promise<void> {
  for (const [type, data = {}, target = 'notice'] of events)
    await engine.advance(
      { incident, event: { type, ...data } as never, target },
      bench.who(['draftApproved', 'correct'].includes(type) ? 'second person' : 'operator'),
    );
}

const deferred: Told = ['noticeDeferred', { ground: 'littleKnown', recheckOn: '2026-09-20', reason: 'r' }];
const delivering: Told[] = [['personsCounted', { total: 10 }], ['draftSubmitted'], ['draftApproved']];

const instance = async (incident: string, key = 'notice') => {
  const found = (await later.look(bench.viewer, incident)).instances.find((each) => each.key === key);
  if (!found) throw new TypeError(`no ${key}`);
  return found;
};
const standing = async (incident: string) => {
  const { version, snapshot, rev } = await instance(incident);
  return { version: version.version, value: snapshot.value, rev };
};
const migrate = (incident: string, more: object = {}, engine = later) =>
  engine.advance({ incident, migrate: { reason: '新しい版で進める', ...more } }, bench.who('officer'));
const preview = (incident: string, asked = {}, engine = later) =>
  engine.previewMigration(bench.viewer, incident, asked);
const verified = async (incident: string) => (await later.verify(bench.viewer, incident)).faults;
const codes = async (change: Promise<unknown>) => {
  const error = await change.catch((reason: unknown) => reason);
  return error instanceof EventRefused ? error.reasons.map(({ code }) => code) : error;
};
const armed = async (incident: string, step: string) => {
  const { incident: row } = await later.look(bench.viewer, incident);
  return (await timersOfIncident(bench.db, row.id)).filter((timer) => timer.step === step && timer.state === 'armed');
};

const only = <Item>([first, ...more]: Item[]): Item => {
  if (first === undefined || more.length > 0) throw new TypeError('not exactly one');
  return first;
};

describe('two versions of a machine side by side', () => {
  it('a new incident begins under the newest, one that is under way stays with its own', async () => {
    const old = await opened();
    const fresh = await opened(later);
    expect((await standing(old)).version).toBe(1);
    expect((await standing(fresh)).version).toBe(2);
    expect((await instance(fresh, 'report:ppc')).version.version).toBe(1);
  });

  it('an incident of the retired version is driven to its end under the later program, and verifies', async () => {
    const incident = await opened();
    await tell(later, incident, deferred);
    expect((await standing(incident)).value).toEqual({ active: 'deferred' });
    await tell(
      later,
      incident,
      ['deferralEnded'],
      ...delivering,
      ['noticesDelivered', { reached: 10 }],
      ['noticeCompleted'],
      ['draftSubmitted', {}, 'ppc.preliminary'],
      ['draftApproved', {}, 'ppc.preliminary'],
      ['reportFiled', { filedOn: '2026-09-01', complete: true }, 'ppc.preliminary'],
      ['dutyDeclined', { reason: 'r' }, 'publication'],
      ['internallyReported', {}, 'incident'],
      ['responseStarted', {}, 'incident'],
      ['spreadContained', { measures: 'm' }, 'incident'],
      ['factsEstablished', { summary: 's' }, 'incident'],
      ['causeIdentified', { summary: 's' }, 'incident'],
      ['scopeIdentified', { summary: 's' }, 'incident'],
      ['preventionDecided', { measures: 'm' }, 'incident'],
      ['preventionCarriedOut', {}, 'incident'],
      ['incidentClosed', {}, 'incident'],
    );
    const { incident: row } = await later.look(bench.viewer, incident);
    expect([row.state, (await standing(incident)).version]).toEqual(['closed', 1]);
    expect(await verified(incident)).toEqual([]);
    expect(await codes(migrate(incident))).toEqual(['incident-over']);
    expect((await preview(incident)).instances.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([
      ['incident-over'],
    ]);
  });

  it('a program that holds only the older one cannot read what began under the newer, and says which it lacks', async () => {
    const incident = await opened(later);
    await expect(bench.engine.look(bench.viewer, incident)).rejects.toThrow(new NotFound('machine', 'notice v2'));
  });
});

describe('a preview', () => {
  it('says that there is nothing to move where everything is the newest', async () => {
    const incident = await opened();
    expect(await preview(incident, {}, bench.engine)).toEqual({ incident, instances: [] });
  });

  it('says what would be different, and changes nothing', async () => {
    const incident = await opened();
    await tell(later, incident, ...delivering);
    const before = await evidenceOf(bench.db, bench.viewer, incident);
    const { instances } = await preview(incident);
    expect(instances).toMatchObject([
      {
        instance: 'notice',
        rev: 4,
        from: 'notice@1',
        to: 'notice@2',
        reasons: [],
        duties: [],
        tasks: { opened: [{ id: 'tellRecipient' }], ended: [] },
        reminders: { atOnce: [], moved: [], disarmed: [], superseded: [] },
      },
    ]);
    const { states, events, reminders } = only(instances);
    expect(states.before.map(({ path }) => path)).toEqual([
      'active.delivering.direct.sending',
      'active.delivering.substitute.notNeeded',
    ]);
    expect(states.after).toContainEqual({
      path: 'active.delivering.recipient.toTell',
      label: { ja: '報告先へ未連絡', en: 'Not told yet' },
    });
    expect(events.before.map(({ type }) => type)).not.toContain('recipientTold');
    expect(events.after).toContainEqual(expect.objectContaining({ type: 'recipientTold', allowed: true }));
    expect(new Set(reminders.armed.map(({ duty }) => duty))).toEqual(new Set(['tellRecipient']));
    expect(await evidenceOf(bench.db, bench.viewer, incident)).toEqual(before);
  });
});

describe('a migration', () => {
  it('moves a renamed state, fills the new field, chains the decision, and verifies', async () => {
    const incident = await opened();
    await tell(later, incident, deferred);
    const before = await armed(incident, 'recheckDeferral');
    await migrate(incident);
    const { version, snapshot, rev } = await instance(incident);
    expect([version.version, snapshot.value, rev]).toEqual([2, { active: 'postponed' }, 3]);
    expect(snapshot.context).toMatchObject({ postponements: 1, reached: 0, total: null });
    const { events, instances } = await evidenceOf(bench.db, bench.viewer, incident);
    expect(JSON.parse(events.at(-1)?.text ?? '')).toMatchObject({
      type: 'machineMigrated',
      target: 'notice',
      actor: 'officer',
      machine: 'notice@2',
      rev: 3,
      data: { from: 'notice@1', to: 'notice@2', reason: '新しい版で進める' },
    });
    expect(instances.find(({ key }) => key === 'notice')).toMatchObject({ machine_version: 2 });
    expect(instances.find(({ key }) => key === 'report:ppc')).toMatchObject({ machine_version: 1, rev: 1 });
    // The task was there before: its reminders are the same rows.
    expect(await armed(incident, 'recheckDeferral')).toEqual(before);
    expect(before.length).toBeGreaterThan(0);
    await armedEqualsPlan(bench.db, incident, laterMachines);
    expect(await verified(incident)).toEqual([]);
  });

  it('enters a region that is new: what it asks for is armed, and what was there is not entered again', async () => {
    const incident = await opened();
    await tell(later, incident, ...delivering, ['noticesDelivered', { reached: 10 }]);
    expect(await armed(incident, 'tellRecipient')).toEqual([]);
    await migrate(incident, { instance: 'notice', to: 2 });
    expect(await standing(incident)).toMatchObject({
      version: 2,
      value: { active: { delivering: { direct: 'reached', recipient: 'toTell', substitute: 'notNeeded' } } },
    });
    const timers = await armed(incident, 'tellRecipient');
    expect(timers.length).toBeGreaterThan(0);
    await armedEqualsPlan(bench.db, incident, laterMachines);

    await tell(later, incident, ['recipientTold', { toldOn: '2026-09-01' }], ['noticeCompleted']);
    expect(await armed(incident, 'tellRecipient')).toEqual([]);
    expect((await standing(incident)).value).toBe('settled');
    expect(await verified(incident)).toEqual([]);
  });

  it('is no mis-click: a correction reaches back to it, and not beyond', async () => {
    const incident = await opened();
    await tell(later, incident, ['personsCounted', { total: 10 }]);
    await migrate(incident);
    const correct: Told = ['correct', { reason: 'r' }];
    expect(await codes(tell(later, incident, correct))).toEqual(['migrated-since']);
    expect(await later.correctable(bench.viewer, incident)).toEqual([]);
    await tell(later, incident, deferred, correct);
    expect(await standing(incident)).toEqual({ version: 2, value: { active: 'preparing' }, rev: 5 });
    expect(await codes(tell(later, incident, correct))).toEqual(['migrated-since']);
    expect(await verified(incident)).toEqual([]);
  });

  it('of several instances happens for all or for none', async () => {
    const incident = await opened();
    const reportV2 = { ...ownMachines.version('report'), version: 2 };
    const half = programWith(machinesOf([...laterMachines.all, reportV2]));
    expect(await codes(migrate(incident, {}, half))).toEqual(['no-migration']);
    expect(await standing(incident)).toMatchObject({ version: 1, rev: 1 });
    const [report, notice] = (await preview(incident, {}, half)).instances;
    expect([report?.instance, report?.reasons.map(({ code }) => code)]).toEqual(['report:ppc', ['no-migration']]);
    expect([notice?.instance, notice?.reasons]).toEqual(['notice', []]);
    await migrate(incident, { instance: 'notice' }, half);
    expect(await standing(incident)).toMatchObject({ version: 2 });
  });

  it('is refused with reasons: nothing newer, an older version, a state that the newer one lacks, a stale look', async () => {
    const incident = await opened();
    expect(await codes(migrate(incident, {}, bench.engine))).toEqual(['machine-newest']);
    expect(await codes(migrate(incident, { instance: 'notice', to: 3 }))).toEqual(['no-migration']);
    expect(await codes(migrate(incident, { instance: 'report:ppc', to: 1 }))).toEqual(['machine-newest']);
    await expect(migrate(incident, { instance: 'report:nobody' })).rejects.toThrow(NotFound);

    await tell(later, incident, deferred);
    const forgetful = { ...noticeV2, fromPrevious: { states: {}, context: (before: object) => before } };
    const lacking = programWith(machinesOf([...ownMachines.all, forgetful]));
    expect(await codes(migrate(incident, {}, lacking))).toEqual(['state-missing']);
    expect((await preview(incident, {}, lacking)).instances[0]?.reasons[0]?.ja).toContain('active.deferred');

    const stale = later.advance(
      { incident, migrate: { reason: 'r', instance: 'notice' }, expectedRev: 1 },
      bench.who('officer'),
    );
    expect(await codes(stale)).toEqual(['changed-meanwhile']);
    await migrate(incident);
    expect(await codes(migrate(incident, { instance: 'notice', to: 1 }))).toEqual(['machine-not-newer']);
    expect(await verified(incident)).toEqual([]);
  });

  it('that would lose a duty is refused', async () => {
    const incident = await opened();
    const losing = {
      ...noticeV2,
      fromPrevious: { states: {}, context: (before: object) => ({ ...before, duties: [], postponements: 0 }) },
    };
    const program = programWith(machinesOf([...ownMachines.all, losing]));
    expect(await codes(migrate(incident, {}, program))).toEqual(['duties-differ']);
  });

  it('that two ask for at once happens once', async () => {
    const incident = await opened();
    const both = await Promise.allSettled([migrate(incident), migrate(incident)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = both.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused[0]).toMatchObject({ reasons: [{ code: 'machine-newest' }] });
    expect((await standing(incident)).rev).toBe(2);
  });

  it('that could not have been is not replayed: another beginning, another end, a correction across it', async () => {
    const incident = await opened();
    await tell(later, incident, ['personsCounted', { total: 10 }]);
    await migrate(incident);
    const { events } = await evidenceOf(bench.db, bench.viewer, incident);
    const texts = events.flatMap(({ text }) => readEventText(text) ?? []);
    const [counted, moved] = texts.filter(({ target }) => target === 'notice').slice(-2) as [EventText, EventText];
    const troubles = (last: EventText, ...more: EventText[]) =>
      replay([...texts.slice(0, -1), last, ...more], laterMachines).troubles.map(({ code }) => code);
    expect(troubles(moved)).toEqual([]);
    expect(troubles({ ...moved, data: { ...moved.data, from: 'notice@0' } })).toEqual(['not-accepted']);
    expect(troubles({ ...moved, data: { ...moved.data, to: 'notice@3' } })).toEqual(['not-accepted']);
    expect(troubles({ ...moved, machine: 'notice@1' })).toEqual(['not-accepted']);
    expect(troubles({ ...moved, target: 'report:ppc' })).toEqual(['not-opened']);
    const across = { ...moved, seq: moved.seq + 1, type: 'correct', rev: 4, data: { corrects: counted.seq } };
    expect(troubles(moved, across)).toEqual(['not-accepted']);
  });

  it('is needed to read what follows: without the version nothing is verified, and a row put back is found', async () => {
    const incident = await opened();
    await tell(later, incident, deferred);
    await migrate(incident);
    const withoutV2 = await bench.engine.verify(bench.viewer, incident);
    expect(withoutV2.faults.map(({ code }) => code)).toContain('unknown-machine');
    await bench.db
      .updateTable('instance')
      .set({ machine_version: 1 })
      .where('key', '=', 'notice')
      .where('incident_id', '=', (await later.look(bench.viewer, incident)).incident.id)
      .execute();
    expect((await later.verify(bench.viewer, incident)).faults.map(({ code }) => code)).toEqual(['states-differ']);
  });
});
