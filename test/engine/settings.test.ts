import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../src/contract/policy.ts';
import { wallClock } from '../../src/domain/day.ts';
import { InvalidInput, NotFound } from '../../src/domain/errors.ts';
import type { ReminderMail } from '../../src/domain/reminder-mail.ts';
import { type Role, roles } from '../../src/domain/role.ts';
import { genesis, hashOf } from '../../src/engine/chain.ts';
import { defaultPolicy } from '../../src/reminders/default-policy.ts';
import { eventsOf, timersOfIncident } from '../../src/store/queries/incidents.ts';
import { settingEventsOf } from '../../src/store/queries/settings.ts';
import { countReplans, enqueueReplans } from '../../src/store/replans.ts';
import { type EngineBench, engineBench } from '../support/engine.ts';
import { cardNumbers } from '../support/facts.ts';
import { armedEqualsPlan } from '../support/planned.ts';

let bench: EngineBench;
let incident: { id: string; number: string };
const person = (role: Role) => ({ name: role, email: `${role}@example.jp`, lang: 'ja' as const, roles: [role] });

beforeAll(async () => {
  bench = await engineBench();
});
afterAll(() => bench.close());

/** Tuesday, 1 September 2026, 10:00: one person a role, one incident. Everything before is closed away. */
beforeEach(async () => {
  bench.at('2026-09-01T10:00:00+09:00');
  await bench.db.updateTable('incident').set({ state: 'closed' }).execute();
  await bench.db.updateTable('timer').set({ state: 'disarmed' }).where('state', '=', 'armed').execute();
  for (const table of ['setting', 'absence', 'deputy', 'replan', 'membership'] as const)
    await bench.db.deleteFrom(table).execute();
  for (const role of roles) await bench.engine.organization.addPerson(person(role), bench.who());
  incident = await open();
});

const open = async () => {
  const { record } = await bench.engine.open({ facts: cardNumbers() }, bench.who());
  return record.incident;
};
const policy = (change: (policy: PolicyDocument) => unknown): PolicyDocument => {
  const document = structuredClone<PolicyDocument>({ schema: 'policy/1', ...defaultPolicy });
  change(document);
  return document;
};
const setPolicy = (document: PolicyDocument, basedOn?: number) =>
  bench.engine.organization.setPolicy({ document, basedOn }, bench.who());
const close = (from: string, to = from) =>
  bench.engine.organization.setCalendar(
    {
      document: {
        schema: 'calendar/1',
        weekdays: [1, 2, 3, 4, 5],
        opens: '09:00',
        closes: '18:00',
        closed: [{ from, to, name: '創立記念日' }],
      },
    },
    bench.who(),
  );

const armed = async (step: string, of = incident) =>
  (await timersOfIncident(bench.db, of.id))
    .filter((timer) => timer.state === 'armed' && timer.step === step)
    .map(({ rung, fire_at, roles: to }) => `${rung} ${wallClock(fire_at)} ${to.join(' ')}`);

const planned = (of = incident) => armedEqualsPlan(bench.db, of.number);
const replanned = async (of = incident) =>
  (await eventsOf(bench.db, of.id))
    .filter(({ type }) => type === 'replanned')
    .map(({ text }) => JSON.parse(text).data as { cause: string; armed: number; moved: number; disarmed: number });

/** Who was told what since: `2026-09-03 09:00 target owner@example.jp`. */
const told = async (step: string) =>
  (
    await bench.db
      .selectFrom('outbox')
      .innerJoin('timer', 'timer.id', 'outbox.timer_id')
      .select(['outbox.address', 'outbox.created_at', 'timer.rung'])
      .where('outbox.incident_id', '=', incident.id)
      .where('timer.step', '=', step)
      .orderBy('outbox.created_at')
      .orderBy('outbox.address')
      .execute()
  ).map(({ address, created_at, rung }) => `${wallClock(created_at)} ${rung} ${address}`);

describe('a policy that is set', () => {
  const later = policy(({ withDue }) => {
    const [target, dayBefore] = withDue;
    if (target) target.when = { from: 'target', days: 0, time: '11:00' };
    if (dayBefore) dayBefore.to = ['owner', 'manager'];
    withDue.splice(1, 0, { rung: 'twoDays', when: { from: 'due', days: -2, time: '15:00' }, to: ['deputy'] });
  });

  it('moves, adds and re-addresses the reminders of open incidents, which the chain says', async () => {
    const { version, waiting } = await setPolicy(later);
    expect([version, waiting]).toEqual([1, 0]);
    expect(await armed('ppc.preliminary')).toEqual([
      'target 2026-09-03 11:00 owner',
      'twoDays 2026-09-03 15:00 deputy',
      'dayBefore 2026-09-04 09:00 owner manager',
      'dueDay 2026-09-05 09:00 owner deputy',
      'evening 2026-09-05 18:00 manager',
      'due 2026-09-06 00:00 officer',
      'overdue 2026-09-06 09:00 owner deputy manager officer',
    ]);
    expect(await replanned()).toEqual([
      expect.objectContaining({ cause: 'policySet', armed: 2, moved: 3, disarmed: 0 }),
    ]);
    await planned();
  });

  it('does what its preview said, and the preview does nothing', async () => {
    const before = await timersOfIncident(bench.db, incident.id);
    const preview = await bench.engine.organization.previewPolicy(bench.viewer, later);
    expect(await timersOfIncident(bench.db, incident.id)).toEqual(before);
    const said = preview.incidents.find(({ id }) => id === incident.number);
    await setPolicy(later);
    const after = new Map((await timersOfIncident(bench.db, incident.id)).map((row) => [row.key, row]));
    const was = new Map(before.map((row) => [row.key, row]));
    const changed = [...after.values()].filter((row) => {
      const old = was.get(row.key);
      return row.state === 'armed' && (old?.fire_at !== row.fire_at || old.roles.join() !== row.roles.join());
    });
    const line = (one: { rung: string; at: string; roles: Role[] }) => `${one.rung} ${one.at} ${one.roles.join()}`;
    expect([...(said?.armed ?? []), ...(said?.moved ?? [])].map(line).sort()).toEqual(
      changed.map((row) => line({ rung: row.rung, at: row.fire_at, roles: row.roles })).sort(),
    );
    expect(said?.disarmed).toEqual([]);
    expect((await bench.engine.organization.previewPolicy(bench.viewer, later)).incidents).toEqual([]);
  });

  it('adds nothing of what a later reminder has said, and sends what it moves into the past once', async () => {
    await bench.passUntil('2026-09-04T10:00:00+09:00');
    const before = await told('ppc.preliminary');
    await setPolicy(
      policy(({ withDue }) => {
        withDue.splice(0, 0, { rung: 'early', when: { from: 'target', days: -1, time: '09:00' }, to: ['officer'] });
      }),
    );
    await bench.passUntil('2026-09-04T23:00:00+09:00');
    expect(await told('ppc.preliminary')).toEqual(before);
    await planned();
    bench.at('2026-09-05T08:30:00+09:00');
    await setPolicy(
      policy(({ withDue }) => {
        for (const { rung, when } of withDue)
          if ('time' in when && ['dueDay', 'evening'].includes(rung)) when.time = rung === 'dueDay' ? '07:00' : '08:00';
      }),
    );
    await bench.passUntil('2026-09-05T23:00:00+09:00');
    expect((await told('ppc.preliminary')).slice(before.length)).toEqual([
      '2026-09-05 08:30 evening manager@example.jp',
    ]);
    await planned();
  });

  it('is a new version each time it differs, and is not set over one that was not seen', async () => {
    await setPolicy(later);
    expect((await setPolicy(later)).version).toBe(1);
    await expect(
      setPolicy(
        policy(() => {}),
        0,
      ),
    ).rejects.toBeInstanceOf(InvalidInput);
    expect(
      (
        await setPolicy(
          policy(() => {}),
          1,
        )
      ).version,
    ).toBe(2);
    const now = await bench.engine.organization.policy(bench.organizationId);
    expect(now).toMatchObject({ version: 2, set: { actor: 'operator', at: '2026-09-01T01:00:00.000Z' } });
  });
});

describe('planning anew', () => {
  it('goes on where it stopped, runs twice without harm, and leaves closed incidents alone', async () => {
    const [second, third] = [await open(), await open()];
    await bench.db.updateTable('incident').set({ state: 'closed' }).where('id', '=', third.id).execute();
    const enqueue = () =>
      bench.db
        .transaction()
        .execute((trx) => enqueueReplans(trx, { organizationId: bench.organizationId, cause: 'policySet', seq: 1 }));
    // As a process leaves it that dies right after the commit.
    await bench.db
      .insertInto('setting')
      .values({
        organization_id: bench.organizationId,
        kind: 'policy',
        version: 1,
        text: JSON.stringify(
          policy(({ withDue }) => {
            if (withDue[0]) withDue[0].to = ['owner', 'deputy'];
          }),
        ),
        at: '2026-09-01T01:00:00.000Z',
        actor: 'operator',
      })
      .execute();
    await enqueue();
    await enqueue();
    expect(await countReplans(bench.db, bench.organizationId)).toBe(2);
    expect(await bench.engine.replan(1)).toBe(1);
    expect(await countReplans(bench.db, bench.organizationId)).toBe(1);
    expect([(await replanned(incident)).length, (await replanned(second)).length]).toEqual([1, 0]);
    await Promise.all([bench.engine.replan(10), bench.engine.replan(10)]);
    expect([(await replanned(incident)).length, (await replanned(second)).length]).toEqual([1, 1]);
    expect(await bench.engine.replan(10)).toBe(0);
    expect(await replanned(third)).toEqual([]);
    for (const one of [incident, second]) await planned(one);
  });

  it('writes nothing into the chain of an incident whose reminders stay as they are', async () => {
    await bench.engine.organization.addPerson({ ...person('owner'), email: 'second@example.jp' }, bench.who());
    expect(await replanned()).toEqual([]);
    expect(await countReplans(bench.db, bench.organizationId)).toBe(0);
  });
});

describe('closed days of the organization', () => {
  it('move early reminders and no due day', async () => {
    const due = (await bench.engine.look(bench.viewer, incident.number)).incident.next_due;
    await close('09-03');
    expect((await armed('ppc.preliminary'))[0]).toBe('target 2026-09-02 17:59 owner');
    expect((await bench.engine.look(bench.viewer, incident.number)).incident.next_due).toBe(due);
    await close('2026-09-05', '2026-09-06');
    expect(await armed('ppc.preliminary')).toContain('dueDay 2026-09-05 09:00 owner deputy');
    await planned();
  });
});

describe('somebody away', () => {
  it('is not told; their deputy is, and the mail and the chain say for whom', async () => {
    const { organization } = bench.engine;
    await organization.addPerson({ ...person('owner'), email: 'aoi@example.jp', name: '葵', roles: [] }, bench.who());
    await organization.setDeputies(
      'owner@example.jp',
      [{ person: 'aoi@example.jp', from: null, to: null }],
      bench.who(),
    );
    const away = await organization.addAbsence(
      'owner@example.jp',
      { from: '2026-09-03', to: '2026-09-03' },
      bench.who(),
    );
    await bench.passUntil('2026-09-04T12:00:00+09:00');
    expect(await told('ppc.preliminary')).toEqual([
      '2026-09-03 09:00 target aoi@example.jp',
      '2026-09-04 09:00 dayBefore owner@example.jp',
    ]);
    const { payload } = await bench.db
      .selectFrom('outbox')
      .select('payload')
      .where('incident_id', '=', incident.id)
      .where('address', '=', 'aoi@example.jp')
      .executeTakeFirstOrThrow();
    expect((JSON.parse(payload) as ReminderMail).addressee).toMatchObject({ name: '葵', insteadOf: ['owner'] });
    const events = (await eventsOf(bench.db, incident.id)).filter(({ type }) => type === 'reminderDue');
    expect(events.map(({ text }) => text).join()).toContain(`"insteadOf":["${away.id}"]`);
    await organization.removeAbsence('owner@example.jp', away.absences[0]?.id ?? '', bench.who());
    await expect(
      organization.removeAbsence('owner@example.jp', away.absences[0]?.id ?? '', bench.who()),
    ).rejects.toThrow(NotFound);
  });

  it('without a deputy is passed over for the next role; with nobody there at all the administrator hears too', async () => {
    const { organization } = bench.engine;
    await organization.addAbsence('owner@example.jp', { from: '2026-09-03', to: '2026-09-04' }, bench.who());
    await bench.passUntil('2026-09-03T12:00:00+09:00');
    expect(await told('ppc.preliminary')).toEqual(['2026-09-03 09:00 target deputy@example.jp']);
    for (const role of ['deputy', 'manager', 'officer'])
      await organization.addAbsence(`${role}@example.jp`, { from: '2026-09-04', to: '2026-09-04' }, bench.who());
    await bench.passUntil('2026-09-04T12:00:00+09:00');
    expect((await told('ppc.preliminary')).slice(1)).toEqual([
      '2026-09-04 09:00 dayBefore administrator@sokuho.localhost',
      '2026-09-04 09:00 dayBefore owner@example.jp',
    ]);
  });

  it('cannot be their own deputy, nor have one whom nobody knows', async () => {
    const deputies = (who: string) =>
      bench.engine.organization.setDeputies('owner@example.jp', [{ person: who, from: null, to: null }], bench.who());
    await expect(deputies('owner@example.jp')).rejects.toBeInstanceOf(InvalidInput);
    await expect(deputies('nobody@example.jp')).rejects.toBeInstanceOf(NotFound);
  });
});

describe('own working hours', () => {
  it('move the reminders of open incidents into them, and back', async () => {
    const week = { weekdays: [1, 2, 3, 4, 5], opens: '13:00', closes: '17:00' } as const;
    const edit = (change: object) => bench.engine.organization.editPerson('owner@example.jp', change, bench.who());
    const before = await armed('ppc.preliminary');
    await edit({ week: { ...week, weekdays: [...week.weekdays] } });
    expect((await armed('ppc.preliminary')).slice(0, 2)).toEqual([
      'target 2026-09-02 16:59 owner',
      'dayBefore 2026-09-03 16:59 owner',
    ]);
    await planned();
    await edit({ week: null });
    expect(await armed('ppc.preliminary')).toEqual(before);
    expect((await replanned()).map(({ cause }) => cause)).toEqual(['personEdited', 'personEdited']);
  });
});

describe('mail that may be compromised', () => {
  const mark = (compromised: boolean) =>
    bench.engine.markMail({ incident: incident.number, compromised, reason: '管理者権限の侵害' }, bench.who());

  it('goes to second addresses only; who has none is passed over, and the administrator is told', async () => {
    const edit = (role: string, secondEmail: string) =>
      bench.engine.organization.editPerson(`${role}@example.jp`, { secondEmail }, bench.who());
    await expect(edit('deputy', 'deputy@EXAMPLE.jp')).rejects.toBeInstanceOf(InvalidInput);
    await edit('deputy', 'deputy@elsewhere.example');
    expect((await mark(true)).map(({ name }) => name)).toEqual(['manager', 'officer', 'owner']);
    await bench.passUntil('2026-09-03T12:00:00+09:00');
    expect(await told('ppc.preliminary')).toEqual([
      '2026-09-03 09:00 target administrator@sokuho.localhost',
      '2026-09-03 09:00 target deputy@elsewhere.example',
    ]);
    const mails = await bench.db
      .selectFrom('outbox')
      .select(['payload', 'channel'])
      .where('incident_id', '=', incident.id)
      .execute();
    const toAdministrator = mails.filter(({ channel }) => channel === 'mailbox');
    expect(toAdministrator.map(({ payload }) => (JSON.parse(payload) as ReminderMail).unreachable)).toContainEqual([
      'owner',
    ]);
    const { incident: row } = await bench.engine.look(bench.viewer, incident.number);
    expect(row.mail_compromised).toBe(true);
    expect((await eventsOf(bench.db, incident.id)).map(({ type }) => type)).toContain('mailCompromised');
    expect(await mark(false)).toEqual([]);
    await bench.passUntil('2026-09-04T12:00:00+09:00');
    expect((await told('ppc.preliminary')).at(-1)).toBe('2026-09-04 09:00 dayBefore owner@example.jp');
  });

  it('that lies unsent is sent elsewhere', async () => {
    await bench.passUntil('2026-09-03T09:30:00+09:00');
    await bench.engine.organization.editPerson('owner@example.jp', { secondEmail: 'o@elsewhere.example' }, bench.who());
    await mark(true);
    expect(await told('ppc.preliminary')).toEqual(['2026-09-03 09:00 target o@elsewhere.example']);
    const ledger = await bench.db
      .selectFrom('delivery')
      .select('address')
      .where('incident_id', '=', incident.id)
      .execute();
    expect(ledger.filter(({ address }) => address.endsWith('@example.jp'))).toEqual([]);
    await bench.engine.organization.editPerson('owner@example.jp', { secondEmail: null }, bench.who());
  });
});

it('every change of settings is in a whole chain of its own; what changes nothing is not', async () => {
  await setPolicy(policy(() => {}));
  await close('2026-10-01');
  const events = await settingEventsOf(bench.db, bench.organizationId);
  await bench.engine.organization.addPerson(person('owner'), bench.who());
  await close('2026-10-01');
  expect(await settingEventsOf(bench.db, bench.organizationId)).toHaveLength(events.length);
  expect(events.slice(-2).map(({ target, type }) => `${target} ${type}`)).toEqual([
    'policy policySet',
    'calendar calendarSet',
  ]);
  let before = genesis;
  for (const [index, { seq, text, previous_hash, hash }] of events.entries()) {
    expect([seq, previous_hash, hash]).toEqual([index + 1, before, hashOf(before, text)]);
    expect(JSON.parse(text)).toMatchObject({ organization: bench.organizationId, seq });
    before = hash;
  }
});

it('changes of settings beside events and openings leave every incident planned by the newest', async () => {
  const others = await Promise.all([
    open(),
    close('2026-09-03'),
    bench.engine.advance({ incident: incident.number, event: { type: 'internallyReported' } }, bench.who()),
    setPolicy(
      policy(({ withDue }) => {
        if (withDue[0]) withDue[0].to = ['owner', 'officer'];
      }),
    ),
    open(),
    bench.engine.organization.addAbsence('owner@example.jp', { from: '2026-09-02', to: '2026-09-02' }, bench.who()),
    bench.engine.advance(
      { incident: incident.number, event: { type: 'draftSubmitted' }, target: 'ppc.preliminary' },
      bench.who(),
    ),
  ]);
  await bench.engine.replan(100);
  for (const one of [incident, others[0], others[4]]) await planned(one);
});
