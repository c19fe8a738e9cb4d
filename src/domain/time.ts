/**
 * An instant, always `YYYY-MM-DDTHH:MM:SS.mmmZ`: one spelling, so that texts compare as times do
 * and a replayed event hashes as it did. The only file that reads the machine's clock.
 */
export type Instant = string;

export const toInstant = (milliseconds: number): Instant => new Date(milliseconds).toISOString();

export const millisecondsOf = (instant: Instant): number => Date.parse(instant);

export const addMilliseconds = (instant: Instant, milliseconds: number): Instant =>
  toInstant(millisecondsOf(instant) + milliseconds);

/** Milliseconds from `from` to `to`; negative when `to` is earlier. */
export const elapsed = (from: Instant, to: Instant): number => millisecondsOf(to) - millisecondsOf(from);

/** The machine's clock. Legal time comes from a `Clock`; this is for leases and the clock itself. */
export const systemNow = (): Instant => toInstant(Date.now());
