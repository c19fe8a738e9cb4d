import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ApiBench, apiBench } from './bench.ts';

let bench: ApiBench;
beforeAll(async () => {
  bench = await apiBench();
});
afterAll(() => bench.close());

const of = (year: number | string) => bench.ask('GET', `/api/v1/closed-days?year=${year}`);

it('the closed days of a year have their reasons and the names of the holidays', async () => {
  const { body } = await of(2026);
  expect(body).toMatchObject({ year: 2026, official: true });
  expect(body.days).toEqual(
    expect.arrayContaining([
      { day: '2026-01-01', why: 'holiday', name: '元日' },
      { day: '2026-01-02', why: 'yearEnd', name: null },
      { day: '2026-05-06', why: 'holiday', name: '振替休日' },
      { day: '2026-12-26', why: 'saturday', name: null },
    ]),
  );
});

it('of a year that is not announced only weekends and the year-end are known', async () => {
  const { body } = await of(2040);
  const why = new Set((body.days as { why: string }[]).map((day) => day.why));
  expect([body.official, why]).toEqual([false, new Set(['saturday', 'sunday', 'yearEnd'])]);
});

it('a year that nobody plans for is refused', async () => {
  expect((await of('1899')).status).toBe(400);
  expect((await of('x')).status).toBe(400);
});
