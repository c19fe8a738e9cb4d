import { z } from 'zod';
import type { DutyState } from '../domain/duty.ts';

const filingSchema = z.object({ stage: z.string(), filedOn: z.string(), receiptNumber: z.string().nullable() });
const snapshotSchema = z.object({ context: z.object({ filings: z.array(filingSchema) }) });

export type Filing = z.output<typeof filingSchema>;

/**
 * The filing that fulfilled a duty, out of the snapshot of its report: the newest of its stage. A final without one
 * was fulfilled by a first filing that was complete (APPI-ONE-SHOT). Undefined when nothing was filed.
 */
export function filingOf(snapshot: object | undefined, duty: string, state: DutyState): Filing | undefined {
  if (state !== 'settled') return undefined;
  const filings = snapshotSchema.safeParse(snapshot).data?.context.filings ?? [];
  const newest = (...stages: string[]) => filings.findLast(({ stage }) => stages.includes(stage));
  if (duty.endsWith('.preliminary')) return newest('preliminary');
  if (duty.endsWith('.final')) return newest('final') ?? newest('preliminary');
  return newest('single');
}
