import { z } from 'zod';
import { isInstant } from '../../contract/facts.ts';
import { type Day, dayOf, isDay, wallClock } from '../../domain/day.ts';
import { type Instant, millisecondsOf, toInstant } from '../../domain/time.ts';

/** A day and a time as they are typed, by the clock on the wall in Japan. */
export const momentSchema = z.object({
  day: z.string(),
  time: z.string(),
  /** The instant as it was read, with its seconds and its own offset: kept while nobody changes what is shown of it. */
  written: z.string().optional(),
});
export type Moment = z.infer<typeof momentSchema>;

export const noMoment: Moment = { day: '', time: '' };

const shownOf = (written: string): Pick<Moment, 'day' | 'time'> => {
  const instant = toInstant(millisecondsOf(written));
  return { day: dayOf(instant), time: wallClock(instant).slice(11) };
};

export const momentOf = (written: string | undefined): Moment =>
  written === undefined || !isInstant(written) ? noMoment : { ...shownOf(written), written };

export const isEmpty = ({ day, time }: Moment): boolean => day === '' && time === '';

/** The instant; undefined: nothing was typed; what is half typed comes out as no instant, for the contract to refuse. */
export function instantTextOf(moment: Moment): string | undefined {
  if (isEmpty(moment)) return undefined;
  const { written } = moment;
  if (written !== undefined) {
    const shown = shownOf(written);
    if (shown.day === moment.day && shown.time === moment.time) return written;
  }
  return `${moment.day}T${moment.time === '' ? '' : `${moment.time}:00+09:00`}`;
}

/** This minute. */
export const momentAt = (now: Instant): Moment => ({ day: dayOf(now), time: wallClock(now).slice(11) });

export const dayOfMoment = ({ day }: Moment): Day | null => (isDay(day) ? day : null);
