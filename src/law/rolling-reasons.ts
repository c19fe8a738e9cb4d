import type { CrossedDay } from '../contract/deadlines.ts';
import { shortDay } from '../domain/day-text.ts';
import type { Reason } from '../domain/duty.ts';
import type { Text } from '../domain/text.ts';
import { officialYears } from './closed-days.ts';
import type { FinalDay } from './final-day.ts';
import { type FactPath, reason } from './reason.ts';

const CLOSURES: Readonly<Record<CrossedDay['why'], Text>> = {
  saturday: { ja: '土曜日', en: 'Saturday' },
  sunday: { ja: '日曜日', en: 'Sunday' },
  holiday: { ja: '祝日', en: 'holiday' },
  yearEnd: { ja: '年末年始', en: 'year-end' },
};

/** A closed day in words: `2026-09-22 国民の休日`. */
export const crossedText = ({ day, why, name }: CrossedDay): Text => ({
  ja: `${day} ${name ?? CLOSURES[why].ja}`,
  en: `${day} ${CLOSURES[why].en}${name ? ` ${name}` : ''}`,
});

/** DL-ROLL: which closed days a final was moved over; null when it was not moved. */
export function rollReason({ day, due, crossed }: FinalDay, facts: readonly FactPath[]): Reason | null {
  if (crossed.length === 0) return null;
  const names = crossed.map(crossedText);
  return reason(
    'DL-ROLL',
    facts,
    `${day}は行政機関の休日のため、休日(${names.map(({ ja }) => ja).join('、')})明けの最初の開庁日${shortDay(due).ja}が期限となります。`,
    `${day} is a closed day; after ${names.map(({ en }) => en).join(', ')} the first open day is ${shortDay(due).en}.`,
  );
}

/** DL-UNOFFICIAL: the earlier day stands, and a person looks at it. */
export function unofficialReason({ due }: FinalDay, facts: readonly FactPath[]): Reason {
  const { first, last } = officialYears;
  return reason(
    'DL-UNOFFICIAL',
    facts,
    `${first}年から${last}年までの祝日だけを用いて数えました。他の年の祝日により期限${shortDay(due).ja}が後の日になる可能性があるため、確認してください。`,
    `Holidays outside ${first} to ${last} were not used; check whether one moves the due day ${shortDay(due).en} to a later one.`,
  );
}
