import type { Instant } from '../domain/time.ts';
import type { Rung } from './step.ts';

/** The highest rung of one step's ladder; undefined of none. */
export function strongestOf(rungs: Rung[]): Rung | undefined {
  return rungs.reduce<Rung | undefined>((top, rung) => (top && top.strength >= rung.strength ? top : rung), undefined);
}

export interface Sorted {
  /** At most one a step: due at once. */
  fire: Rung[];
  /** Past, and said by a stronger one: recorded as such, never fired. */
  superseded: Rung[];
  /** Still to come: armed. */
  ahead: Rung[];
}

/**
 * What becomes of rungs planned for the first time at `at`. A late entry or a moved deadline finds several already
 * past; of each step only the strongest fires. Rungs that were armed before are not for this: each of them fires.
 */
export function sortOut(fresh: Rung[], at: Instant): Sorted {
  const past = new Map<string, Rung[]>();
  for (const rung of fresh.filter((rung) => rung.at <= at)) {
    const step = `${rung.instance}/${rung.step}`;
    past.set(step, [...(past.get(step) ?? []), rung]);
  }
  const fire = [...past.values()].flatMap((rungs) => strongestOf(rungs) ?? []);
  return {
    fire,
    superseded: [...past.values()].flat().filter((rung) => !fire.includes(rung)),
    ahead: fresh.filter((rung) => rung.at > at),
  };
}
