import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { type Health, healthSchema } from '../contract/health.ts';
import { type Day, dayOf } from '../domain/day.ts';
import { addMilliseconds, elapsed, type Instant, systemNow } from '../domain/time.ts';
import { call } from './api.ts';
import { useAnswer } from './asking.ts';

/** Legal time as the server says it: that is the time deadlines follow, and in a drill it runs fast. */

const health = call('GET /health', healthSchema);

interface Reading {
  clock: Health['clock'];
  /** When that was read, by this machine's own clock, which may be wrong: only differences of it are used. */
  readAt: Instant;
}

const ClockContext = createContext<Reading | null>(null);

/** How often the countdowns of a page look at the clock, in real milliseconds: a drill's day may last a minute. */
const tickMs = (rate: number): number => (rate > 60 ? 2_000 : 30_000);

const legalNow = ({ clock, readAt }: Reading): Instant =>
  addMilliseconds(clock.now, elapsed(readAt, systemNow()) * clock.rate);

export const useHealth = () => useAnswer(health, {});

/** Asks for the clock every minute; until the first answer, the machine's own clock stands in. */
export function ClockProvider({ children }: { children: ReactNode }) {
  const { data, refetch } = useHealth();
  useEffect(() => {
    const timer = setInterval(() => refetch(), 60_000);
    return () => clearInterval(timer);
  }, [refetch]);
  const reading = useMemo(() => (data ? { clock: data.clock, readAt: systemNow() } : null), [data]);
  return <ClockContext value={reading}>{children}</ClockContext>;
}

/** Now, in legal time; the page is drawn anew as it passes. */
export function useLegalNow(): Instant {
  const reading = useContext(ClockContext);
  const now = () => (reading ? legalNow(reading) : systemNow());
  const [, draw] = useState(0);
  const rate = reading?.clock.rate ?? 1;
  useEffect(() => {
    const timer = setInterval(() => draw((count) => count + 1), tickMs(rate));
    return () => clearInterval(timer);
  }, [rate]);
  return now();
}

/** To ask for this instant of legal time when somebody presses a button; null while nobody has told it. */
export function useLegalClock(): (() => Instant) | null {
  const reading = useContext(ClockContext);
  return useMemo(() => reading && (() => legalNow(reading)), [reading]);
}

/** Today in Japan, in legal time: what every countdown counts from. */
export function useLegalToday(): Day {
  const reading = useContext(ClockContext);
  const today = () => dayOf(reading ? legalNow(reading) : systemNow());
  const [, note] = useState(today);
  const rate = reading?.clock.rate ?? 1;
  useEffect(() => {
    // Drawn anew only when the day is another one.
    const timer = setInterval(() => note(dayOf(reading ? legalNow(reading) : systemNow())), tickMs(rate));
    return () => clearInterval(timer);
  }, [reading, rate]);
  return today();
}
