import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Facts } from '../../src/contract/facts.ts';
import { revisionPreviewSchema } from '../../src/contract/revision.ts';
import { cardNumbers } from '../support/facts.ts';
import { type ApiBench, apiBench } from './bench.ts';

let bench: ApiBench;
beforeAll(async () => {
  bench = await apiBench();
  for (const email of ['hanako@example.jp', 'saburo@example.jp'])
    await bench.ask('POST', '/api/v1/persons', { name: email, email });
});
afterAll(() => bench.close());

const content = 'a'.repeat(64);
const opened = async (facts: Facts = cardNumbers()) => {
  bench.at('2026-09-01T10:00:00+09:00');
  const { body } = await bench.ask('POST', '/api/v1/incidents', { facts });
  return (body.incident as { id: string }).id;
};
const record = async (id: string, type: string, data: object, who = 'hanako@example.jp') => {
  const path = `/api/v1/incidents/${id}/events`;
  const { status, text } = await bench.ask('POST', path, { type, target: 'report:ppc', data }, { 'sokuho-actor': who });
  expect(status, text).toBe(200);
};
const filed = async (id: string, data: object = {}) => {
  bench.at('2026-09-02T15:00:00+09:00');
  await record(id, 'draftSubmitted', { content });
  await record(id, 'draftApproved', { content }, 'saburo@example.jp');
  await record(id, 'reportFiled', { content, filedOn: '2026-09-02', unknownItems: ['cause'], ...data });
};
const preview = async (id: string, facts: Facts) =>
  revisionPreviewSchema.parse((await bench.ask('POST', `/api/v1/incidents/${id}/facts/preview`, facts)).body);

describe('a look at what other facts would make of an incident', () => {
  it('knows what is filed already, and on which day', async () => {
    const id = await opened();
    expect((await preview(id, cardNumbers())).dealtWith).toEqual([]);
    await filed(id);
    const { dealtWith, assessment } = await preview(id, cardNumbers({ wrongfulPurpose: true }));
    expect(dealtWith).toEqual([{ id: 'ppc.preliminary', recipient: 'ppc', state: 'settled', filedOn: '2026-09-02' }]);
    expect(assessment.duties.find((duty) => duty.id === 'ppc.final')?.due).toBe('2026-10-30');
  });

  it('says what revising them then does, and changes nothing itself', async () => {
    const id = await opened();
    await filed(id);
    const path = `/api/v1/incidents/${id}`;
    const before = (await bench.ask('GET', path)).text;
    const facts = cardNumbers({ wrongfulPurpose: true });
    const { assessment, dealtWith, questions } = await preview(id, facts);
    expect((await bench.ask('GET', path)).text).toBe(before);
    const { body } = await bench.ask('PUT', `${path}/facts`, facts);
    expect((body.incident as { assessment: object }).assessment).toEqual(assessment);
    const duties = body.duties as { id: string; recipient: string; state: string }[];
    expect(duties.filter(({ state }) => state === 'settled').map(({ id: duty }) => duty)).toEqual(
      dealtWith.map(({ id: duty }) => duty),
    );
    expect((await bench.ask('POST', '/api/v1/assessments/questions', facts)).body.questions).toEqual(questions);
  });

  it('refuses facts that contradict themselves', async () => {
    const id = await opened();
    const facts = cardNumbers({ persons: { min: 3, max: 2 } });
    const { status, body } = await bench.ask('POST', `/api/v1/incidents/${id}/facts/preview`, facts);
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ path: 'incident.persons' }] });
  });
});
