/** Chance that can be repeated: the same seed tells the same story, as far as real processes let it. */
export interface Random {
  /** From 0 up to, but not including, 1. */
  next(): number;
  between(from: number, to: number): number;
  /** From `from` to `to`, both included. */
  whole(from: number, to: number): number;
  pick<T>(among: readonly T[]): T;
  /** Picks by weight; undefined of nothing. */
  weighted<T>(among: readonly T[], weightOf: (each: T) => number): T | undefined;
}

/** Mulberry32: small, and good enough to choose a moment. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number) => from + next() * (to - from);
  return {
    next,
    between,
    whole: (from, to) => Math.floor(between(from, to + 1)),
    pick: (among) => among[Math.floor(next() * among.length)] as (typeof among)[number],
    weighted(among, weightOf) {
      let left = next() * among.reduce((sum, each) => sum + weightOf(each), 0);
      return among.find((each) => {
        left -= weightOf(each);
        return left < 0;
      });
    },
  };
}
