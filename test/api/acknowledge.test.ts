import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReminderMail } from '../../src/domain/reminder-mail.ts';
import { cardNumbers } from '../support/facts.ts';
import { type ApiBench, apiBench } from './bench.ts';

let bench: ApiBench;
beforeAll(async () => {
  bench = await apiBench();
});
afterAll(() => bench.close());

/** A reminder of the preliminary report has gone: the path of its link, and the incident. */
async function reminded(): Promise<{ path: string; incident: string; id: string }> {
  bench.at('2026-09-01T10:00:00+09:00');
  const { record } = await bench.engine.open({ facts: cardNumbers() }, bench.who());
  await bench.passUntil('2026-09-03T09:05:00+09:00');
  const row = await bench.db
    .selectFrom('outbox')
    .innerJoin('timer', 'timer.id', 'outbox.timer_id')
    .select('outbox.payload')
    .where('outbox.incident_id', '=', record.incident.id)
    .where('timer.step', '=', 'ppc.preliminary')
    .executeTakeFirstOrThrow();
  const { acknowledgeLink } = JSON.parse(row.payload) as ReminderMail;
  return { path: new URL(acknowledgeLink ?? '').pathname, incident: record.incident.number, id: record.incident.id };
}

const page = async (method: string, path: string) => {
  const response = await bench.app.request(path, { method });
  return { status: response.status, text: await response.text(), headers: response.headers };
};
const acknowledged = async (incident: string) => {
  const { instances } = await bench.engine.look(bench.viewer, incident);
  const report = instances.find(({ key }) => key === 'report:ppc');
  return report?.snapshot.context.duties[0]?.acknowledgedAt ?? null;
};

describe('the link in a reminder', () => {
  it('only shows a button: a scanner that follows links acknowledges nothing', async () => {
    const { path, incident } = await reminded();
    const { status, text, headers } = await page('GET', path);
    expect(status).toBe(200);
    expect(text).toContain('<form method="post">');
    for (const said of [`${incident} 速報(個人情報保護委員会)`, '期限: 2026年9月5日(土) 24:00', 'Sat 5 September 2026'])
      expect(text).toContain(said);
    expect(text).not.toContain('ppc.preliminary');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await acknowledged(incident)).toBeNull();
  });

  it('acknowledges once the button is pressed, and once only', async () => {
    const { path, incident, id } = await reminded();
    expect((await page('POST', path)).text).toContain('記録しました');
    expect(await acknowledged(incident)).toBe('2026-09-03T00:05:00.000Z');
    expect((await page('POST', path)).text).toContain('すでに記録されています');
    expect((await page('GET', path)).text).not.toContain('<form');
    const ledger = await bench.db
      .selectFrom('delivery')
      .select('acknowledged_at')
      .where('incident_id', '=', id)
      .where('acknowledged_at', 'is not', null)
      .execute();
    expect(ledger).toHaveLength(1);
  });

  it('of nobody’s mail leads nowhere, and says so in words', async () => {
    for (const method of ['GET', 'POST']) {
      const { status, text } = await page(method, '/acknowledge/guessed');
      expect(status).toBe(404);
      expect(text).toContain('このリンクは使えません');
      expect(text).toContain('This link leads nowhere');
    }
  });
});

describe('the ledger', () => {
  it('says what is in doubt, and a sender that was too late changes nothing in it', async () => {
    const { id } = await reminded();
    const { id: outbox } = await bench.db
      .selectFrom('outbox')
      .select('id')
      .where('incident_id', '=', id)
      .limit(1)
      .executeTakeFirstOrThrow();
    const first = await bench.engine.claim(outbox);
    await bench.db
      .updateTable('outbox')
      .set({ claimed_until: '2020-01-01T00:00:00.000Z' })
      .where('id', '=', outbox)
      .execute();
    const second = await bench.engine.claim(outbox);
    if (!first || !second) throw new TypeError('not claimed');
    const mail = { messageId: '<m@test>', subject: 's', text: 't', html: 'h' };
    await bench.engine.settleBySmtp(second, mail, '250 OK');
    await bench.engine.settleFailure(first, { retryable: false, response: '550 no' });
    await bench.engine.settleFailure(first, { retryable: true, response: '451 later' });
    const delivery = await bench.db
      .selectFrom('delivery')
      .select(['state', 'response', 'uncertain'])
      .where('outbox_id', '=', outbox)
      .executeTakeFirstOrThrow();
    expect(delivery).toEqual({ state: 'sent', response: '250 OK', uncertain: true });
  });
});
