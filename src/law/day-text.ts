import { type Day, weekdayOf } from '../domain/day.ts';
import type { Text } from '../domain/text.ts';

const WEEKDAYS: readonly Text[] = [
  { ja: '日', en: 'Sun' },
  { ja: '月', en: 'Mon' },
  { ja: '火', en: 'Tue' },
  { ja: '水', en: 'Wed' },
  { ja: '木', en: 'Thu' },
  { ja: '金', en: 'Fri' },
  { ja: '土', en: 'Sat' },
];

/** A day with its weekday: `2026-11-24(火)`, `2026-11-24 (Tue)`. */
export function dayText(day: Day): Text {
  const weekday = WEEKDAYS[weekdayOf(day)];
  return { ja: `${day}(${weekday?.ja})`, en: `${day} (${weekday?.en})` };
}
