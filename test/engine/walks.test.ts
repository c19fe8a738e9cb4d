import { afterAll, beforeAll, expect, it } from 'vitest';
import { EventRefused } from '../../src/domain/errors.ts';
import { addMilliseconds } from '../../src/domain/time.ts';
import { verify } from '../../src/engine/verify.ts';
import { evidenceOf } from '../../src/store/queries/evidence.ts';
import { worlds } from '../machines/exploration.ts';
import { type EngineBench, engineBench } from '../support/engine.ts';
import { cardNumbers } from '../support/facts.ts';
import { armedEqualsPlan } from '../support/planned.ts';

let bench: EngineBench;
beforeAll(async () => {
  bench = await engineBench();
});
afterAll(() => bench.close());

/** mulberry32: small, seeded, good enough to wander. */
const random = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
};

const revisions = [
  {},
  { wrongfulPurpose: true as const },
  { certainty: 'ruledOut' as const },
  { persons: { min: 1, max: 5_000 }, contact: 'none' as const },
  { entrustment: { role: 'entrustee' as const, entrustor: 'private' as const } },
  { items: ['name' as const], wrongfulPurpose: false as const },
];

const events = Object.values(worlds).flatMap(({ events }) => events.filter(({ type }) => type !== 'dutiesRevised'));

/** The chain is whole, and replaying it gives the stored snapshots and rows. */
const recordIsWhole = async (number: string): Promise<void> =>
  expect(verify(await evidenceOf(bench.db, bench.organizationId, number)).faults).toEqual([]);

it.each([1, 2, 3, 4, 5, 6])('a random walk (seed %i) keeps timers, snapshots and duty rows true', async (seed) => {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  let now = bench.at('2026-09-01T10:00:00+09:00');
  const { record } = await bench.engine.open({ facts: cardNumbers() }, bench.who());
  const incident = record.incident.number;
  let accepted = 0;
  for (let n = 0; n < 60; n += 1) {
    now = addMilliseconds(now, Math.floor(next() * 30 * 3_600_000));
    await bench.passUntil(now);
    try {
      if (next() < 0.12) {
        await bench.engine.advance({ incident, facts: cardNumbers(pick(revisions)) }, bench.who());
      } else {
        const {
          at: _at,
          actor: _actor,
          open: _open,
          ...event
        } = pick(events) as never as { type: string; at: 1; actor: 1; open: 1 };
        const { instances } = await bench.engine.look(bench.organizationId, incident);
        await bench.engine.advance({ incident, event: event as never, target: pick(instances).key }, bench.who());
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
});
