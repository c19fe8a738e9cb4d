import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Facts } from '../../src/contract/facts.ts';
import { EventRefused } from '../../src/domain/errors.ts';
import { addMilliseconds } from '../../src/domain/time.ts';
import { verify } from '../../src/engine/verify.ts';
import { chanceOf } from '../../src/proof/whole/chance.ts';
import { trialAt, worlds } from '../../src/proof/worlds/worlds.ts';
import { evidenceOf } from '../../src/store/queries/evidence.ts';
import { type EngineBench, engineBench } from '../support/engine.ts';
import { cardNumbers, payrollFacts } from '../support/facts.ts';
import { armedEqualsPlan } from '../support/planned.ts';

let bench: EngineBench;
beforeAll(async () => {
  bench = await engineBench();
});
afterAll(() => bench.close());

const revisions = [
  {},
  { wrongfulPurpose: true as const },
  { certainty: 'ruledOut' as const },
  { persons: { min: 1, max: 5_000 }, contact: 'none' as const },
  { entrustment: { role: 'entrustee' as const, entrustor: 'private' as const } },
  { items: ['name' as const], myNumber: false as const, wrongfulPurpose: false as const, indicators: [] },
];

const events = Object.values(worlds).flatMap((world) =>
  world.events(trialAt).filter(({ type }) => type !== 'dutiesRevised' && type !== 'procedureRevised'),
);

/** The chain is whole, and replaying it gives the stored snapshots and rows. */
const recordIsWhole = async (number: string): Promise<void> =>
  expect(verify(await evidenceOf(bench.db, bench.viewer, number)).faults).toEqual([]);

/** Everybody that can be reported to, and the body's procedure. */
const everyRegime = (incident: Partial<Facts['incident']> = {}): Facts =>
  payrollFacts({ privacyMark: 'holder', certifiedBodies: ['manbou', 'japico'], cooperative: 'mhlw' }, incident);

it.each<[seed: number, of: string, facts: typeof everyRegime]>([
  ...[1, 2, 3, 4, 5, 6].map((seed): [number, string, typeof everyRegime] => [seed, 'a shop', cardNumbers]),
  ...[7, 8, 9].map((seed): [number, string, typeof everyRegime] => [seed, 'every regime', everyRegime]),
])(
  'a random walk (seed %i, %s) keeps timers, snapshots and duty rows true',
  { timeout: 120_000 },
  async (seed, _, factsWith) => {
    const { next, below, pick } = chanceOf(seed);
    let now = bench.at('2026-09-01T10:00:00+09:00');
    const { record } = await bench.engine.open({ facts: factsWith() }, bench.who());
    const incident = record.incident.number;
    let accepted = 0;
    for (let n = 0; n < 60; n += 1) {
      now = addMilliseconds(now, below(30 * 3_600_000));
      await bench.passUntil(now);
      try {
        if (next() < 0.12) {
          await bench.engine.advance({ incident, facts: factsWith(pick(revisions)) }, bench.who());
        } else {
          const {
            at: _at,
            actor: _actor,
            open: _open,
            ...event
          } = pick(events) as never as { type: string; at: 1; actor: 1; open: 1 };
          const { instances } = await bench.engine.look(bench.viewer, incident);
          await bench.engine.advance(
            { incident, event: event as never, target: pick(instances)?.key ?? 'incident' },
            bench.who(),
          );
        }
        accepted += 1;
      } catch (error) {
        if (!(error instanceof EventRefused)) throw error;
        expect(error.reasons.length).toBeGreaterThan(0);
      }
      if (n % 6 === 0) await armedEqualsPlan(bench.db, incident);
    }
    expect(accepted).toBeGreaterThan(5);
    await armedEqualsPlan(bench.db, incident);
    await recordIsWhole(incident);
  },
);
