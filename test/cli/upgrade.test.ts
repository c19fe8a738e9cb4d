import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../../src/api/app.ts';
import { incidentShowSchema } from '../../src/contract/incident.ts';
import { Unavailable } from '../../src/domain/errors.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { defaultLadder } from '../../src/start/ladder.ts';
import { listen } from '../../src/start/listen.ts';
import { amendedLaw } from '../law/amended-law.ts';
import { cardNumbers } from '../support/facts.ts';
import { type CliBench, cliBench } from './bench.ts';

let bench: CliBench;
/** A later program, with a second revision of the rule set, on the same database. */
let later: Awaited<ReturnType<typeof listen>>;
beforeAll(async () => {
  bench = await cliBench();
  const { db, engine } = bench;
  const law = amendedLaw({ final: { standard: 20, wrongfulPurpose: 60 } });
  const app = createApp({
    engine: createEngine({ db, clock: engine.clock, ladder: defaultLadder, law, publicUrl: null, nudge: () => {} }),
    db,
    health: () => Promise.reject(new Unavailable('Nobody asks.')),
  });
  later = await listen(app.fetch, { host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await later.close(100);
  await bench.close();
});

const opened = async (): Promise<string> =>
  (await bench.engine.open({ facts: cardNumbers() }, bench.who())).record.incident.number;

const upgrade = (...args: string[]) =>
  bench.cli(['incident', 'upgrade', ...args, '--lang', 'ja'], { env: { SOKUHO_URL: later.url } });

it('says that there is nothing newer', async () => {
  const id = await opened();
  const { stdout, exitCode } = await bench.cli(['incident', 'upgrade', id, '--preview', '--lang', 'ja']);
  expect([stdout, exitCode]).toEqual([`${id}: 適用した規則より新しい版はありません。\n`, 0]);
  const refused = await bench.cli(['incident', 'upgrade', id, '--adopt', '--reason', 'x', '--lang', 'ja']);
  expect([refused.exitCode, refused.stderr]).toEqual([
    1,
    expect.stringContaining('新しい版は、このプログラムにありません'),
  ]);
});

it('previews what would change and why, and how to decide', async () => {
  const id = await opened();
  const { stdout } = await upgrade(id);
  expect(stdout).toContain('  appi-2024@1 -> appi-2024@2\n');
  expect(stdout).toContain('「確報(個人情報保護委員会)」の期限が、2026-09-30(水)から2026-09-24(木)に変わります。');
  expect(stdout).toMatch(/新しい理由:\n.*20日以内.*\[APPI-FINAL-WHEN\]/);
  expect(stdout).toMatch(/なくなる理由:\n.*30日以内.*\[APPI-FINAL-WHEN\]/);
  expect(stdout).toContain(`npx sokuho incident upgrade ${id} --adopt --expected-rev 1 --reason '…'`);
});

it('adopts it with a reason, and shows the incident as it then stands', async () => {
  const id = await opened();
  const adopted = await upgrade(id, '--adopt', '--reason', '期限が短くなったため', '--expected-rev', '1', '--json');
  const { incident, duties } = incidentShowSchema.parse(JSON.parse(adopted.stdout));
  expect([incident.ruleSets[0], incident.factsRevision]).toEqual(['appi-2024@2', 2]);
  expect(duties.find((duty) => duty.id === 'ppc.final')?.due).toBe('2026-09-24');
  expect((await bench.cli(['incident', 'events', id, '--lang', 'ja'])).stdout).toContain('規則の新しい版を採用した');
  expect((await bench.cli(['verify', '--incident', id])).exitCode).toBe(0);
});

it('refuses a decision without a reason with exit code 2, and one on facts that changed meanwhile', async () => {
  const id = await opened();
  const unreasoned = await upgrade(id, '--adopt');
  expect([unreasoned.exitCode, JSON.parse(unreasoned.stdout).errors]).toEqual([
    2,
    [{ path: 'reason', reason: 'is required' }],
  ]);
  const stale = await upgrade(id, '--adopt', '--reason', 'x', '--expected-rev', '9', '--json');
  expect([stale.exitCode, JSON.parse(stale.stdout).reasons[0].code]).toEqual([1, 'changed-meanwhile']);
  expect((await upgrade(id, '--adopt', '--preview')).exitCode).toBe(2);
});
