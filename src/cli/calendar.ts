import { Command } from 'commander';
import type { z } from 'zod';
import { calendarAnswerSchema, calendarSetSchema, type OfficeCalendar } from '../contract/calendar.ts';
import type { Language } from '../domain/text.ts';
import type { Client } from './client.ts';
import { waitingText } from './policy-text.ts';
import { type RemoteOptions, remote, withRemoteOptions } from './remote.ts';
import type { Terminal } from './terminal.ts';
import { weekdaysOf, weekText } from './week.ts';
import { whenText } from './when.ts';

const path = '/api/v1/calendar';

interface Span extends RemoteOptions {
  from: string;
  to?: string;
}

/** `sokuho calendar show | hours | close | reopen`: working hours and closed days of the organization. */
export function calendarCommand(terminal: Terminal = process): Command {
  const show = new Command('show').description('working hours and closed days');
  const hours = new Command('hours')
    .description('set the working hours')
    .requiredOption('--opens <time>', '09:00')
    .requiredOption('--closes <time>', '18:00')
    .option('--weekdays <days>', 'mon,tue,wed,thu,fri');
  const span = (command: Command) =>
    command
      .requiredOption('--from <day>', '2026-08-12; 08-12 is every year')
      .option('--to <day>', 'last day (default: the same day)');
  const close = span(
    new Command('close').description('add closed days: they move reminders, never a due day'),
  ).requiredOption('--name <name>', 'what they are: 夏季休業');
  const reopen = span(new Command('reopen').description('take closed days away'));
  const changed = (options: RemoteOptions, change: (calendar: OfficeCalendar) => OfficeCalendar) =>
    remote(
      terminal,
      options,
      (client) => edit(client, change),
      (answer, lang) => `${calendarText(answer, lang)}${waitingText(answer.waiting, lang)}`,
    );

  return new Command('calendar')
    .description('working hours and closed days of the organization')
    .addCommand(
      withRemoteOptions(show).action((options: RemoteOptions) =>
        remote(terminal, options, (client) => client.get(path, calendarAnswerSchema), calendarText),
      ),
    )
    .addCommand(
      withRemoteOptions(hours).action(
        ({ opens, closes, weekdays, ...options }: RemoteOptions & Record<'opens' | 'closes' | 'weekdays', string>) =>
          changed(options, (calendar) => ({
            ...calendar,
            // What is no time of day is for the server to refuse.
            opens: opens as OfficeCalendar['opens'],
            closes: closes as OfficeCalendar['closes'],
            ...(weekdays !== undefined && { weekdays: weekdaysOf(weekdays) }),
          })),
      ),
    )
    .addCommand(
      withRemoteOptions(close).action(({ from, to = from, name, ...options }: Span & { name: string }) =>
        changed(options, (calendar) => ({
          ...calendar,
          closed: [...calendar.closed.filter((one) => one.from !== from || one.to !== to), { from, to, name }],
        })),
      ),
    )
    .addCommand(
      withRemoteOptions(reopen).action(({ from, to = from, ...options }: Span) =>
        changed(options, (calendar) => ({
          ...calendar,
          closed: calendar.closed.filter((one) => one.from !== from || one.to !== to),
        })),
      ),
    );
}

/** Reads, changes, and sets it only if nobody else did meanwhile. */
async function edit(client: Client, change: (calendar: OfficeCalendar) => OfficeCalendar) {
  const { calendar, version } = (await client.get(path, calendarAnswerSchema)).value;
  return client.send('PUT', path, { calendar: change(calendar), basedOn: version }, calendarSetSchema);
}

function calendarText({ calendar, version, set }: z.output<typeof calendarAnswerSchema>, lang: Language): string {
  const by = set
    ? {
        ja: `第${version}版 ${whenText(set.at, 'ja')} ${set.actor}`,
        en: `version ${version}, ${whenText(set.at, 'en')}, ${set.actor}`,
      }
    : { ja: '既定のまま', en: 'as it comes' };
  const words = {
    ja: {
      hours: '勤務時間',
      closed: '休業日',
      note: '行政機関の休日(祝日・年末年始)は常に休みです。休業日は期限日を変えません。',
    },
    en: {
      hours: 'Working hours',
      closed: 'Closed',
      note: 'National holidays and the year-end are always closed. Closed days move no due day.',
    },
  }[lang];
  return `${[
    by[lang],
    `${words.hours}: ${weekText(calendar, lang)}`,
    ...calendar.closed.map(
      ({ from, to, name }) => `${words.closed}: ${from === to ? from : `${from} - ${to}`}  ${name}`,
    ),
    words.note,
  ].join('\n')}\n`;
}
