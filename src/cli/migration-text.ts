import type { z } from 'zod';
import type { migrationPreviewSchema } from '../contract/migration.ts';
import type { DutyState } from '../domain/duty.ts';
import type { Language, Text } from '../domain/text.ts';
import { reminderLines } from './reminder-lines.ts';

type Preview = z.output<typeof migrationPreviewSchema>;
type Moved = Preview['instances'][number];

/** A preview to be read: which instances would move, what that would change, and how to decide. */
export function migrationText({ incident, instances }: Preview, lang: Language): string {
  if (instances.length === 0) return `${incident}: ${WORDS.newest[lang]}\n`;
  const ready = instances.filter(({ reasons }) => reasons.length === 0);
  const decisions =
    ready.length === instances.length ? [commandFor(incident, ready)] : ready.map((one) => commandFor(incident, [one]));
  const decide = ready.length === 0 ? WORDS.none : ready.length === instances.length ? WORDS.all : WORDS.some;
  return `${[
    `${incident}: ${WORDS.newer[lang]}`,
    ...instances.flatMap((one) => ['', ...linesOf(one, lang)]),
    '',
    decide[lang],
    ...decisions.map((decision) => `  ${decision}`),
  ].join('\n')}\n`;
}

/** A single one is named as it was looked at. */
function commandFor(incident: string, [first, ...more]: Moved[]): string {
  const named =
    first && more.length === 0
      ? ` --instance ${first.instance} --to ${first.to.split('@')[1]} --expected-rev ${first.rev}`
      : '';
  return `npx sokuho incident migrate ${incident}${named} --reason '…'`;
}

function linesOf({ instance, from, to, ...moved }: Moved, lang: Language): string[] {
  const title = `${instance}: ${from} -> ${to}`;
  if (moved.reasons.length > 0)
    return [`${title}  ${WORDS.refused[lang]}`, ...moved.reasons.map((reason) => `  - ${reason[lang]}`)];
  const { states, events, duties, tasks, reminders } = moved;
  const named = ({ label }: { label: Text }) => label[lang];
  const changed: [Text, string[]][] = [
    [WORDS.states, compared(states.before, states.after, ({ path, label }) => `${label[lang]} (${path})`)],
    [WORDS.events, compared(possible(events.before), possible(events.after), named).filter(isDifference)],
    [WORDS.duties, duties.map((duty) => `${duty.label[lang]}: ${STATES[duty.from][lang]} -> ${STATES[duty.to][lang]}`)],
    [WORDS.tasks, compared(tasks.ended, tasks.opened, named)],
    [WORDS.reminders, reminderLines(reminders, lang)],
  ];
  const shown = changed.filter(([, lines]) => lines.length > 0);
  const untouched = duties.length === 0 && reminderLines(reminders, lang).length === 0;
  return [
    title,
    ...shown.flatMap(([heading, lines]) => [`  ${heading[lang]}`, ...lines.map((line) => `    ${line}`)]),
    ...(untouched ? [`  ${WORDS.untouched[lang]}`] : []),
  ];
}

/** What stays, what goes, what comes. */
function compared<Item>(before: Item[], after: Item[], say: (item: Item) => string): string[] {
  const [was, is] = [before.map(say), after.map(say)];
  return [
    ...was.map((line) => `${is.includes(line) ? '=' : '-'} ${line}`),
    ...is.filter((line) => !was.includes(line)).map((line) => `+ ${line}`),
  ];
}

const isDifference = (line: string): boolean => !line.startsWith('=');

const possible = (events: Moved['events']['before']) => events.filter(({ allowed }) => allowed);

const STATES: Record<DutyState, Text> = {
  open: { ja: '未了', en: 'open' },
  settled: { ja: '完了', en: 'settled' },
  withdrawn: { ja: '取下げ', en: 'withdrawn' },
  declined: { ja: '見送り', en: 'declined' },
};

const WORDS = {
  newest: {
    ja: 'すべての手続が、状態遷移図の最新の版で動いています。',
    en: 'everything runs under the newest version of its machine.',
  },
  newer: {
    ja: '状態遷移図の新しい版へ移行すると、次のようになります。',
    en: 'moved to newer versions of its machines, it would be so.',
  },
  refused: { ja: '移行できません', en: 'cannot move' },
  states: { ja: '状態', en: 'States' },
  events: { ja: '次に記録できること', en: 'What may be recorded next' },
  duties: { ja: '義務', en: 'Duties' },
  tasks: { ja: '課題', en: 'Tasks' },
  reminders: { ja: 'リマインダー', en: 'Reminders' },
  untouched: { ja: '義務もリマインダーも変わりません。', en: 'No duty and no reminder would change.' },
  none: {
    ja: '移行できる手続はありません。今の版のまま続けられます。',
    en: 'Nothing of it can move. It goes on as it is.',
  },
  some: {
    ja: 'まだ何も変わっていません。移行できるものは、一つずつ理由とともに記録できます:',
    en: 'Nothing has changed yet. What can move may be moved one by one, with a reason:',
  },
  all: {
    ja: 'まだ何も変わっていません。移行すると決めたら、理由とともに記録してください:',
    en: 'Nothing has changed yet. To go on under the newer versions, record the decision with its reason:',
  },
} as const satisfies Record<string, Text>;
