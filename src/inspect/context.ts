import { z } from 'zod';

/** All that goes out of what an instance keeps: what it owes by id, and how much it holds of the rest. */
export interface ShownContext {
  /** Those that are open. */
  duties: string[];
  tasks: string[];
  settled: number;
  filings: number;
  steps: number;
}

const stored = z.object({
  duties: z.array(z.object({ ref: z.object({ id: z.string() }), state: z.string() })).catch([]),
  tasks: z.array(z.object({ id: z.string() })).catch([]),
  filings: z.array(z.unknown()).catch([]),
  records: z.array(z.unknown()).catch([]),
});
const nothing = { duties: [], tasks: [], filings: [], records: [] };

/** Named one by one: what a machine keeps one day beside these does not go out by itself. Pure. */
export function shownContext(context: unknown): ShownContext {
  const { duties, tasks, filings, records } = stored.safeParse(context).data ?? nothing;
  return {
    duties: duties.filter(({ state }) => state === 'open').map(({ ref }) => ref.id),
    tasks: tasks.map(({ id }) => id),
    settled: duties.filter(({ state }) => state === 'settled').length,
    filings: filings.length,
    steps: records.length,
  };
}
