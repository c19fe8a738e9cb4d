import { Command } from 'commander';
import { personAnswerSchema, personListSchema } from '../contract/person.ts';
import { absenceCommand } from './absence.ts';
import { deputyCommand } from './deputy.ts';
import { personLine, personText } from './person-text.ts';
import { type RemoteOptions, remote, withRemoteOptions } from './remote.ts';
import type { Terminal } from './terminal.ts';
import { weekOf } from './week.ts';

interface Details extends RemoteOptions {
  secondEmail?: string;
  hours?: string;
  weekdays?: string;
}

interface AddOptions extends Details {
  name: string;
  email: string;
  role: string[];
}

interface EditOptions extends Details {
  name?: string;
  email?: string;
  role?: string[];
}

const withDetails = (command: Command): Command =>
  command
    .option('--second-email <address>', 'on another domain, for when mail may be compromised; none: take it away')
    .option('--hours <from-to>', 'own working hours, 10:00-16:00; none: those of the organization')
    .option('--weekdays <days>', 'the days of these hours, mon,tue,wed,thu,fri');

export function personCommand(terminal: Terminal = process): Command {
  const add = new Command('add')
    .description('add somebody to be told; the same address again adds roles')
    .requiredOption('--name <name>', 'name')
    .requiredOption('--email <address>', 'e-mail address')
    .requiredOption(
      '--role <role>',
      'owner, deputy, manager or officer; several: again, or with commas; none: only as a deputy of somebody',
      listed,
    );
  const edit = new Command('edit')
    .description('change what is given, leave the rest')
    .argument('<person>', 'e-mail address')
    .option('--name <name>', 'name')
    .option('--email <address>', 'new e-mail address')
    .option('--role <role>', 'all roles from now on; none: no role any more', listed);
  const list = new Command('list').description('everybody who can be told');
  return new Command('person')
    .description('people, their roles and languages, hours, absences and deputies')
    .addCommand(
      withDetails(withRemoteOptions(add)).action(({ name, email, role, json, lang, ...details }: AddOptions) =>
        remote(
          terminal,
          { ...(json && { json }), ...(lang && { lang }) },
          (client) => {
            // `--lang` is the person's language here, and that of the answer.
            const roles = role.includes('none') ? {} : { roles: role };
            const person = { name, email, ...roles, ...(lang && { lang }), ...detailsOf(details) };
            return client.send('POST', '/api/v1/persons', person, personAnswerSchema);
          },
          ({ person }) => `${personLine(person)}\n`,
        ),
      ),
    )
    .addCommand(
      withDetails(withRemoteOptions(edit)).action(
        (person: string, { name, email, role, json, lang, ...details }: EditOptions) =>
          remote(
            terminal,
            { ...(json && { json }), ...(lang && { lang }) },
            (client) => {
              const change = {
                ...(name !== undefined && { name }),
                ...(email !== undefined && { email }),
                ...(role && { roles: role.includes('none') ? [] : role }),
                ...(lang && { lang }),
                ...detailsOf(details),
              };
              return client.send('PUT', `/api/v1/persons/${encodeURIComponent(person)}`, change, personAnswerSchema);
            },
            ({ person: changed }) => `${personLine(changed)}\n`,
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
              ? persons.map((person) => personText(person, persons, lang)).join('')
              : { ja: 'まだ誰も登録されていません。\n', en: 'Nobody is registered yet.\n' }[lang],
        ),
      ),
    )
    .addCommand(absenceCommand(terminal))
    .addCommand(deputyCommand(terminal));
}

const detailsOf = ({ secondEmail, hours, weekdays }: Details) => ({
  ...(secondEmail !== undefined && { secondEmail: secondEmail === 'none' ? null : secondEmail }),
  ...(hours !== undefined && { week: hours === 'none' ? null : weekOf(hours, weekdays) }),
});

const listed = (text: string, before: string[] = []): string[] => [
  ...before,
  ...text.split(',').map((role) => role.trim()),
];
