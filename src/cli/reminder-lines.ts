import type { ReminderChanges } from '../contract/reminder-changes.ts';
import { roleLabels } from '../domain/role.ts';
import type { Language, Text } from '../domain/text.ts';
import { whenText } from './when.ts';

type Reminder = ReminderChanges['armed'][number];

/** What would become of reminders, a line each. */
export const reminderLines = (
  { atOnce, armed, moved, disarmed, superseded }: ReminderChanges,
  lang: Language,
): string[] => [
  ...atOnce.map((one) => line({ ja: '直ちに', en: 'at once' }, one, lang)),
  ...armed.map((one) => line({ ja: '追加', en: 'new' }, one, lang)),
  ...moved.map(
    (one) =>
      `${line({ ja: '変更', en: 'moved' }, one, lang)}  <- ${whenText(one.was.at, lang)}  ${toldOf(one.was.roles, lang)}`,
  ),
  ...disarmed.map((one) => line({ ja: '取消', en: 'gone' }, one, lang)),
  ...superseded.map((one) => line({ ja: '済み', en: 'said already' }, one, lang)),
];

const toldOf = (to: Reminder['roles'], lang: Language): string =>
  to.map((role) => roleLabels[role][lang]).join(lang === 'ja' ? '・' : ', ');

const line = (what: Text, { at, label, rung, roles }: Reminder, lang: Language): string =>
  `${what[lang]}  ${whenText(at, lang)}  ${label[lang]}  ${toldOf(roles, lang)}  (${rung})`;
