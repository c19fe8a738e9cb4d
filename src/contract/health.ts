import { z } from 'zod';

/** Legal time. `notice` is there when it is not real time, so that nobody takes a drill for the real thing. */
export const clockSchema = z.object({
  now: z.string().meta({ format: 'date-time' }),
  rate: z.number(),
  notice: z.object({ ja: z.string(), en: z.string() }).exactOptional(),
});
export type ClockView = z.infer<typeof clockSchema>;

/** The header of every response when legal time is not real time: `rate=1000`. */
export const clockHeader = 'x-sokuho-clock';

/** `held`: the outbox is held, no reminder is mailed; `late`: reminders are not fired in time; `down`: nothing can be stored. */
export const healthSchema = z.object({
  status: z.enum(['ok', 'held', 'late', 'down']),
  clock: clockSchema,
  database: z.object({ ok: z.boolean() }),
  queue: z.object({ backend: z.enum(['postgres', 'redis']), ok: z.boolean() }),
  /** Real time; null before the first sweep. */
  lastSweepAt: z.string().nullable(),
  /** What is late, since when (real time): no sweep finishes, nobody takes jobs, or timers lie about past their time. */
  late: z.array(z.object({ what: z.enum(['sweep', 'worker', 'timers']), since: z.string() })),
  /** Since when nothing is sent (real time), until `sokuho outbox release`; null when mails go. */
  outbox: z.object({ heldSince: z.string().nullable() }),
  version: z.string().exactOptional(),
});
export type Health = z.infer<typeof healthSchema>;
