import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyWith } from '../api/visitors.ts';
import { cardNumbers } from '../support/facts.ts';
import { type InspectorBench, inspectorBench, type Line, until } from './bench.ts';

let bench: InspectorBench;
beforeEach(async () => {
  bench = await inspectorBench({ beatMs: 60_000 });
});
afterEach(() => bench.close());

const secret = 'ひみつの件名';
const prose = '山田太郎さんのカード番号';

async function open(): Promise<string> {
  const facts = cardNumbers();
  const { status, body } = await bench.ask('POST', '/api/v1/incidents', { facts, title: secret });
  expect(status).toBe(201);
  return (body.incident as { id: string }).id;
}
const record = async (id: string, type: string, { data = {}, target }: { data?: object; target?: string } = {}) => {
  const answer = await bench.ask('POST', `/api/v1/incidents/${id}/events`, { type, data, ...(target && { target }) });
  expect(answer.status, answer.text).toBe(200);
};

const registered = ({ received }: Line) => received.filter(({ type }) => type === 'service.register');
const sessionOf = (line: Line, name: string) =>
  registered(line).findLast(({ sessionId }) => sessionId.startsWith(`${name}#`))?.sessionId;
const ofSession = ({ received }: Line, sessionId: string | undefined, type: string) =>
  received.filter((each) => each.sessionId === sessionId && each.type === type);
const keyOf = async (...roles: Parameters<typeof keyWith>[1]) =>
  (await keyWith(bench, roles)).authorization.slice('Bearer '.length);

describe('a receiver of @xstate/inspect', () => {
  it('is introduced to the instances of an incident, in the states they are in', async () => {
    const id = await open();
    const line = await bench.receive();
    await until(() => registered(line).length === 3);
    const names = registered(line).map(({ sessionId }) => sessionId.replace(/#\d+$/, ''));
    expect(names.toSorted()).toEqual([`${id}/incident`, `${id}/notice`, `${id}/report:ppc`]);
    const report = registered(line).find(({ sessionId }) => sessionId.includes('report:ppc'));
    expect(report?.machine?.id).toBe('report');
    expect(report?.machine?.stateIds).toContain('report.active.preliminary.inReview');
    expect(report?.state?.toStrings()).toContain('active.preliminary.drafting');
    expect(report?.state?.context).toMatchObject({ duties: ['ppc.preliminary', 'ppc.final'], tasks: [], filings: 0 });
  });

  it('hears events and states as they are committed, also of an incident that was not there', async () => {
    const line = await bench.receive();
    const id = await open();
    await until(() => sessionOf(line, `${id}/report:ppc`) !== undefined);
    const session = sessionOf(line, `${id}/report:ppc`);
    await record(id, 'draftSubmitted', { target: 'ppc.preliminary' });
    await until(() => ofSession(line, session, 'service.state').length === 1);
    const [first] = ofSession(line, session, 'service.state');
    expect(first?.state?.toStrings()).toContain('active.preliminary.inReview');
    expect(first?.state?.event).toMatchObject({ type: 'draftSubmitted', at: expect.stringMatching(/^2026-09-01T/) });
    expect(ofSession(line, session, 'service.event').at(-1)?.event).toMatchObject({ name: 'draftSubmitted' });
    // The others of the incident stood still.
    expect(line.received.filter(({ type }) => type === 'service.state')).toHaveLength(1);
    expect(bench.troubles).toEqual([]);
  });

  it('hears nothing of what is written in titles, facts, reasons and names', async () => {
    const line = await bench.receive();
    const id = await open();
    await record(id, 'internallyReported');
    await record(id, 'responseStarted');
    await record(id, 'spreadContained', { data: { measures: prose } });
    await record(id, 'dutyDeclined', { target: 'publication', data: { reason: prose } });
    const session = () => sessionOf(line, `${id}/incident`);
    await until(() =>
      JSON.stringify(ofSession(line, session(), 'service.state').at(-1) ?? '').includes('dutyDeclined'),
    );
    const wire = line.texts.join('\n');
    expect(wire).toContain(id);
    for (const word of [secret, prose, '山田', '青空商店', 'creditCardNumber', 'operator', 'test"'])
      expect(wire, word).not.toContain(word);
  });

  it('that came later is introduced, too, and the first hears nothing twice', async () => {
    const id = await open();
    const first = await bench.receive();
    await until(() => registered(first).length === 3);
    const second = await bench.receive();
    await until(() => registered(second).length === 3);
    expect(registered(first)).toHaveLength(3);
    await record(id, 'internallyReported');
    await until(() => [first, second].every(({ received }) => received.some(({ type }) => type === 'service.state')));
  });

  it('of somebody who may not see a restricted incident hears nothing of it, from the moment it is restricted', async () => {
    const id = await open();
    const other = await open();
    const all = await bench.receive();
    const line = await bench.receive(await keyOf('operator'));
    await until(() => registered(line).length === 6);
    const reader = await bench.engine.organization.addPerson(
      { name: '読者', email: 'reader@example.jp', lang: 'ja', roles: [] },
      bench.who(),
    );
    await bench.engine.organization.setAccess(reader.id, { roles: ['operator'] }, bench.who());
    await bench.engine.accounts.acceptInvitation(
      (await bench.engine.accounts.invite(reader.id, { mail: false, forgetsFactors: false, base: '' }, bench.who()))
        .token,
      { passwordHash: null, userId: null },
    );
    const restricted = await bench.ask('PUT', `/api/v1/incidents/${id}/access`, {
      restricted: true,
      readers: [reader.email],
    });
    expect(restricted.status, restricted.text).toBe(200);
    await until(() => line.received.filter(({ type }) => type === 'service.stop').length === 3);
    const before = line.texts.length;
    await record(id, 'internallyReported');
    await record(other, 'internallyReported');
    const heard = (each: Line, name: string) =>
      ofSession(each, sessionOf(each, name), 'service.event').some(({ event }) => event?.name === 'internallyReported');
    await until(() => heard(line, `${other}/incident`) && heard(all, `${id}/incident`));
    expect(line.texts.slice(before).join('\n')).not.toContain(id);
    const late = await bench.receive(await keyOf('operator'));
    await until(() => registered(late).length === 3);
    expect(late.texts.join('\n')).not.toContain(id);
  });

  it('of somebody who only reports hears of nothing that others reported', async () => {
    const id = await open();
    const line = await bench.receive(await keyOf('finder'));
    const all = await bench.receive();
    await until(() => registered(all).length === 3);
    await record(id, 'internallyReported');
    await until(() => all.received.some(({ type }) => type === 'service.state'));
    expect(line.texts).toEqual([]);
  });
});

describe('what a receiver sends', () => {
  const hostile: [string, string | Buffer][] = [
    ['no JSON', 'hello'],
    ['half a JSON', '{"type":"xstate.inspec'],
    ['nothing', ''],
    ['null', 'null'],
    ['a list', '[{"type":"xstate.inspecting"}]'],
    ['a binary frame', Buffer.from('{"type":"xstate.inspecting"}')],
    ['a prototype', '{"__proto__":{"type":"xstate.inspecting"},"constructor":{"prototype":{"polluted":true}}}'],
    ['the end of the inspector', '{"type":"disconnect"}'],
    ['the end of a service', '{"type":"service.stop"}'],
    ['deep nesting', '['.repeat(4_000)],
  ];

  it.each(hostile)('moves nothing and hurts nobody: %s', async (_, frame) => {
    const id = await open();
    const line = await bench.receive();
    await until(() => registered(line).length === 3);
    const before = line.texts.length;
    line.socket.send(frame, { binary: typeof frame !== 'string' });
    await sleep(100);
    expect(line.texts).toHaveLength(before);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    await record(id, 'internallyReported');
    await until(() => line.received.some(({ type }) => type === 'service.state'));
  });

  it('drives no machine', async () => {
    const id = await open();
    const line = await bench.receive();
    await until(() => registered(line).length === 3);
    const states = async () =>
      (await bench.db.selectFrom('instance').select(['key', 'states', 'rev']).orderBy('key').execute()).map(String);
    const chain = () => bench.db.selectFrom('event').select('hash').execute();
    const [was, chained, heard] = [await states(), await chain(), line.texts.length];
    const event = {
      name: 'internallyReported',
      data: { type: 'internallyReported' },
      $$type: 'scxml',
      type: 'external',
    };
    for (const { sessionId } of registered(line)) {
      const origin = { ...event, origin: sessionId };
      line.send({ type: 'xstate.event', event: JSON.stringify(origin), service: sessionId });
      line.send({ type: 'service.event', event: JSON.stringify(origin), sessionId });
    }
    await sleep(200);
    expect(await states()).toEqual(was);
    expect(await chain()).toEqual(chained);
    expect(line.texts).toHaveLength(heard);
    await record(id, 'internallyReported');
  });

  it('ends the connection when it is too long or comes too often, and nobody else’s', async () => {
    await open();
    const calm = await bench.receive();
    const long = await bench.receive();
    const closedLong = once(long.socket, 'close');
    long.socket.send('x'.repeat(100_000));
    expect((await closedLong)[0]).toBe(1009);
    const often = await bench.receive();
    const closedOften = once(often.socket, 'close');
    for (let n = 0; n < 50; n += 1) often.socket.send('{"type":"xstate.inspecting"}');
    expect((await closedOften)[0]).toBe(1008);
    await until(() => registered(calm).length === 3);
    await until(() => bench.inspector.count === 1);
  });

  it('asks to be introduced once more, and is', async () => {
    await open();
    const line = await bench.receive();
    await until(() => registered(line).length === 3);
    line.send({ type: 'xstate.inspecting' });
    await until(() => registered(line).length === 6);
  });
});
