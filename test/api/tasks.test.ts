import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApiKey, rememberApiKey } from '../../src/people/api-keys.ts';
import { savePerson } from '../../src/store/people.ts';
import { cardNumbers } from '../support/facts.ts';
import { type ApiBench, apiBench } from './bench.ts';

let bench: ApiBench;
let number: string;

interface Task {
  kind: string;
  id: string;
  instance: string;
  because: string;
  due: string | null;
  daysLeft: number | null;
  overdue: boolean;
  label: { ja: string };
  todo: { ja: string } | null;
  draft: { by: string; own: boolean } | null;
  incident: { id: string };
}

beforeEach(async () => {
  bench = await apiBench();
  const person = (name: string, roles: ('owner' | 'deputy' | 'manager')[]) =>
    savePerson(bench.db, {
      organizationId: bench.organizationId,
      name,
      email: `${name}@example.jp`,
      lang: 'ja',
      roles,
      at: '2026-09-01T00:00:00.000Z',
    });
  await person('owner', ['owner']);
  await person('deputy', ['deputy']);
  await person('manager', ['manager']);
  await person('other', []);
  const { record } = await bench.engine.open({ facts: cardNumbers() }, bench.who());
  number = record.incident.number;
});
afterEach(() => bench.close());

const tasks = async (name: string, query = '', key = bench.key): Promise<Task[]> => {
  const headers = { authorization: `Bearer ${key}`, 'sokuho-actor': `${name}@example.jp` };
  const { status, body } = await bench.ask('GET', `/api/v1/tasks${query}`, undefined, headers);
  expect(status, JSON.stringify(body)).toBe(200);
  return body.tasks as Task[];
};
const steps = (list: Task[]) => list.filter(({ kind }) => kind !== 'approval').map(({ id, because }) => [id, because]);

describe('what waits for somebody', () => {
  it('is, for the owner, every open duty and what the course asks for, what is due first', async () => {
    const list = await tasks('owner');
    expect(steps(list)).toEqual([
      ['ppc.preliminary:ppc', 'owner'],
      ['ppc.final:ppc', 'owner'],
      ['course.detected', 'owner'],
      ['individuals.notice:individuals', 'owner'],
      ['publication:public', 'owner'],
    ]);
    expect(list[0]).toMatchObject({
      incident: { id: number },
      instance: 'report:ppc',
      label: { ja: '速報(個人情報保護委員会)' },
      todo: { ja: '速報を作成し審査に回す' },
      due: '2026-09-05',
      daysLeft: 4,
      overdue: false,
    });
  });

  it('is nothing for others, until reminders have reached them', async () => {
    expect(await tasks('manager')).toEqual([]);
    await bench.passUntil('2026-09-05T20:00:00+09:00');
    expect(steps(await tasks('deputy'))).toContainEqual(['ppc.preliminary:ppc', 'escalated']);
    const told = await tasks('manager');
    expect(steps(told)).toContainEqual(['ppc.preliminary:ppc', 'escalated']);
    expect(steps(told)).not.toContainEqual(['ppc.final:ppc', 'escalated']);
    expect(await tasks('other')).toEqual([]);
  });

  it('is, while the owner is away, with who stands in', async () => {
    const { organization } = bench.engine;
    await organization.addAbsence('owner@example.jp', { from: '2026-09-01', to: '2026-09-03' }, bench.who());
    const deputies = [{ person: 'other@example.jp', from: null, to: null }];
    await organization.setDeputies('owner@example.jp', deputies, bench.who());
    expect(steps(await tasks('other'))).toContainEqual(['ppc.preliminary:ppc', 'standIn']);
    expect(await tasks('owner')).toEqual([]);
    bench.at('2026-09-04T10:00:00+09:00');
    expect(await tasks('other')).toEqual([]);
  });

  it('is a draft to approve for whoever may, with who wrote it', async () => {
    const data = { incident: number, event: { type: 'draftSubmitted' as const }, target: 'report:ppc' };
    await bench.engine.advance(data, bench.who('person:owner@example.jp'));
    const approvals = async (name: string, key?: string) =>
      (await tasks(name, '', key)).filter(({ kind }) => kind === 'approval');
    expect(await approvals('manager')).toMatchObject([
      {
        id: 'draftApproved',
        instance: 'report:ppc',
        because: 'approver',
        due: '2026-09-05',
        label: { ja: '速報の審査' },
        draft: { by: 'person:owner@example.jp', own: false },
      },
    ]);
    expect((await approvals('owner'))[0]?.draft).toMatchObject({ own: true });
    const key = createApiKey();
    const { db, organizationId } = bench;
    await rememberApiKey(db, { key, organizationId, name: 'operator', at: bench.who().at, roles: ['operator'] });
    expect(await approvals('manager', key)).toEqual([]);
    await bench.engine.advance(
      { incident: number, event: { type: 'draftApproved' }, target: 'report:ppc' },
      bench.who('person:manager@example.jp'),
    );
    expect(await approvals('manager')).toEqual([]);
  });

  it('is of an incident with an owner of its own theirs alone', async () => {
    await bench.engine.changeOwner({ incident: number, owner: 'other@example.jp' }, bench.who());
    expect(steps(await tasks('other'))).toHaveLength(5);
    expect(await tasks('owner')).toEqual([]);
  });

  it('is everything when it is asked for everybody, and nothing of what is over or may not be seen', async () => {
    expect(steps(await tasks('other', '?whose=everybody'))).toContainEqual(['ppc.final:ppc', 'everybody']);
    const key = createApiKey();
    const { db, organizationId } = bench;
    await rememberApiKey(db, { key, organizationId, name: 'operator', at: bench.who().at, roles: ['operator'] });
    await db.updateTable('incident').set({ restricted: true }).execute();
    expect(await tasks('other', '?whose=everybody', key)).toEqual([]);
    await db.updateTable('incident').set({ state: 'closed' }).execute();
    expect(await tasks('other', '?whose=everybody')).toEqual([]);
  });
});

describe('the owner of an incident', () => {
  const put = (owner: string | null) =>
    bench.ask('PUT', `/api/v1/incidents/${number}/owner`, { owner, reason: '担当替え' });

  it('is named in the chain, and reminded from then on', async () => {
    const { status, body } = await put('other@example.jp');
    expect(status).toBe(200);
    expect(body.incident).toMatchObject({ owner: { email: 'other@example.jp' } });
    const { body: events } = await bench.ask('GET', `/api/v1/incidents/${number}/events`);
    expect((events.events as object[]).at(-1)).toMatchObject({
      type: 'ownerChanged',
      label: { ja: '担当者を変更した' },
      data: { from: null, reason: '担当替え' },
    });
    await bench.passUntil('2026-09-03T12:00:00+09:00');
    const rows = await bench.db.selectFrom('outbox').select('address').where('channel', '=', 'mail').execute();
    expect(rows.map(({ address }) => address)).toContain('other@example.jp');
    expect(rows.map(({ address }) => address)).not.toContain('owner@example.jp');
    expect((await bench.ask('GET', `/api/v1/incidents/${number}/verification`)).body).toMatchObject({ ok: true });
  });

  it('named once more, changes nothing; taken back, is whoever holds the role', async () => {
    await put('other@example.jp');
    const { body } = await bench.ask('GET', `/api/v1/incidents/${number}`);
    await put('OTHER@example.jp');
    expect((await bench.ask('GET', `/api/v1/incidents/${number}`)).body.incident).toEqual(body.incident);
    expect((await put(null)).body.incident).toMatchObject({ owner: null });
  });

  it('must be somebody here, and of an incident that is not over', async () => {
    expect((await put('nobody@example.jp')).status).toBe(404);
    const facts = cardNumbers({ persons: { min: 1, max: 1 }, items: ['name'], wrongfulPurpose: false });
    const { record } = await bench.engine.open({ facts }, bench.who());
    number = record.incident.number;
    const event = { type: 'incidentDismissed' as const, reason: '対象外' };
    await bench.engine.advance({ incident: number, event, target: 'incident' }, bench.who());
    const { status, body } = await put('other@example.jp');
    expect([status, body.reasons]).toMatchObject([409, [{ code: 'incident-over' }]]);
  });
});
