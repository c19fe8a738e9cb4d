import { dayText, whenText } from '../domain/day-text.ts';
import { basisLabels, standingLabels } from '../domain/duty-labels.ts';
import type { ReminderMail } from '../domain/reminder-mail.ts';
import { dayWordOf } from './bearing.ts';
import { oneLine } from './one-line.ts';
import type { Pace, ReminderWords } from './templates/reminder-words.ts';

const paces: Partial<Record<string, Pace>> = { overdue: 'daily', daily: 'workingDays', weekly: 'weekly' };

/** By when, by whom, what happens otherwise, and what it rests on. */
export function rowsOf(mail: ReminderMail, words: ReminderWords): [label: string, value: string][] {
  const { duty, due, target, owners, rung, following } = mail;
  const { lang } = mail.addressee;
  const { labels } = words;
  const noDay = duty.basis === 'statute' ? words.noDay.statute : words.noDay.other;
  const rows: [string, string | null][] = [
    [labels.day[dayWordOf(mail)], due === null ? noDay : words.byEndOf(dayText(due, lang))],
    [labels.target, target && dayText(target, lang)],
    [labels.owners, owners ? owners.map(oneLine).join(words.and) : null],
    [labels.told, rung.to ? words.roles(rung.to) : null],
    [
      labels.following,
      following
        ? words.following({
            at: whenText(following.at, lang),
            to: following.to,
            pace: paces[following.rung] ?? 'once',
          })
        : null,
    ],
    [labels.standing, duty.standing && standingLabels[duty.standing][lang]],
    [labels.basis, due === null ? null : duty.basis && basisLabels[duty.basis][lang]],
  ];
  return rows.filter((row): row is [string, string] => row[1] !== null);
}
