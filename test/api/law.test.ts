import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportContents } from '../../src/law/report-items/report-items.ts';
import { ruleIds } from '../../src/law/rule-ids.ts';
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

describe('GET /law', () => {
  const idsOf = async (query: string) => {
    const { body } = await bench.ask('GET', `/api/v1/law${query}`);
    return (body.rules as { id: string }[]).map(({ id }) => id);
  };

  it('lists every rule', async () => {
    expect((await idsOf('')).toSorted()).toEqual([...ruleIds].toSorted());
  });

  it('finds by id, by a word of either language, and by all of several words, in whatever width', async () => {
    expect(await idsOf('?q=cat-1')).toContain('APPI-CAT-1');
    expect(await idsOf(`?q=${encodeURIComponent('ＡＰＰＩ－ＣＡＴ－１')}`)).toContain('APPI-CAT-1');
    const [ja, en] = [await idsOf(`?q=${encodeURIComponent('1,000人 日目')}`), await idsOf('?q=1,000%20day')];
    expect(ja).toContain('DL-CHG-1');
    expect(en).toContain('DL-CHG-1');
    expect(await idsOf('?q=zebra')).toEqual([]);
  });

  it('counts what fits of every subject, and lists those of one', async () => {
    const { body } = await bench.ask('GET', '/api/v1/law?q=card&subject=pmark');
    const { subjects, rules, ruleSets } = body as {
      subjects: { id: string; rules: number }[];
      rules: { subject: string }[];
      ruleSets: { subject: string }[];
    };
    expect(new Set([...rules, ...ruleSets].map(({ subject }) => subject))).toEqual(new Set(['pmark']));
    expect(subjects.find(({ id }) => id === 'pmark')?.rules).toBe(rules.length);
    expect(subjects.find(({ id }) => id === 'appi')?.rules).toBeGreaterThan(0);
  });
});

describe('GET /law/{id}', () => {
  const show = async (id: string) => (await bench.ask('GET', `/api/v1/law/${id}`)).body;

  it.each(ruleIds)('answers %s with its sentence and its sources', async (id) => {
    expect(await show(id)).toMatchObject({ kind: 'rule', rule: { id, says: { ja: expect.stringMatching(/./) } } });
  });

  it('says of a rule what each rule set makes of its numbers, and since when', async () => {
    const { parameters, changes, beside } = (await show('appi-cat-4')) as Record<string, object[]>;
    expect(parameters).toEqual([
      {
        label: expect.anything(),
        values: [
          expect.objectContaining({ stamp: 'appi-2022@1', from: '2022-04-01', to: '2024-03-31' }),
          expect.objectContaining({ stamp: 'appi-2024@1', from: '2024-04-01', to: null }),
        ],
      },
    ]);
    expect(changes?.map((change) => (change as { stamp: string }).stamp)).toEqual(['appi-2022@1', 'appi-2024@1']);
    expect(beside).toContainEqual(expect.objectContaining({ id: 'APPI-CAT-1' }));
  });

  it('shows what is written because of a rule', async () => {
    expect(await show('MN-ONESHOT')).toMatchObject({
      documents: [reportContents({ recipient: 'ppc', stage: 'preliminary', regime: 'myNumber' })],
    });
  });

  it('shows a rule set, by its id or its stamp', async () => {
    const set = await show('appi-2024');
    expect(set).toMatchObject({ kind: 'ruleSet', ruleSet: { stamp: 'appi-2024@1' }, subject: { id: 'appi' } });
    expect(await show('appi-2024%401')).toEqual(set);
  });

  it('knows no other', async () => {
    expect((await bench.ask('GET', '/api/v1/law/APPI-CAT-99')).status).toBe(404);
  });
});
