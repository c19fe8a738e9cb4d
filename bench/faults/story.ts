import { setTimeout as sleep } from 'node:timers/promises';
import { addMilliseconds, type Instant } from '../../src/domain/time.ts';
import { chooseFaults, type FaultKind, inject, type Scene } from './faults.ts';
import type { FaultOptions } from './options.ts';
import type { Random } from './random.ts';

const dayMs = 86_400_000;

export interface Told {
  end: Instant;
  faults: Partial<Record<FaultKind, number>>;
  /** Faults that could not be injected, with the reason. */
  notInjected: string[];
}

/** What two faults cannot both hold: nobody kills what is being restarted. */
const holds = (kind: FaultKind): string =>
  /^(redis|postgres|smtp|clock)/.exec(kind)?.[0] ?? (/Killed$/.test(kind) ? 'processes' : kind);

/** Lets the days pass: incidents are opened, people act or do not, and things break at moments that chance chooses. */
export async function tell(scene: Scene, from: Instant, options: FaultOptions, random: Random): Promise<Told> {
  const { clock, operators } = scene;
  const end = addMilliseconds(from, options.days * dayMs);
  const at = (share: number) => addMilliseconds(from, options.days * dayMs * share);
  const openings = Array.from({ length: options.incidents }, (_, n) => at(n === 0 ? 0 : random.between(0, 0.7)));
  const chosen = chooseFaults(options.faults, random, scene.redis !== null);
  const moments = chosen.map(() => at(random.between(0.05, 0.95))).sort();
  const told: Told = { end, faults: {}, notInjected: [] };

  let over = false;
  const working = operators.work(openings, () => over);
  const locks = new Map<string, Promise<unknown>>();
  const running: Promise<unknown>[] = [];
  for (const [index, kind] of chosen.entries()) {
    const moment = moments[index] ?? end;
    while (clock.now() < moment) await sleep(Math.max(5, Math.min(500, clock.realUntil(moment))));
    const resource = holds(kind);
    const before = locks.get(resource) ?? Promise.resolve();
    const run = before.then(async () => {
      try {
        await inject(kind, scene);
        told.faults[kind] = (told.faults[kind] ?? 0) + 1;
      } catch (error) {
        told.notInjected.push(`${kind}: ${String(error)}`);
      }
    });
    locks.set(resource, run);
    running.push(run);
  }
  await Promise.all(running);
  while (clock.now() < end || operators.incidents < options.incidents)
    await sleep(Math.max(5, Math.min(500, clock.realUntil(end))));
  over = true;
  await working;
  // The clock is never put back by more than the hour of a fault.
  const now = clock.now();
  return { ...told, end: now > end ? now : end };
}
