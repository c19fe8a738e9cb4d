/** Chance that a seed decides, so that whatever it led to can be led to again. */
export interface Chance {
  /** At least 0, less than 1. */
  next(): number;
  /** Whole, at least 0, less than the limit. */
  below(limit: number): number;
  /** Undefined of an empty list. */
  pick<Value>(values: readonly Value[]): Value | undefined;
}

/** mulberry32: 32 bits of state, even enough to wander by. */
export function chanceOf(seed: number): Chance {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { next, below, pick: (values) => values[below(values.length)] };
}
