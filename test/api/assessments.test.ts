import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { candidates } from '../../src/assessment/candidates.ts';
import { deadlines } from '../../src/assessment/deadlines.ts';
import { questions } from '../../src/assessment/questions.ts';
import { parseFacts } from '../../src/contract/facts.ts';
import { badInputs } from '../law/law-cases.ts';
import { cardNumbers } from '../support/facts.ts';
import { type ApiBench, apiBench } from './bench.ts';

let bench: ApiBench;
beforeAll(async () => {
  bench = await apiBench();
});
afterAll(() => bench.close());

describe('POST /assessments', () => {
  it.each([
    ['card numbers', cardNumbers()],
    ['the same, persons unknown', cardNumbers({ persons: { min: 0, max: null }, contact: 'some' })],
    ['none that counts', cardNumbers({ items: ['name'], wrongfulPurpose: false })],
  ])('answers what the library answers, to the letter: %s', async (_, facts) => {
    const { status, text } = await bench.ask('POST', '/api/v1/assessments', facts);
    expect(status).toBe(200);
    expect(text).toBe(JSON.stringify(assess(facts)));
  });

  it('refuses every bad input with the faults of the contract', async () => {
    for (const { id, input } of badInputs) {
      const { status, body } = await bench.ask('POST', '/api/v1/assessments', JSON.stringify(input));
      expect({ id, status, errors: body.errors }).toEqual({ id, status: 400, ...parseFacts(input) });
    }
  });
});

describe('POST /assessments/questions', () => {
  it('answers what the library answers, to the letter', async () => {
    const { status, text } = await bench.ask('POST', '/api/v1/assessments/questions', cardNumbers());
    expect([status, text]).toEqual([200, JSON.stringify(questions(cardNumbers()))]);
  });

  it('refuses bad facts as an assessment does', async () => {
    const { status, body } = await bench.ask('POST', '/api/v1/assessments/questions', {});
    expect([status, body.errors]).toEqual([400, Object(parseFacts({})).errors]);
  });
});

describe('POST /assessments/candidates', () => {
  const known = ['2026-08-31T23:00:00+09:00', '2026-09-01T10:00:00+09:00'];

  it('answers what the library answers, to the letter', async () => {
    const facts = cardNumbers();
    const { status, text } = await bench.ask('POST', '/api/v1/assessments/candidates', { facts, known });
    expect([status, text]).toEqual([200, JSON.stringify(candidates({ facts, known }))]);
  });

  it('refuses bad facts and instants with all their paths', async () => {
    const facts = cardNumbers({ persons: { min: 2, max: 1 } });
    const { status, body } = await bench.ask('POST', '/api/v1/assessments/candidates', { facts, known: ['now'] });
    expect([status, body.errors]).toMatchObject([400, [{ path: 'facts.incident.persons' }, { path: 'known[0]' }]]);
  });
});

describe('POST /deadlines', () => {
  it('answers what the library answers, to the letter', async () => {
    const query = { known: '2026-04-03', wrongfulPurpose: false };
    const { status, text } = await bench.ask('POST', '/api/v1/deadlines', query);
    expect(status).toBe(200);
    expect(text).toBe(JSON.stringify(deadlines(query)));
  });

  it('refuses what is no day', async () => {
    const { status, body } = await bench.ask('POST', '/api/v1/deadlines', { known: '2026-02-30' });
    expect(status).toBe(400);
    expect(body.errors).toEqual([
      { path: 'known', reason: expect.stringContaining('day') },
      { path: 'wrongfulPurpose', reason: 'is required' },
    ]);
  });
});
