import { type Duty, dutyKey, regimes, standings } from '../domain/duty.ts';

/**
 * One duty for each id and recipient, however many regimes ask for it: the strongest standing, with its regime, basis
 * and mode (tie: in the order of the regimes), the earliest clock, and all reasons.
 */
export function onceEach(duties: readonly Duty[]): Duty[] {
  const merged = new Map<string, Duty>();
  for (const duty of duties) {
    const key = dutyKey(duty);
    const other = merged.get(key);
    merged.set(key, other ? mergedOf(other, duty) : duty);
  }
  return [...merged.values()];
}

function mergedOf(a: Duty, b: Duty): Duty {
  const strongest = rank(b) < rank(a) ? b : a;
  const earliest = b.knownDay < a.knownDay ? b : a;
  const { knownDay, target, due } = earliest;
  return { ...strongest, knownDay, target, due, because: [...new Set([...a.because, ...b.because])] };
}

const rank = ({ standing, regime }: Duty): number =>
  standings.indexOf(standing) * regimes.length + regimes.indexOf(regime);
