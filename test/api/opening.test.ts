import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardNumbers } from '../support/facts.ts';
import { type ApiBench, apiBench } from './bench.ts';
import { keyWith, type Visitor, visitor } from './visitors.ts';

let bench: ApiBench;
let operator: Visitor;
let finder: Visitor;
let owner: Visitor;
let stranger: Visitor;
beforeAll(async () => {
  bench = await apiBench();
  operator = await visitor(bench, ['operator']);
  finder = await visitor(bench, ['finder']);
  owner = await visitor(bench, ['operator']);
  stranger = await visitor(bench, ['operator', 'approver', 'administrator', 'auditor']);
});
afterAll(() => bench.close());

const path = '/api/v1/incidents';
const idOf = ({ body }: { body: Record<string, unknown> }) => (body.incident as { id: string }).id;

describe('an incident that is restricted as it is opened', () => {
  it('is there for its owner, who is named and who opens it, and for nobody else', async () => {
    const named = await visitor(bench, ['approver']);
    const opened = await operator.ask('POST', path, {
      facts: cardNumbers(),
      title: '役員による持ち出し',
      owner: owner.email,
      restrictedTo: [named.email],
    });
    expect(opened).toMatchObject({
      status: 201,
      body: { incident: { restricted: true, owner: { email: owner.email } } },
    });
    for (const { ask } of [operator, owner, named])
      expect((await ask('GET', `${path}/${idOf(opened)}`)).status).toBe(200);
    expect((await stranger.ask('GET', `${path}/${idOf(opened)}`)).status).toBe(404);
    expect(await stranger.text(path)).not.toContain('役員');
  });

  it('is so from its second event on, before there is anything to read', async () => {
    const id = idOf(await operator.ask('POST', path, { facts: cardNumbers(), restrictedTo: [] }));
    const { body } = await operator.ask('GET', `${path}/${id}/events`);
    expect((body.events as { type: string; data: object }[]).slice(0, 3)).toMatchObject([
      { type: 'incidentOpened' },
      { type: 'accessRestricted', data: { readers: [operator.personId] } },
      { type: 'factsRevised' },
    ]);
    expect((await bench.ask('GET', `${path}/${id}/verification`)).body).toMatchObject({ ok: true });
  });

  it('sends mails without detail from the first', async () => {
    const id = idOf(
      await operator.ask('POST', path, { facts: cardNumbers(), owner: owner.email, title: '秘密', restrictedTo: [] }),
    );
    await bench.passUntil('2026-09-05T10:00:00+09:00');
    const rows = await bench.db.selectFrom('outbox').select('payload').execute();
    const said = rows.map(({ payload }) => payload).filter((payload) => payload.includes(id));
    expect(said.length).toBeGreaterThan(0);
    expect(said.join()).not.toContain('秘密');
  });

  it('needs somebody who can see to it: whoever only reports does not count', async () => {
    const alone = await finder.ask('POST', path, { facts: cardNumbers(), restrictedTo: [] });
    expect(alone).toMatchObject({ status: 400, body: { errors: [{ path: 'restrictedTo' }] } });
    const told = await finder.ask('POST', path, { facts: cardNumbers(), restrictedTo: [owner.personId] });
    expect(told.status).toBe(201);
    for (const { ask } of [finder, owner]) expect((await ask('GET', `${path}/${idOf(told)}`)).status).toBe(200);
  });

  it('is answered to a key that may not see it afterwards', async () => {
    const key = await keyWith(bench, ['operator']);
    const opened = await bench.ask('POST', path, { facts: cardNumbers(), restrictedTo: [owner.email] }, key);
    expect(opened).toMatchObject({ status: 201, body: { incident: { restricted: true } } });
    expect((await bench.ask('GET', `${path}/${idOf(opened)}`, undefined, key)).status).toBe(404);
  });

  it('is not opened for somebody who is not here', async () => {
    const strange = await operator.ask('POST', path, { facts: cardNumbers(), restrictedTo: ['nobody@example.jp'] });
    expect(strange.status).toBe(404);
  });
});

describe('an incident without a title', () => {
  const titled = async (ask: Visitor['ask'], more: object = {}, incident = {}) =>
    ((await ask('POST', path, { facts: cardNumbers(incident), ...more })).body.incident as { title: string }).title;

  it('is named in the language that is asked for', async () => {
    expect(await titled(operator.ask, { lang: 'en' })).toBe('Leak (up to 800 people)');
    expect(await titled(operator.ask, { lang: 'ja' })).toBe('漏えい(最大800人)');
    const several = { events: ['ransomware', 'loss'], persons: { min: 0, max: null } };
    expect(await titled(operator.ask, { lang: 'en' }, several)).toBe('Ransomware, loss (number unknown)');
    expect(await titled(operator.ask, { lang: 'en' }, { persons: { min: 1, max: 1 } })).toBe('Leak (up to 1 person)');
  });

  it('is named in the language of whoever opens it, where none is asked for', async () => {
    const english = await visitor(bench, ['operator']);
    await bench.ask('PUT', `/api/v1/persons/${english.personId}`, { lang: 'en' });
    expect(await titled(english.ask)).toBe('Leak (up to 800 people)');
    expect(await titled(bench.ask)).toBe('漏えい(最大800人)');
  });
});
