import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { deadlines } from '../../src/assessment/deadlines.ts';
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
