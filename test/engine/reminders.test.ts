import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wallClock } from '../../src/domain/day.ts';
import type { ReminderMail } from '../../src/domain/reminder-mail.ts';
import { mailId } from '../../src/engine/mail-id.ts';
import { savePerson } from '../../src/store/people.ts';
import { eventsOf, timersOfIncident } from '../../src/store/queries/incidents.ts';
import { deliver } from '../../workers/mail.ts';
import { type EngineBench, engineBench } from '../support/engine.ts';
import { cardNumbers } from '../support/facts.ts';

let bench: EngineBench;
beforeAll(async () => {
  bench = await engineBench();
  const person = (name: string, role: 'owner' | 'deputy' | 'manager' | 'officer') =>
    savePerson(bench.db, {
      organizationId: bench.organizationId,
      name,
      email: `${role}@example.jp`,
      lang: 'ja',
      roles: [role],
      at: '2026-09-01T00:00:00.000Z',
    });
  await person('責任者', 'owner');
  await person('代行', 'deputy');
  await person('部長', 'manager');
  await person('役員', 'officer');
});
afterAll(() => bench.close());

const open = async (incident = {}) => {
  bench.at('2026-09-01T10:00:00+09:00');
  const { record } = await bench.engine.open({ facts: cardNumbers({ contact: 'all', ...incident }) }, bench.who());
  return record.incident;
};

/** What the outbox holds of one step: when it fired (in Japan), which rung, to whom. */
const told = async (incidentId: string, step: string) => {
  const rows = await bench.db
    .selectFrom('outbox')
    .innerJoin('timer', 'timer.id', 'outbox.timer_id')
    .select(['outbox.address', 'outbox.created_at', 'timer.rung', 'timer.n'])
    .where('outbox.incident_id', '=', incidentId)
    .where('timer.step', '=', step)
    .orderBy('outbox.created_at')
    .orderBy('outbox.address')
    .execute();
  return rows.map(({ address, created_at, rung }) => `${wallClock(created_at)} ${rung} ${address.split('@')[0]}`);
};

describe('a step that nobody acts on', () => {
  it('tells owner, deputy, manager and officer in turn, then all of them daily', async () => {
    const incident = await open();
    await bench.passUntil('2026-09-07T12:00:00+09:00');
    expect(await told(incident.id, 'ppc.preliminary')).toEqual([
      '2026-09-03 09:00 target owner',
      '2026-09-04 09:00 dayBefore owner',
      '2026-09-05 09:00 dueDay deputy',
      '2026-09-05 09:00 dueDay owner',
      '2026-09-05 18:00 evening manager',
      '2026-09-06 00:00 due officer',
      ...['deputy', 'manager', 'officer', 'owner'].map((role) => `2026-09-06 09:00 overdue ${role}`),
      ...['deputy', 'manager', 'officer', 'owner'].map((role) => `2026-09-07 09:00 overdue ${role}`),
    ]);
  });

  it('without a day reminds after 24 hours, on day 3, on day 5, then daily', async () => {
    const incident = await open();
    await bench.passUntil('2026-09-07T12:00:00+09:00');
    expect(await told(incident.id, 'individuals.notice')).toEqual([
      '2026-09-02 10:00 firstDay owner',
      '2026-09-03 09:00 thirdDay deputy',
      '2026-09-03 09:00 thirdDay manager',
      // Day 5 is a Saturday: the last working minute before it.
      '2026-09-04 17:59 fifthDay officer',
      ...['deputy', 'manager', 'officer', 'owner'].map((role) => `2026-09-07 09:00 daily ${role}`),
    ]);
  });

  it('acknowledged, is silent until the due day and never on it', async () => {
    const incident = await open();
    await bench.engine.advance(
      { incident: incident.number, event: { type: 'acknowledge' }, target: 'ppc.preliminary' },
      bench.who(),
    );
    await bench.passUntil('2026-09-05T20:00:00+09:00');
    expect(await told(incident.id, 'ppc.preliminary')).toEqual([
      '2026-09-05 09:00 dueDay deputy',
      '2026-09-05 09:00 dueDay owner',
      '2026-09-05 18:00 evening manager',
    ]);
  });

  it('opened late, is told once at once by its strongest rung', async () => {
    bench.at('2026-09-09T14:00:00+09:00');
    const { record } = await bench.engine.open({ facts: cardNumbers() }, bench.who());
    await bench.passUntil('2026-09-09T15:00:00+09:00');
    expect(await told(record.incident.id, 'ppc.preliminary')).toEqual(
      ['deputy', 'manager', 'officer', 'owner'].map((role) => `2026-09-09 14:00 overdue ${role}`),
    );
    await bench.passUntil('2026-09-10T12:00:00+09:00');
    expect((await told(record.incident.id, 'ppc.preliminary')).length).toBe(8);
  });

  it('opened on the due evening, is told to whoever would have heard before, then climbs on', async () => {
    bench.at('2026-09-05T19:00:00+09:00');
    const { record } = await bench.engine.open({ facts: cardNumbers() }, bench.who());
    await bench.passUntil('2026-09-06T01:00:00+09:00');
    expect(await told(record.incident.id, 'ppc.preliminary')).toEqual([
      '2026-09-05 19:00 evening deputy',
      '2026-09-05 19:00 evening manager',
      '2026-09-05 19:00 evening owner',
      '2026-09-06 00:00 due officer',
    ]);
  });

  it('withdrawn and owed again, climbs its ladder again', async () => {
    const incident = await open();
    const revise = (change: object) =>
      bench.engine.advance({ incident: incident.number, facts: cardNumbers(change) }, bench.who());
    await bench.passUntil('2026-09-09T12:00:00+09:00');
    await revise({ certainty: 'ruledOut' });
    await bench.passUntil('2026-09-14T10:00:00+09:00');
    const before = (await told(incident.id, 'individuals.notice')).length;
    await revise({ certainty: 'suspected' });
    await bench.passUntil('2026-09-24T12:00:00+09:00');
    expect((await told(incident.id, 'individuals.notice')).slice(before)).toEqual([
      '2026-09-15 10:00 firstDay owner',
      '2026-09-16 09:00 thirdDay deputy',
      '2026-09-16 09:00 thirdDay manager',
      '2026-09-18 09:00 fifthDay officer',
      // 19 to 23 September are a weekend and holidays.
      ...['deputy', 'manager', 'officer', 'owner'].map((role) => `2026-09-24 09:00 daily ${role}`),
    ]);
  });

  it('done in time, is never reminded of again', async () => {
    const incident = await open();
    for (const [type, data] of [
      ['draftSubmitted', {}],
      ['draftApproved', {}],
      ['reportFiled', { filedOn: '2026-09-01' }],
    ] as const)
      await bench.engine.advance(
        { incident: incident.number, event: { type, ...data }, target: 'ppc.preliminary' },
        bench.who(type === 'draftApproved' ? 'second person' : 'operator'),
      );
    await bench.passUntil('2026-09-08T12:00:00+09:00');
    expect(await told(incident.id, 'ppc.preliminary')).toEqual([]);
  });
});

describe('firing', () => {
  it('happens once, however often it is asked for', async () => {
    const incident = await open();
    const [first] = (await timersOfIncident(bench.db, incident.id)).filter(({ state }) => state === 'armed');
    if (!first) throw new TypeError('nothing is armed');
    bench.at(first.fire_at);
    const answers = await Promise.all([1, 2, 3, 4].map(() => bench.engine.fire(first)));
    expect(answers.filter((answer) => answer === 'fired')).toHaveLength(1);
    expect(answers.filter((answer) => answer === 'stale')).toHaveLength(3);
    const events = (await eventsOf(bench.db, incident.id)).filter(({ type }) => type === 'reminderDue');
    expect(events).toHaveLength(1);
  });

  it('writes to each person under an id of its own that it would choose again', async () => {
    const incident = await open();
    const [first] = (await timersOfIncident(bench.db, incident.id)).filter(({ state }) => state === 'armed');
    if (!first) throw new TypeError('nothing is armed');
    bench.at(first.fire_at);
    await bench.engine.fire(first);
    const mails = await bench.db
      .selectFrom('delivery')
      .select(['outbox_id', 'person_id'])
      .where('incident_id', '=', incident.id)
      .where('timer_key', '=', first.key)
      .execute();
    expect(mails.map(({ outbox_id }) => outbox_id)).toEqual(
      mails.map(({ person_id }) => mailId(incident.id, first.key, person_id ?? '')),
    );
    expect(new Set(mails.map(({ outbox_id }) => outbox_id)).size).toBe(mails.length);
  });

  it('waits for its instant and ignores a sequence that is past', async () => {
    const incident = await open();
    const [first] = (await timersOfIncident(bench.db, incident.id)).filter(({ state }) => state === 'armed');
    if (!first) throw new TypeError('nothing is armed');
    expect(await bench.engine.fire(first)).toEqual({ earlyByMs: null });
    bench.at(first.fire_at);
    expect(await bench.engine.fire({ ...first, seq: first.seq + 1 })).toBe('stale');
  });

  it('puts into the mail what is due, by when, why, what to do next and the head of the chain', async () => {
    const incident = await open();
    await bench.passUntil('2026-09-03T09:05:00+09:00');
    const row = await bench.db
      .selectFrom('outbox')
      .innerJoin('timer', 'timer.id', 'outbox.timer_id')
      .select('outbox.payload')
      .where('outbox.incident_id', '=', incident.id)
      .where('timer.rung', '=', 'target')
      .executeTakeFirstOrThrow();
    const payload = JSON.parse(row.payload) as ReminderMail;
    expect(payload).toMatchObject({
      incident: { number: incident.number },
      duty: { key: 'ppc.preliminary:ppc', basis: 'yardstick', standing: 'due' },
      due: '2026-09-05',
      link: `https://sokuho.test/incidents/${incident.number}`,
    });
    expect(payload.following).toMatchObject({ rung: 'dayBefore', to: ['owner'] });
    expect(payload.following?.at.slice(0, 13)).toBe('2026-09-04T00');
    expect(payload.why.length).toBeGreaterThan(0);
    expect(payload.whatNext).toContainEqual({
      ja: '案を審査に回した',
      en: 'Draft submitted for review',
      event: 'draftSubmitted',
    });
    const events = await eventsOf(bench.db, incident.id);
    expect(events.map(({ hash }) => hash)).toContain(payload.chainHead);
  });

  it('does not raise the revision of what it reminds of', async () => {
    const incident = await open();
    const before = (await bench.engine.look(bench.viewer, incident.number)).instances.map(({ rev }) => rev);
    await bench.passUntil('2026-09-05T12:00:00+09:00');
    expect((await bench.engine.look(bench.viewer, incident.number)).instances.map(({ rev }) => rev)).toEqual(before);
  });
});

describe('the sweep', () => {
  it('fires what its queue forgot, hands the queue what comes within a day, and names mails that lie about', async () => {
    const incident = await open();
    bench.nudges.length = 0;
    bench.at('2026-09-03T09:02:00+09:00');
    const swept = await bench.engine.sweep('test');
    expect(swept?.fired).toBeGreaterThanOrEqual(2);
    expect((await told(incident.id, 'ppc.preliminary')).map((line) => line.slice(17))).toEqual(['target owner']);
    const outbox = bench.nudges.flatMap(({ mails }) => mails.map(({ id }) => id));
    const lying = await bench.db.selectFrom('outbox').select('id').where('incident_id', '=', incident.id).execute();
    expect(outbox).toEqual(expect.arrayContaining(lying.map(({ id }) => id)));
    expect((await bench.engine.sweep('test'))?.fired).toBe(0);
  });

  it('is done by one process at a time', async () => {
    await open();
    const swept = await Promise.all([1, 2, 3].map((n) => bench.engine.sweep(`process-${n}`)));
    expect(swept.filter((one) => one !== undefined).length).toBeGreaterThanOrEqual(1);
  });
});

describe('a mail', () => {
  const oneMail = async () => {
    const incident = await open();
    await bench.passUntil('2026-09-03T09:05:00+09:00');
    const row = await bench.db
      .selectFrom('outbox')
      .select('id')
      .where('incident_id', '=', incident.id)
      .where('state', '=', 'queued')
      .limit(1)
      .executeTakeFirstOrThrow();
    return { incident, id: row.id };
  };
  const sent = { messageId: '<m@test>', subject: 's', text: 't', html: 'h' };

  it('is claimed by one sender only, and stands in the ledger once it is sent', async () => {
    const { id } = await oneMail();
    const claims = await Promise.all([1, 2, 3].map(() => bench.engine.claim(id)));
    const [claim] = claims.filter((one) => one !== undefined);
    expect(claims.filter((one) => one !== undefined)).toHaveLength(1);
    if (!claim) return;
    await bench.engine.settleBySmtp(claim, sent, '250 OK');
    expect(await bench.engine.claim(id)).toBeUndefined();
    const delivery = await bench.db
      .selectFrom('delivery')
      .selectAll()
      .where('outbox_id', '=', id)
      .executeTakeFirstOrThrow();
    expect(delivery).toMatchObject({
      state: 'sent',
      transport: 'smtp',
      message_id: '<m@test>',
      response: '250 OK',
      attempts: 1,
    });
  });

  it('that two senders had counts both attempts, whoever says so first', async () => {
    const { id } = await oneMail();
    const first = await bench.engine.claim(id);
    await bench.db
      .updateTable('outbox')
      .set({ claimed_until: sql`clock_timestamp() - interval '1 second'` })
      .where('id', '=', id)
      .execute();
    const second = await bench.engine.claim(id);
    if (!first || !second) throw new TypeError('not claimed');
    await bench.engine.settleBySmtp(first, sent, '250 OK');
    await bench.engine.settleBySmtp(second, sent, '250 OK');
    const ledger = bench.db.selectFrom('delivery').select(['attempts', 'uncertain']).where('outbox_id', '=', id);
    expect(await ledger.executeTakeFirstOrThrow()).toEqual({ attempts: 2, uncertain: true });
  });

  it('that is out is settled once the database is back, and does not go again', async () => {
    const { id } = await oneMail();
    let sendings = 0;
    const transport = {
      name: 'test',
      send: async () => {
        sendings += 1;
        await sql`alter table delivery rename to delivery_away`.execute(bench.db);
        setTimeout(() => sql`alter table delivery_away rename to delivery`.execute(bench.db), 700);
        return { response: '250 OK' };
      },
      close: () => {},
      verify: async () => {},
    };
    await deliver({ engine: bench.engine, transport, host: 'sokuho.test' }, id);
    await deliver({ engine: bench.engine, transport, host: 'sokuho.test' }, id);
    expect(sendings).toBe(1);
    const ledger = bench.db.selectFrom('delivery').select(['state', 'attempts']).where('outbox_id', '=', id);
    expect(await ledger.executeTakeFirstOrThrow()).toEqual({ state: 'sent', attempts: 1 });
  });

  it('comes into the built-in mailbox once', async () => {
    const { id } = await oneMail();
    const claim = await bench.engine.claim(id);
    if (!claim) throw new TypeError('not claimed');
    await bench.engine.settleByMailbox(claim, sent);
    await bench.engine.settleByMailbox(claim, sent);
    expect(await bench.db.selectFrom('mail').selectAll().where('outbox_id', '=', id).execute()).toHaveLength(1);
  });

  it('that may go later is tried again; one that is refused for good is not', async () => {
    const { id } = await oneMail();
    const claim = await bench.engine.claim(id);
    if (!claim) throw new TypeError('not claimed');
    bench.nudges.length = 0;
    await bench.engine.settleFailure(claim, { retryable: true, response: '451 later' });
    expect(bench.nudges).toEqual([{ timers: [], mails: [{ id, attempt: 1, delayMs: 5_000 }] }]);
    expect(await bench.engine.claim(id)).toBeUndefined();
    await bench.db
      .updateTable('outbox')
      .set({ next_attempt_at: '2020-01-01T00:00:00.000Z' })
      .where('id', '=', id)
      .execute();
    const again = await bench.engine.claim(id);
    if (!again) throw new TypeError('not claimed');
    await bench.engine.settleFailure(again, { retryable: false, response: '550 no such user' });
    const delivery = await bench.db
      .selectFrom('delivery')
      .selectAll()
      .where('outbox_id', '=', id)
      .executeTakeFirstOrThrow();
    expect(delivery).toMatchObject({ state: 'failed', response: '550 no such user', attempts: 2 });
  });

  it('goes to the administrator when nobody holds any role', async () => {
    const lonely = await engineBench();
    const { emptyRoles } = await lonely.engine.open({ facts: cardNumbers() }, lonely.who());
    expect(emptyRoles).toEqual(['owner', 'deputy', 'manager', 'officer']);
    await lonely.passUntil('2026-09-03T09:05:00+09:00');
    const rows = await lonely.db.selectFrom('outbox').select(['channel', 'address']).execute();
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toEqual({ channel: 'mailbox', address: 'administrator@sokuho.localhost' });
    await lonely.close();
  });
});
