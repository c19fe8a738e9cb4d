import type { Day } from '../../domain/day.ts';
import type { Language, Text } from '../../domain/text.ts';
import type { WordId } from './ids.ts';

/** How a page speaks. */
export interface Words {
  lang: Language;
  /** A sentence of the catalogue, with its placeholders filled: `t('board.count', { count: 3 })`. */
  t(id: WordId, values?: Record<string, string | number>): string;
  /** What the API says in both languages. */
  say(text: Text): string;
  /** A day with its weekday: `2026年12月21日(月)`. */
  day(day: Day): string;
}
