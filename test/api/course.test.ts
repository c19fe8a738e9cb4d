import { afterAll, beforeAll, expect, it } from 'vitest';
import { courseSchema } from '../../src/contract/course.ts';
import { incidentShowSchema } from '../../src/contract/incident.ts';
import { cardNumbers } from '../support/facts.ts';
import { type ApiBench, apiBench } from './bench.ts';

let bench: ApiBench;
beforeAll(async () => {
  bench = await apiBench();
});
afterAll(() => bench.close());

const courseOf = async (id: string, query = '') =>
  courseSchema.parse((await bench.ask('GET', `/api/v1/incidents/${id}/course${query}`)).body).events;

it('says of every event, in order, which states it led to, and of what steps no machine that it led to none', async () => {
  bench.at('2026-09-01T10:00:00+09:00');
  const { body } = await bench.ask('POST', '/api/v1/incidents', { facts: cardNumbers() });
  const { id } = incidentShowSchema.parse(body).incident;
  bench.at('2026-09-03T10:00:00+09:00');
  await bench.ask('POST', `/api/v1/incidents/${id}/events`, { type: 'draftSubmitted', target: 'ppc.preliminary' });

  const events = await courseOf(id);
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  expect(events.filter(({ states }) => states === null).map(({ type }) => type)).toEqual([
    'incidentOpened',
    'factsRevised',
  ]);
  const opened = events.find(({ target, type }) => target === 'report:ppc' && type === 'instanceOpened');
  expect(opened).toMatchObject({
    machine: 'report@1',
    states: ['active', 'active.preliminary', 'active.preliminary.drafting'],
  });
  expect(events.at(-1)).toMatchObject({
    at: '2026-09-03T01:00:00.000Z',
    actor: 'test',
    label: { ja: '案を審査に回した' },
    states: ['active', 'active.preliminary', 'active.preliminary.inReview'],
    duties: [
      { key: 'ppc.preliminary:ppc', state: 'open', target: '2026-09-03', due: '2026-09-05' },
      { key: 'ppc.final:ppc', state: 'open', target: null, due: '2026-09-30' },
    ],
  });
  const { seq = 0 } = events.at(-2) ?? {};
  expect(await courseOf(id, `?after=${seq}`)).toEqual(events.slice(-1));
});
