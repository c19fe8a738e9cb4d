import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wallClock } from '../../src/domain/day.ts';
import { savePerson } from '../../src/store/people.ts';
import { type EngineBench, engineBench } from '../support/engine.ts';
import { cardNumbers } from '../support/facts.ts';

let bench: EngineBench;
const person = (name: string, roles: ('owner' | 'deputy' | 'manager' | 'officer')[]) =>
  savePerson(bench.db, {
    organizationId: bench.organizationId,
    name,
    email: `${name}@example.jp`,
    lang: 'ja',
    roles,
    at: '2026-09-01T00:00:00.000Z',
  });

beforeEach(async () => {
  bench = await engineBench();
  await person('owner', ['owner']);
  await person('deputy', ['deputy']);
  await person('manager', ['manager']);
  await person('officer', ['officer']);
});
afterEach(() => bench.close());

const open = async (incident = {}) =>
  (await bench.engine.open({ facts: cardNumbers(incident) }, bench.who())).record.incident;

const forecast = (number: string, days = 30) => bench.engine.forecast(bench.viewer, number, days);

/** What was mailed: when, of what, by which rung, to whom. */
const mailed = async (incidentId: string) => {
  const rows = await bench.db
    .selectFrom('outbox')
    .innerJoin('timer', 'timer.id', 'outbox.timer_id')
    .select(['outbox.address', 'outbox.created_at', 'timer.step', 'timer.instance_key', 'timer.rung', 'timer.n'])
    .where('outbox.incident_id', '=', incidentId)
    .execute();
  return rows
    .map((row) => `${row.created_at} ${row.instance_key} ${row.step} ${row.rung} ${row.n} ${row.address}`)
    .sort();
};

const foretold = ({ entries }: Awaited<ReturnType<typeof forecast>>) =>
  entries
    .flatMap(({ kind, at, instance, duty, rung, n, to }) =>
      kind === 'reminder' ? to.map(({ email }) => `${at} ${instance} ${duty} ${rung} ${n} ${email}`) : [],
    )
    .sort();

const until = '2026-10-01T10:00:00+09:00';

describe('a forecast', () => {
  it('is what fires when nobody acts for thirty days, to the second and the address', async () => {
    const incident = await open();
    const said = foretold(await forecast(incident.number));
    await bench.passUntil(until);
    expect(said.length).toBeGreaterThan(100);
    expect(said).toEqual(await mailed(incident.id));
  });

  it('knows who is away on each day, and who stands in', async () => {
    const { organization } = bench.engine;
    await organization.addAbsence('owner@example.jp', { from: '2026-09-03', to: '2026-09-05' }, bench.who());
    const standIn = { person: 'officer@example.jp', from: null, to: null };
    await organization.setDeputies('owner@example.jp', [standIn], bench.who());
    await organization.addAbsence('manager@example.jp', { from: '2026-09-06', to: '2026-09-20' }, bench.who());
    const incident = await open();
    const seen = await forecast(incident.number);
    const target = seen.entries.find(({ duty, rung }) => duty === 'ppc.preliminary' && rung === 'target');
    expect(target).toMatchObject({
      day: '2026-09-03',
      weekday: 4,
      to: [{ email: 'officer@example.jp', insteadOf: ['owner'] }],
    });
    await bench.passUntil(until);
    expect(foretold(seen)).toEqual(await mailed(incident.id));
  });

  it('of an incident that is late already begins with its strongest reminders, now', async () => {
    bench.at('2026-09-09T14:00:00+09:00');
    const incident = await open();
    await bench.passUntil('2026-09-10T12:00:00+09:00');
    const told = await mailed(incident.id);
    const seen = await forecast(incident.number, 20);
    expect(seen.overdue).toMatchObject([{ duty: 'ppc.preliminary', due: '2026-09-05' }]);
    await bench.passUntil('2026-09-30T12:00:00+09:00');
    // What does not repeat is foretold beyond the horizon too.
    const within = foretold(seen).filter((line) => line <= seen.until);
    expect(within).toEqual((await mailed(incident.id)).filter((line) => !told.includes(line)));
  });

  it('agrees with reminders that an acknowledgement has silenced, and with an owner of its own', async () => {
    const incident = await open();
    const target = 'ppc.preliminary';
    await bench.engine.advance({ incident: incident.number, event: { type: 'acknowledge' }, target }, bench.who());
    await bench.engine.changeOwner({ incident: incident.number, owner: 'manager@example.jp' }, bench.who());
    const said = foretold(await forecast(incident.number));
    await bench.passUntil(until);
    expect(said).toEqual(await mailed(incident.id));
  });

  it('names each due day, its end without what was owed, and nothing of the sort for what may be set aside', async () => {
    const incident = await open();
    const { entries } = await forecast(incident.number);
    const days = entries.filter(({ kind }) => kind !== 'reminder');
    expect(days.map(({ kind, at, day, duty }) => `${kind} ${wallClock(at)} ${day} ${duty}`)).toEqual([
      'due 2026-09-05 00:00 2026-09-05 ppc.preliminary',
      'breach 2026-09-06 00:00 2026-09-06 ppc.preliminary',
      'due 2026-09-30 00:00 2026-09-30 ppc.final',
      'breach 2026-10-01 00:00 2026-10-01 ppc.final',
    ]);
    expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).toSorted());
  });

  it('points out a due day that is closed, with the last day to work before it', async () => {
    const incident = await open();
    const { collisions } = await forecast(incident.number);
    expect(collisions[0]).toMatchObject({
      kind: 'due',
      day: '2026-09-05',
      weekday: 6,
      duty: 'ppc.preliminary',
      closed: { why: 'saturday', authority: true, organization: true },
      lastWorkingDay: '2026-09-04',
    });
  });

  it('points out the closed days that the organization has named', async () => {
    const { organization } = bench.engine;
    const { document } = await organization.calendar(bench.organizationId);
    const closed = [{ from: '2026-09-30', to: '2026-09-30', name: '創立記念日' }];
    await organization.setCalendar({ document: { ...document, closed } }, bench.who());
    const incident = await open();
    const { collisions } = await forecast(incident.number);
    expect(collisions.find(({ kind, duty }) => kind === 'due' && duty === 'ppc.final')).toMatchObject({
      closed: { why: 'organization', name: '創立記念日', authority: false, organization: true },
      lastWorkingDay: '2026-09-29',
    });
  });

  it('tells a role that nobody is registered for from one whose people are all away', async () => {
    const said = ({ entries }: Awaited<ReturnType<typeof forecast>>) => {
      const first = entries.find(({ kind }) => kind === 'reminder');
      return { deserted: first?.deserted, vacant: first?.vacant };
    };
    const { number } = await open();
    expect(said(await forecast(number))).toEqual({ deserted: false, vacant: false });
    for (const name of ['owner', 'deputy', 'manager', 'officer'])
      await bench.engine.organization.addAbsence(
        `${name}@example.jp`,
        { from: '2026-09-01', to: '2026-12-31' },
        bench.who(),
      );
    expect(said(await forecast(number))).toEqual({ deserted: true, vacant: false });
    await bench.db.deleteFrom('membership').execute();
    expect(said(await forecast(number))).toEqual({ deserted: true, vacant: true });
  });

  it('follows what repeats no further than it is asked to, and writes nothing', async () => {
    const incident = await open();
    const count = async () => [
      (await bench.db.selectFrom('timer').selectAll().execute()).length,
      (await bench.db.selectFrom('event').selectAll().execute()).length,
    ];
    const before = await count();
    const near = await forecast(incident.number, 10);
    const far = await forecast(incident.number, 90);
    expect(near.entries.filter(({ repeats }) => repeats).every(({ at }) => at <= near.until)).toBe(true);
    expect(far.entries.length).toBeGreaterThan(near.entries.length);
    expect(near.entries.some(({ kind, duty }) => kind === 'breach' && duty === 'ppc.final')).toBe(true);
    expect(await count()).toEqual(before);
  });
});
