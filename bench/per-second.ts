import { median } from './percentile.ts';

/** Seconds of computing so far: on a machine that others use as well, waiting for a core is not ours. */
function computed(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}

/** How often a second of one core does a task: for each of these in turn, after a warm-up of the same length; the median of the rounds. */
export function perSecond<Item>(
  items: readonly Item[],
  task: (item: Item) => number,
  { seconds, rounds }: { seconds: number; rounds: number },
): number {
  const round = (): number => {
    const began = computed();
    let done = 0;
    let kept = 0;
    for (let spent = 0; spent < seconds; spent = computed() - began) {
      for (const item of items) kept += task(item);
      done += items.length;
    }
    // Read, so that nothing is optimized away.
    return kept > 0 ? done / (computed() - began) : 0;
  };
  round();
  return median(Array.from({ length: rounds }, round));
}
