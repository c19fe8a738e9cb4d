import { Command } from 'commander';
import { personAnswerSchema, personListSchema } from '../contract/person.ts';
import { absenceLines, personLine } from './person-text.ts';
import { type RemoteOptions, remote, withRemoteOptions } from './remote.ts';
import type { Terminal } from './terminal.ts';

const at = (person: string, absence = ''): string =>
  `/api/v1/persons/${encodeURIComponent(person)}/absences${absence && `/${encodeURIComponent(absence)}`}`;

/** `sokuho person absence add|list|remove` */
export function absenceCommand(terminal: Terminal): Command {
  const add = new Command('add')
    .description('somebody is away: reminders go to their deputy, else to the next role above')
    .argument('<person>', 'e-mail address')
    .requiredOption('--from <day>', 'first day away, 2026-05-01')
    .option('--to <day>', 'last day away (default: the same day)');
  const list = new Command('list').description('who is away when');
  const remove = new Command('remove')
    .description('somebody is not away after all')
    .argument('<person>', 'e-mail address')
    .argument('<absence>', 'as `person absence list` shows it');
  return new Command('absence')
    .description('who is away when')
    .addCommand(
      withRemoteOptions(add).action(
        (person: string, { from, to = from, ...options }: RemoteOptions & { from: string; to?: string }) =>
          remote(
            terminal,
            options,
            (client) => client.send('POST', at(person), { from, to }, personAnswerSchema),
            ({ person: changed }, lang) => `${[personLine(changed), ...absenceLines(changed, lang)].join('\n')}\n`,
          ),
      ),
    )
    .addCommand(
      withRemoteOptions(list).action((options: RemoteOptions) =>
        remote(
          terminal,
          options,
          (client) => client.get('/api/v1/persons', personListSchema),
          ({ persons }, lang) => {
            const away = persons.filter(({ absences }) => absences.length > 0);
            if (away.length === 0) return { ja: '不在の予定はありません。\n', en: 'Nobody is away.\n' }[lang];
            return `${away.flatMap((person) => [personLine(person), ...absenceLines(person, lang)]).join('\n')}\n`;
          },
        ),
      ),
    )
    .addCommand(
      withRemoteOptions(remove).action((person: string, absence: string, options: RemoteOptions) =>
        remote(
          terminal,
          options,
          (client) => client.send('DELETE', at(person, absence), undefined, personAnswerSchema),
          ({ person: changed }, lang) => `${[personLine(changed), ...absenceLines(changed, lang)].join('\n')}\n`,
        ),
      ),
    );
}
