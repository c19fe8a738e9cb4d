import { addMilliseconds, elapsed, type Instant, systemNow } from './time.ts';

/**
 * How legal time follows the machine's clock. Rate 1: they are the same. Rate 1000: a drill, a day in 86 s.
 * Rate 0: tests only, time stands until the row is changed.
 */
export interface ClockSetting {
  realAnchor: Instant;
  virtualAnchor: Instant;
  rate: number;
}

/** Legal time. Made once a process, handed to whoever must say `at`. */
export interface Clock {
  readonly setting: ClockSetting;
  now(): Instant;
}

export function virtualAt({ realAnchor, virtualAnchor, rate }: ClockSetting, real: Instant): Instant {
  return addMilliseconds(virtualAnchor, elapsed(realAnchor, real) * rate);
}

/** Real milliseconds until a legal instant; 0 when it has come; null when it never comes by itself (rate 0). */
export function realDelayUntil(clock: Clock, instant: Instant): number | null {
  const ahead = elapsed(clock.now(), instant);
  if (ahead <= 0) return 0;
  return clock.setting.rate === 0 ? null : Math.ceil(ahead / clock.setting.rate);
}

/** A clock over a setting that may be exchanged while it runs (only the stepping clock's ever is). */
export function clockFrom(current: () => ClockSetting): Clock {
  return {
    get setting() {
      return current();
    },
    now: () => virtualAt(current(), systemNow()),
  };
}
