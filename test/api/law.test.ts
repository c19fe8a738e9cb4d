import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportContents } from '../../src/law/report-items/report-items.ts';
import { type ApiBench, apiBench } from './bench.ts';

let bench: ApiBench;
beforeAll(async () => {
  bench = await apiBench();
});
afterAll(() => bench.close());

const path = '/api/v1/law/report-items';

describe('GET /law/report-items', () => {
  it('answers what the library holds', async () => {
    const { status, body } = await bench.ask('GET', `${path}?recipient=reviewBody&stage=final`);
    expect(status).toBe(200);
    expect(body).toEqual(reportContents({ recipient: 'reviewBody', stage: 'final' }));
  });

  it('tells two regimes apart that report to the same recipient', async () => {
    const { body } = await bench.ask('GET', `${path}?recipient=ppc&stage=final&regime=myNumber`);
    expect(body).toMatchObject({ regime: 'myNumber' });
  });

  it('names the fault of a query', async () => {
    const { status, body } = await bench.ask('GET', `${path}?recipient=ppc&stage=notice`);
    expect([status, body]).toMatchObject([400, { errors: [{ path: 'query.stage' }] }]);
    expect((await bench.ask('GET', path)).body).toMatchObject({
      errors: [{ path: 'query.recipient' }, { path: 'query.stage' }],
    });
  });
});
