import { dayOf, wallClock } from '../domain/day.ts';
import { dayText } from '../domain/day-text.ts';
import type { Language } from '../domain/text.ts';
import type { Instant } from '../domain/time.ts';

/** An instant as people in Japan read it, with its weekday: `2026年12月21日(月) 09:00`. */
export const whenText = (instant: Instant, lang: Language): string =>
  `${dayText(dayOf(instant), lang)} ${wallClock(instant).slice(11)}`;
