import { Command } from 'commander';
import { policyAnswerSchema, policyPreviewSchema, policySetSchema, requirePolicy } from '../contract/policy.ts';
import { reading } from './answer.ts';
import { complain } from './errors.ts';
import { jsonFrom } from './json-file.ts';
import { checkedText, policyText, previewText, setText } from './policy-text.ts';
import { type RemoteOptions, remote, withRemoteOptions } from './remote.ts';
import { languageOf, type Terminal } from './terminal.ts';

const file = 'a policy as JSON, or what `policy show --json` printed; - is standard input';

/** `sokuho policy show | check FILE | preview FILE | set FILE`: the ladders of reminders. */
export function policyCommand(terminal: Terminal = process): Command {
  const show = new Command('show').description('who is reminded when; with --json to be edited');
  const check = new Command('check').description('whether a file may be set; asks no server').argument('<file>', file);
  const preview = new Command('preview')
    .description('what it would change in every open incident; changes nothing')
    .argument('<file>', file);
  const set = new Command('set').description('set it; every open incident is planned anew').argument('<file>', file);
  return new Command('policy')
    .description('who is reminded when')
    .addCommand(
      withRemoteOptions(show).action((options: RemoteOptions) =>
        remote(terminal, options, (client) => client.get('/api/v1/policy', policyAnswerSchema), policyText),
      ),
    )
    .addCommand(
      withRemoteOptions(check).action((name: string, { json = false, lang }: RemoteOptions) =>
        reading(terminal, name, async () => {
          const language = languageOf(terminal, lang);
          try {
            await policyFrom(name, terminal);
            terminal.stdout.write(json ? '{"errors": []}\n' : checkedText[language]);
          } catch (error) {
            complain(terminal, error, { json, lang: language });
          }
        }),
      ),
    )
    .addCommand(
      withRemoteOptions(preview).action((name: string, options: RemoteOptions) =>
        reading(terminal, name, () =>
          remote(
            terminal,
            options,
            async (client) => {
              const { policy } = await policyFrom(name, terminal);
              return client.send('POST', '/api/v1/policy/preview', { policy }, policyPreviewSchema);
            },
            previewText,
          ),
        ),
      ),
    )
    .addCommand(
      withRemoteOptions(set).action((name: string, options: RemoteOptions) =>
        reading(terminal, name, () =>
          remote(
            terminal,
            options,
            async (client) => client.send('PUT', '/api/v1/policy', await policyFrom(name, terminal), policySetSchema),
            setText,
          ),
        ),
      ),
    );
}

/** A bare policy, or one with the version it was read as, which is then not overwritten unseen. Throws InvalidInput. */
async function policyFrom(name: string, terminal: Terminal) {
  const input = await jsonFrom(name, terminal);
  if (typeof input !== 'object' || input === null || !('policy' in input)) return { policy: requirePolicy(input) };
  const basedOn = 'version' in input && typeof input.version === 'number' ? { basedOn: input.version } : {};
  return { policy: requirePolicy(input.policy), ...basedOn };
}
