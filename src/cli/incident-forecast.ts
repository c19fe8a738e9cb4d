import { Command } from 'commander';
import type { z } from 'zod';
import { type collisionSchema, forecastSchema } from '../contract/forecast.ts';
import { wallClock } from '../domain/day.ts';
import { dayText, shortDay } from '../domain/day-text.ts';
import type { Language, Text } from '../domain/text.ts';
import { type RemoteOptions, remote, withRemoteOptions } from './remote.ts';
import type { Terminal } from './terminal.ts';

type Forecast = z.output<typeof forecastSchema>;
type Entry = Forecast['entries'][number];
type Collision = z.output<typeof collisionSchema>;

/** `sokuho incident forecast ID [--days N]`: what happens if nobody acts. */
export function forecastCommand(terminal: Terminal): Command {
  const command = new Command('forecast')
    .description('what happens if nobody acts: every reminder, due day and breach')
    .argument('<id>')
    .option('--days <n>', 'how far repeating reminders are followed (default: 90)');
  return withRemoteOptions(command).action((id: string, { days, ...options }: RemoteOptions & { days?: string }) =>
    remote(
      terminal,
      options,
      (client) => {
        const query = days === undefined ? '' : `?${new URLSearchParams({ days })}`;
        return client.get(`/api/v1/incidents/${encodeURIComponent(id)}/forecast${query}`, forecastSchema);
      },
      forecastText,
    ),
  );
}

/** A day after the other; of what repeats the first time and how it goes on. */
export function forecastText({ entries, collisions, overdue, until }: Forecast, lang: Language): string {
  if (entries.length === 0 && overdue.length === 0) return `${words.nothing[lang]}\n`;
  const told = entries.filter((entry, index) => !entry.repeats || isFirst(entries, index));
  const byDay = new Map<string, Entry[]>();
  for (const entry of told) byDay.set(entry.day, [...(byDay.get(entry.day) ?? []), entry]);
  return [
    words.title[lang],
    ...overdue.map(
      ({ label, due }) => `  ! ${label[lang]}: ${words.overdue[lang]} (${due ? shortDay(due)[lang] : ''})`,
    ),
    ...[...byDay].flatMap(([day, of]) => ['', dayText(day, lang), ...of.map((entry) => lineOf(entry, lang))]),
    ...(collisions.length > 0
      ? ['', words.collisions[lang], ...new Set(collisions.map((each) => collisionLine(each, lang)))]
      : []),
    '',
    `${words.until[lang]} ${shortDay(wallClock(until).slice(0, 10))[lang]}`,
    '',
  ].join('\n');
}

const isFirst = (entries: Entry[], index: number): boolean => {
  const { instance, duty, rung } = entries[index] ?? {};
  return entries.findIndex((one) => one.instance === instance && one.duty === duty && one.rung === rung) === index;
};

function lineOf({ kind, at, label, basis, rung, to, deserted, vacant, repeats }: Entry, lang: Language): string {
  const what = label[lang];
  const day = basis === 'yardstick' ? words.yardstick : words.statutory;
  if (kind === 'due') return `  = ${day.due[lang]}: ${what}`;
  if (kind === 'breach') return `  X ${day.breach[lang]}: ${what}`;
  const names = to.map(({ name, insteadOf }) =>
    insteadOf.length > 0 ? `${name} (${insteadOf.join(', ')}${words.instead[lang]})` : name,
  );
  const missing = vacant ? [words.vacant[lang]] : deserted ? [words.deserted[lang]] : [];
  const more = [...(repeats ? [words.repeats[lang]] : []), ...missing];
  return `  ${wallClock(at).slice(11)} ${what} [${rung}] -> ${names.join(', ')}${more.map((text) => ` (${text})`).join('')}`;
}

function collisionLine({ kind, day, label, closed, lastWorkingDay }: Collision, lang: Language): string {
  const name = closed.name ?? closures[closed.why][lang];
  const last = lastWorkingDay ? `${words.lastDay[lang]} ${shortDay(lastWorkingDay)[lang]}` : words.noDayLeft[lang];
  return `  - ${shortDay(day)[lang]} ${name}: ${label[lang]}, ${kinds[kind][lang]}; ${last}`;
}

const closures: Record<Collision['closed']['why'], Text> = {
  saturday: { ja: '土曜日', en: 'Saturday' },
  sunday: { ja: '日曜日', en: 'Sunday' },
  holiday: { ja: '祝日', en: 'holiday' },
  yearEnd: { ja: '年末年始', en: 'year-end' },
  organization: { ja: '休業日', en: 'closed day' },
};

const kinds: Record<Collision['kind'], Text> = {
  due: { ja: '期限日', en: 'due day' },
  target: { ja: '目安日', en: 'target day' },
  reminder: { ja: 'お知らせ', en: 'reminder' },
};

const words = {
  title: { ja: '誰も対応しない場合に起きること', en: 'If nobody acts' },
  nothing: { ja: 'この先、起きることはありません。', en: 'Nothing is to come.' },
  overdue: { ja: '期限超過', en: 'overdue' },
  statutory: { due: { ja: '期限日', en: 'Due' }, breach: { ja: '期限を過ぎる', en: 'Missed' } },
  yardstick: {
    due: { ja: '目安の最終日', en: 'Last day of the yardstick' },
    breach: { ja: '目安を過ぎる', en: 'Past the yardstick' },
  },
  instead: { ja: 'の代わり', en: ' is away' },
  repeats: { ja: '以後繰返し', en: 'and again' },
  deserted: { ja: 'この役割に知らせる相手がいない日', en: 'nobody in that role is there that day' },
  vacant: { ja: 'この役割の人が登録されていない', en: 'nobody is registered for that role' },
  collisions: { ja: '休業日と重なる日', en: 'What falls on closed days' },
  lastDay: { ja: '直前の営業日は', en: 'the last working day before it is' },
  noDayLeft: { ja: 'それまでに営業日はありません', en: 'no working day is left before it' },
  until: { ja: '繰返しのお知らせを見た期間の終わり:', en: 'Repeated reminders are followed up to' },
} satisfies Record<string, Text | Record<'due' | 'breach', Text>>;
