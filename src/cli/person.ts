import { Command } from 'commander';
import type { z } from 'zod';
import { personAnswerSchema, personListSchema, type personSchema } from '../contract/person.ts';
import { type RemoteOptions, remote, withRemoteOptions } from './remote.ts';
import type { Terminal } from './terminal.ts';

type Person = z.output<typeof personSchema>;

interface AddOptions extends RemoteOptions {
  name: string;
  email: string;
  role: string[];
}

export function personCommand(terminal: Terminal = process): Command {
  const add = new Command('add')
    .description('add somebody to be told; the same address again adds roles')
    .requiredOption('--name <name>', 'name')
    .requiredOption('--email <address>', 'e-mail address')
    .requiredOption('--role <role>', 'owner, deputy, manager or officer; several: again, or with commas', listed);
  const list = new Command('list').description('everybody who can be told');
  return new Command('person')
    .description('people, their roles and languages')
    .addCommand(
      withRemoteOptions(add).action(({ name, email, role, json, lang }: AddOptions) =>
        remote(
          terminal,
          { ...(json && { json }), ...(lang && { lang }) },
          (client) =>
            // `--lang` is the person's language here, and that of the answer.
            client.send(
              'POST',
              '/api/v1/persons',
              { name, email, roles: role, ...(lang && { lang }) },
              personAnswerSchema,
            ),
          ({ person }) => `${personLine(person)}\n`,
        ),
      ),
    )
    .addCommand(
      withRemoteOptions(list).action((options: RemoteOptions) =>
        remote(
          terminal,
          options,
          (client) => client.get('/api/v1/persons', personListSchema),
          ({ persons }, lang) =>
            persons.length > 0
              ? `${persons.map(personLine).join('\n')}\n`
              : { ja: 'まだ誰も登録されていません。\n', en: 'Nobody is registered yet.\n' }[lang],
        ),
      ),
    );
}

const listed = (text: string, before: string[] = []): string[] => [
  ...before,
  ...text.split(',').map((role) => role.trim()),
];

const personLine = ({ name, email, roles, lang }: Person): string =>
  `${name} <${email}>  ${roles.join(', ')}  (${lang})`;
