import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Facts } from '../../src/contract/facts.ts';
import { AmbiguousTarget, EventRefused } from '../../src/domain/errors.ts';
import type { ReminderMail } from '../../src/domain/reminder-mail.ts';
import { commitmentsOf } from '../../src/engine/step.ts';
import { verify } from '../../src/engine/verify.ts';
import { render } from '../../src/mail/render.ts';
import { evidenceOf } from '../../src/store/queries/evidence.ts';
import { type EngineBench, engineBench } from '../support/engine.ts';
import { payrollFacts } from '../support/facts.ts';

let bench: EngineBench;
beforeAll(async () => {
  bench = await engineBench();
});
afterAll(() => bench.close());

const coop = (organization: Partial<Facts['organization']> = {}, incident: Partial<Facts['incident']> = {}) =>
  payrollFacts({ cooperative: 'prefecture', sector: 'finance', ...organization }, incident);

const open = async (facts: Facts) => {
  bench.at('2026-09-01T11:00:00+09:00');
  return (await bench.engine.open({ facts }, bench.who())).record.incident.number;
};
const look = (incident: string) => bench.engine.look(bench.viewer, incident);
/** What every instance carries: `report:ppc ppc.preliminary open`. */
const carried = async (incident: string) =>
  (await look(incident)).instances.flatMap(({ key, snapshot }) =>
    commitmentsOf(snapshot).duties.map(({ ref, state }) => `${key} ${ref.id} ${state}`),
  );
const advance = (incident: string, type: string, payload: object = {}, target?: string) =>
  bench.engine.advance(
    { incident, event: { type, ...payload } as never, ...(target && { target }) },
    bench.who(type === 'draftApproved' ? 'second person' : 'operator'),
  );
const filed = async (incident: string, target: string, filedOn: string) => {
  await advance(incident, 'draftSubmitted', {}, target);
  await advance(incident, 'draftApproved', {}, target);
  await advance(incident, 'reportFiled', { filedOn }, target);
};
const isWhole = async (incident: string) =>
  expect(verify(await evidenceOf(bench.db, bench.viewer, incident)).faults).toEqual([]);
const mails = async (incident: string) => {
  const { incident: row } = await look(incident);
  const rows = await bench.db
    .selectFrom('outbox')
    .select('payload')
    .where('incident_id', '=', row.id)
    .orderBy('created_at')
    .execute();
  return rows.map(({ payload }) => JSON.parse(payload) as ReminderMail);
};

describe('every recipient has a report of its own', () => {
  it('a co-op with stolen My Number data reports to five, the Commission twice', async () => {
    const incident = await open(coop());
    expect((await look(incident)).instances.map(({ key }) => key)).toEqual([
      'incident',
      'report:minister',
      'report:myNumber',
      'report:ppc',
      'report:supervisor',
      'notice',
    ]);
    expect(await carried(incident)).toContain('report:myNumber myNumber.preliminary open');
    await filed(incident, 'myNumber.preliminary', '2026-09-01');
    await filed(incident, 'cooperative.preliminary', '2026-09-01');
    expect((await carried(incident)).filter((line) => line.endsWith('settled'))).toEqual([
      'report:myNumber myNumber.preliminary settled',
      'report:supervisor cooperative.preliminary settled',
    ]);
    await isWhole(incident);
  });

  it('a holder of the PrivacyMark reports to its review body and to the bodies it belongs to', async () => {
    const incident = await open(
      payrollFacts(
        { privacyMark: 'holder', certifiedBodies: ['manbou', 'japico'] },
        { myNumber: false, items: ['name'] },
      ),
    );
    expect(await carried(incident)).toEqual(
      expect.arrayContaining([
        'report:reviewBody pmark.preliminary open',
        'report:reviewBody pmark.final open',
        'report:manbou manbou.report open',
        'report:japico japico.report open',
      ]),
    );
    await isWhole(incident);
  });

  it('an event for the preliminary names which, when several are open', async () => {
    const incident = await open(coop());
    await expect(advance(incident, 'draftSubmitted')).rejects.toThrow(AmbiguousTarget);
    await expect(advance(incident, 'draftSubmitted', {}, 'ppc.preliminary')).rejects.toThrow(AmbiguousTarget);
    await advance(incident, 'draftSubmitted', {}, 'ppc.preliminary:minister');
  });
});

describe('revised facts move a report', () => {
  it('from the minister to the Commission and away from the supervisor', async () => {
    const incident = await open(coop());
    await bench.engine.advance({ incident, facts: payrollFacts() }, bench.who());
    const lines = await carried(incident);
    expect(lines).toEqual(
      expect.arrayContaining([
        'report:minister ppc.preliminary withdrawn',
        'report:supervisor cooperative.final withdrawn',
        'report:ppc ppc.preliminary open',
        'report:myNumber myNumber.preliminary open',
      ]),
    );
    await isWhole(incident);
  });

  it('a report that was filed and is no longer owed asks to tell that very recipient', async () => {
    const incident = await open(coop());
    await filed(incident, 'myNumber.preliminary', '2026-09-01');
    await bench.engine.advance({ incident, facts: coop({}, { myNumber: false, items: ['name'] }) }, bench.who());
    const { instances } = await look(incident);
    const asked = instances.flatMap(({ key, snapshot }) =>
      commitmentsOf(snapshot).tasks.map(({ id }) => `${key} ${id}`),
    );
    expect(asked).toEqual(['report:myNumber tellRecipient']);
    // The Commission is the recipient of two reports: the task is named after the one that it is about.
    await advance(incident, 'recipientTold', { toldOn: '2026-09-01' }, 'tellRecipient:myNumber');
    await expect(advance(incident, 'recipientTold', { toldOn: '2026-09-01' })).rejects.toThrow(EventRefused);
    await isWhole(incident);
  });

  it('the My Number report of 2015 goes over to the body that the operator belongs to', async () => {
    const under2015 = (bodies: Facts['organization']['certifiedBodies']): Facts => ({
      ...payrollFacts({ certifiedBodies: bodies }),
      rules: { myNumber: '2015' },
    });
    const incident = await open(under2015([]));
    expect(await carried(incident)).toEqual(
      expect.arrayContaining(['report:myNumber myNumber.grave open', 'report:myNumber myNumber.report open']),
    );
    await bench.engine.advance({ incident, facts: under2015(['japico']) }, bench.who());
    expect(await carried(incident)).toEqual(
      expect.arrayContaining([
        'report:myNumber myNumber.grave open',
        'report:myNumber myNumber.report withdrawn',
        'report:japico myNumber.report open',
        'report:japico japico.report open',
      ]),
    );
    await isWhole(incident);
  });

  it('an applicant that becomes a holder owes what was only advised and had been declined', async () => {
    const applicant = payrollFacts({ privacyMark: 'applicant' });
    const incident = await open(applicant);
    await advance(incident, 'dutyDeclined', { reason: '申請を見送るため' }, 'report:reviewBody');
    expect(await carried(incident)).toContain('report:reviewBody pmark.final declined');
    await bench.engine.advance({ incident, facts: payrollFacts({ privacyMark: 'holder' }) }, bench.who());
    expect(await carried(incident)).toContain('report:reviewBody pmark.final open');
    await isWhole(incident);
  });
});

describe('a duty without a number of days', () => {
  it('climbs the ladder of what is due promptly, named with its recipient in both languages', async () => {
    const incident = await open(payrollFacts({ certifiedBodies: ['manbou'] }));
    await bench.passUntil('2026-09-08T12:00:00+09:00');
    const reminders = (await mails(incident)).filter(({ duty }) => duty.id === 'manbou.report');
    expect(reminders.map(({ rung }) => rung.name)).toEqual(['firstDay', 'thirdDay', 'fifthDay', 'daily', 'daily']);
    const [first] = reminders;
    const subjects = (['ja', 'en'] as const).map(
      (lang) => first && render({ ...first, clockNotice: null, addressee: { ...first.addressee, lang } }).subject,
    );
    expect(subjects).toEqual([
      `${incident} 事故報告 速やかに【未完了・2日目】全国万引犯罪防止機構`,
      `${incident} Accident report promptly: still open on day 2 - Zenkoku Manbiki Hanzai Boshi Kiko`,
    ]);
  });

  it('is declined when it is only advised, and holds up the end when it is owed', async () => {
    const facts = (manbouNotice: 'always' | 'whenNecessary') =>
      payrollFacts({ certifiedBodies: ['manbou'], manbouNotice });
    const incident = await open(facts('always'));
    await expect(advance(incident, 'dutyDeclined', { reason: '小規模のため' }, 'manbou.report')).rejects.toThrow(
      EventRefused,
    );
    await bench.engine.advance({ incident, facts: facts('whenNecessary') }, bench.who());
    await advance(incident, 'dutyDeclined', { reason: '小規模のため' }, 'manbou.report');
    expect(await carried(incident)).toContain('report:manbou manbou.report declined');
  });
});
