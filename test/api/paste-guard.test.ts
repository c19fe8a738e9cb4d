import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardNumbers } from '../support/facts.ts';
import { type ApiBench, apiBench } from './bench.ts';

let bench: ApiBench;
let id: string;
let other: string;
beforeAll(async () => {
  bench = await apiBench();
  const open = async () => {
    const { body } = await bench.ask('POST', '/api/v1/incidents', { facts: cardNumbers() });
    return (body.incident as { id: string }).id;
  };
  [id, other] = [await open(), await open()];
});
afterAll(() => bench.close());

const card = '番号は 4242-4242-4242-4242 でした';
const sure = { 'sokuho-no-such-numbers': 'true' };

const fields = [
  ['the title of a new incident', 'POST', '/api/v1/incidents', () => ({ facts: cardNumbers(), title: card })],
  ['a line of an event', 'POST', 'events', () => ({ type: 'internallyReported', data: { to: card } })],
  ['what is said with an event', 'POST', 'events', () => ({ type: 'responseStarted', data: { note: card } })],
  ['a note on a link', 'POST', 'links', () => ({ to: other, note: card })],
  ['the reason of a mark', 'PUT', 'mail', () => ({ compromised: true, reason: card })],
  ['the reason of a merge', 'POST', 'merge', () => ({ into: other, reason: card })],
] as const;

describe('what looks like a card number', () => {
  it.each(fields)('is refused in %s until somebody says that it is none', async (_, method, place, body) => {
    const path = place.startsWith('/') ? place : `/api/v1/incidents/${id}/${place}`;
    const chained = async () => (await bench.db.selectFrom('event').select('hash').execute()).length;
    const before = await chained();
    const refused = await bench.ask(method, path, body());
    expect(refused).toMatchObject({ status: 409, body: { reasons: [{ code: 'looks-like-card-number' }] } });
    expect(await chained()).toBe(before);
    const taken = await bench.ask(method, path, body(), sure);
    expect(taken.status, taken.text).toBeLessThan(300);
  });

  it('is refused in settings, too', async () => {
    const person = { name: '1234 5678 9018', email: 'somebody@example.jp', lang: 'ja' };
    expect(await bench.ask('POST', '/api/v1/persons', person)).toMatchObject({
      status: 409,
      body: { reasons: [{ code: 'looks-like-my-number' }] },
    });
  });

  it('is no digest, no id, and nothing where nothing is kept', async () => {
    // Twelve digits in a row that fit, within a SHA-256.
    const content = `123456789018${'ab'.repeat(26)}`;
    const event = { type: 'draftSubmitted', target: 'ppc.preliminary', data: { content } };
    expect((await bench.ask('POST', `/api/v1/incidents/${other}/events`, event)).status).toBe(200);
    const assessed = await bench.ask('POST', '/api/v1/assessments', { ...cardNumbers(), '123456789018': card });
    expect(assessed.status).toBe(400);
  });
});
