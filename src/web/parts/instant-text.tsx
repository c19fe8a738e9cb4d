import { dayOf, wallClock } from '../../domain/day.ts';
import type { Instant } from '../../domain/time.ts';
import { useWords, type Words } from '../words/words.tsx';

/** An instant as the clock on the wall in Japan shows it: day, weekday, hours and minutes. */
export function InstantText({ at }: { at: Instant }) {
  const { day } = useWords();
  return (
    <time dateTime={at} className="figures">
      <span className="whitespace-nowrap">{day(dayOf(at))}</span>{' '}
      <span className="whitespace-nowrap">{wallClock(at).slice(11)}</span>
    </time>
  );
}

/** The same within a sentence. */
export const instantText = (at: Instant, { day }: Pick<Words, 'day'>): string =>
  `${day(dayOf(at))} ${wallClock(at).slice(11)}`;
