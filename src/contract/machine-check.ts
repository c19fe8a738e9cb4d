import { z } from 'zod';

/** The wire form of `sokuho machine check`, `machine-check/1`: what was searched, and what does not hold. */

export const findingCodes = [
  ...(['untried-event', 'unreachable-state', 'dead-end', 'refusal-without-reason', 'answer-differs'] as const),
  ...(['wait-without-rung', 'wait-without-owner', 'silent-step', 'closed-with-open'] as const),
  ...(['closing-with-open', 'over-yet-acting', 'carried-twice', 'owed-not-carried', 'carried-not-owed'] as const),
  ...(['armed-differs', 'replay-differs', 'unknown-concluded-not-due', 'failed', 'sources-differ'] as const),
] as const;

export const findingSchema = z.strictObject({
  code: z.enum(findingCodes),
  /** `report@1`; `incident`: several machines together. */
  machine: z.string(),
  /** The state, instance or duty; null: no one place. */
  place: z.string().nullable(),
  what: z.strictObject({ ja: z.string(), en: z.string() }),
  /** The shortest list of events found that leads there; empty: it holds for no event in particular. */
  how: z.array(z.string()),
});

const count = z.number().int().min(0);
const searched = { configurations: count, edges: count, tried: count, refused: count };

export const machineCheckSchema = z.strictObject({
  schema: z.literal('machine-check/1'),
  machines: z.array(z.strictObject({ machine: z.string(), states: count, transitions: count, ...searched })),
  /** Several machines of one incident at a time. `complete`: nothing was left out within the moves tried. */
  together: z.array(z.strictObject({ instances: z.array(z.string()), complete: z.boolean(), ...searched })),
  walks: z.strictObject({ walks: count, seed: z.number().int(), steps: count, refused: count, reminders: count }),
  /** False: the program runs without its sources, and nothing is said of them. */
  sourcesCompared: z.boolean(),
  findings: z.array(findingSchema),
});

export type Finding = z.output<typeof findingSchema>;
export type MachineCheck = z.output<typeof machineCheckSchema>;
