import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Facts } from '../../src/contract/facts.ts';
import { EventRefused } from '../../src/domain/errors.ts';
import type { ReminderMail } from '../../src/domain/reminder-mail.ts';
import { commitmentsOf } from '../../src/engine/step.ts';
import { verify } from '../../src/engine/verify.ts';
import { evidenceOf } from '../../src/store/queries/evidence.ts';
import { type EngineBench, engineBench } from '../support/engine.ts';
import { payrollFacts } from '../support/facts.ts';

let bench: EngineBench;
beforeAll(async () => {
  bench = await engineBench();
});
afterAll(() => bench.close());

const member = (incident: Partial<Facts['incident']> = {}, certifiedBodies: ['manbou'] | [] = ['manbou']) =>
  payrollFacts({ certifiedBodies }, { persons: { min: 3, max: 3 }, myNumber: false, items: ['name'], ...incident });
/** One letter to the wrong address: nothing is reportable under the Act. */
const letter = (incident: Partial<Facts['incident']> = {}, bodies: ['manbou'] | [] = ['manbou']) =>
  member({ wrongfulPurpose: false, indicators: [], ...incident }, bodies);

const open = async (facts: Facts) => {
  bench.at('2026-09-01T11:00:00+09:00');
  return (await bench.engine.open({ facts }, bench.who())).record.incident.number;
};
const procedure = async (incident: string) => {
  const { instances } = await bench.engine.look(bench.viewer, incident);
  return instances.find(({ key }) => key === 'procedure');
};
const steps = async (incident: string) => {
  const instance = await procedure(incident);
  return instance && commitmentsOf(instance.snapshot).tasks.map(({ id }) => id);
};
const advance = (incident: string, type: string, payload: object = {}, target?: string, actor = 'operator') =>
  bench.engine.advance({ incident, event: { type, ...payload } as never, ...(target && { target }) }, bench.who(actor));
const revise = (incident: string, facts: Facts) => bench.engine.advance({ incident, facts }, bench.who());
const isWhole = async (incident: string) =>
  expect(verify(await evidenceOf(bench.db, bench.viewer, incident)).faults).toEqual([]);
const mails = async (incident: string) => {
  const { incident: row } = await bench.engine.look(bench.viewer, incident);
  const rows = await bench.db.selectFrom('outbox').select('payload').where('incident_id', '=', row.id).execute();
  return rows.map(({ payload }) => JSON.parse(payload) as ReminderMail);
};
const refusal = async (promise: Promise<unknown>) => {
  const error = await promise.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(EventRefused);
  return (error as EventRefused).reasons;
};

describe('the procedure', () => {
  it('opens with the incident of a member, with the lists that its events ask for', async () => {
    expect(await steps(await open(letter()))).toEqual(['reportLeakFinding']);
    expect(await steps(await open(member()))).toEqual(['reportLeakFinding', 'reportDamageFinding']);
    expect(await procedure(await open(letter({}, [])))).toBeUndefined();
  });

  it('reminds of a report "at once" on the day itself, with its reasons and what to record', async () => {
    const incident = await open(letter());
    await bench.passUntil('2026-09-01T12:00:00+09:00');
    const [mail] = await mails(incident);
    expect(mail).toMatchObject({
      duty: { key: 'reportLeakFinding', label: { ja: '責任者への即時の報告(手順A①)' } },
      rung: { name: 'dueDay' },
      due: '2026-09-01',
    });
    expect(mail?.why.map(({ rule }) => rule)).toEqual(['MB-DEF', 'APPI-STEPS']);
    expect(mail?.whatNext.map(({ en }) => en)).toEqual([
      expect.stringContaining('Finder: report at once'),
      'Finding reported',
      'Rest of the procedure set aside with a reason',
    ]);
  });

  it('never stands in the way of a statutory report', async () => {
    const incident = await open(member());
    await advance(incident, 'draftSubmitted', {}, 'ppc.preliminary');
    await advance(incident, 'draftApproved', {}, 'ppc.preliminary', 'second person');
    await advance(incident, 'reportFiled', { filedOn: '2026-09-01' }, 'ppc.preliminary');
    expect(await steps(incident)).toContain('reportLeakFinding');
  });

  it('follows the facts: a list comes, a list goes, and what was done stays done', async () => {
    const incident = await open(letter());
    await advance(incident, 'findingReported', { to: 'responseManager' });
    await revise(incident, member());
    expect(await steps(incident)).toEqual([
      'confirmSituation',
      'requestPressRelease',
      'consultOnLeak',
      'reportDamageFinding',
    ]);
    await revise(incident, letter({ encryption: { highGrade: true, keyManaged: true } }));
    expect(await steps(incident)).toEqual(['confirmSituation', 'consultOnLeak']);
    await revise(incident, letter({}, []));
    expect(await steps(incident)).toEqual([]);
    await revise(incident, letter());
    expect(await steps(incident)).not.toContain('reportLeakFinding');
    await isWhole(incident);
  });

  it('is taken back by a second person, and then follows the facts of today', async () => {
    const incident = await open(letter());
    await advance(incident, 'findingReported', { to: 'responseManager' });
    await revise(incident, member());
    await advance(incident, 'correct', { reason: '別の事案の記録' }, 'procedure', 'second person');
    expect(await steps(incident)).toEqual(['reportLeakFinding', 'reportDamageFinding']);
    await isWhole(incident);
  });

  it('must be finished or set aside with a reason before the incident can end', async () => {
    const incident = await open(letter());
    const over = () => advance(incident, 'incidentDismissed', { reason: '宛先の本人宛であった' });
    expect(await refusal(over())).toMatchObject([{ code: 'still-open', ja: expect.stringContaining('手順A①') }]);
    await advance(incident, 'procedureSetAside', { reason: '事故等に当たらないと機構に確認した' });
    expect(await refusal(over())).not.toMatchObject([{ ja: expect.stringContaining('手順') }]);
    await isWhole(incident);
  });

  it('ends with an incident that is merged into another', async () => {
    const [duplicate, into] = [await open(letter()), await open(letter())];
    await bench.engine.merge({ incident: duplicate, into, reason: '二重の起票' }, bench.who());
    expect(await steps(duplicate)).toEqual([]);
    await isWhole(duplicate);
  });
});
