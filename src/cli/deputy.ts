import { Command } from 'commander';
import { personAnswerSchema, personListSchema } from '../contract/person.ts';
import { deputyLines, personLine } from './person-text.ts';
import { type RemoteOptions, remote, withRemoteOptions } from './remote.ts';
import type { Terminal } from './terminal.ts';

interface DeputyOptions extends RemoteOptions {
  by?: string;
  from?: string;
  to?: string;
  none?: boolean;
}

/** `sokuho person deputy PERSON --by PERSON` (役職代行): beside those named before, or nobody any more. */
export function deputyCommand(terminal: Terminal): Command {
  const command = new Command('deputy')
    .description('who stands in for a person while that person is away')
    .argument('<person>', 'e-mail address')
    .option('--by <person>', 'e-mail address of who stands in')
    .option('--from <day>', 'first day on which they would')
    .option('--to <day>', 'last day')
    .option('--none', 'take all deputies away');
  return withRemoteOptions(command).action((address: string, { by, from, to, none, ...options }: DeputyOptions) =>
    remote(
      terminal,
      options,
      async (client) => {
        const known = await client.get('/api/v1/persons', personListSchema);
        const find = (name: string) =>
          known.value.persons.find(({ id, email }) => id === name || email.toLowerCase() === name.toLowerCase());
        const before = (find(address)?.deputies ?? [])
          .filter(({ id }) => by === undefined || id !== find(by)?.id)
          .map(({ id, ...span }) => ({ person: id, ...span }));
        const added = by === undefined ? [] : [{ person: by, from: from ?? null, to: to ?? null }];
        const path = `/api/v1/persons/${encodeURIComponent(address)}/deputies`;
        const deputies = none ? added : [...before, ...added];
        const answer = await client.send('PUT', path, { deputies }, personAnswerSchema);
        return { raw: answer.raw, value: { ...answer.value, persons: known.value.persons } };
      },
      ({ person, persons }, lang) => `${[personLine(person), ...deputyLines(person, persons, lang)].join('\n')}\n`,
    ),
  );
}
