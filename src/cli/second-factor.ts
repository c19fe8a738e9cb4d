import { Command, Option } from 'commander';
import type { z } from 'zod';
import { secondFactorAnswerSchema } from '../contract/second-factor.ts';
import type { Language } from '../domain/text.ts';
import { type RemoteOptions, remote, withRemoteOptions } from './remote.ts';
import type { Terminal } from './terminal.ts';
import { whenText } from './when.ts';

const path = '/api/v1/second-factor';

/** `sokuho second-factor show | set --demanded yes|no`: what whoever signs in must have. */
export function secondFactorCommand(terminal: Terminal = process): Command {
  const show = new Command('show').description('whether whoever signs in must have a second factor');
  const set = new Command('set')
    .description('set it; an administrator must have one before it is demanded')
    .addOption(
      new Option('--demanded <answer>', 'must whoever signs in have a passkey or an authenticator app?')
        .choices(['yes', 'no'])
        .makeOptionMandatory(),
    );
  return new Command('second-factor')
    .description('what whoever signs in must have beside a password')
    .addCommand(
      withRemoteOptions(show).action((options: RemoteOptions) =>
        remote(terminal, options, (client) => client.get(path, secondFactorAnswerSchema), secondFactorText),
      ),
    )
    .addCommand(
      withRemoteOptions(set).action(({ demanded, ...options }: RemoteOptions & { demanded: 'yes' | 'no' }) =>
        remote(
          terminal,
          options,
          (client) =>
            client.send('PUT', path, { secondFactor: { demanded: demanded === 'yes' } }, secondFactorAnswerSchema),
          secondFactorText,
        ),
      ),
    );
}

type Answer = z.output<typeof secondFactorAnswerSchema>;

function secondFactorText({ secondFactor: { demanded }, without, set }: Answer, lang: Language): string {
  const by = set
    ? { ja: `${whenText(set.at, 'ja')} ${set.actor}`, en: `${whenText(set.at, 'en')}, ${set.actor}` }
    : { ja: '既定のまま', en: 'as it comes' };
  const rule = demanded
    ? {
        ja: '2段階の確認: 必須です。パスキーも認証アプリもない人は、先に設定します。',
        en: 'A second factor: demanded. Whoever has neither a passkey nor an authenticator app sets one up first.',
      }
    : { ja: '2段階の確認: 任意です。', en: 'A second factor: not demanded.' };
  const who = {
    ja: `まだ設定していない人: ${without}人`,
    en: `Without one: ${without} ${without === 1 ? 'person' : 'persons'}`,
  };
  return `${[by[lang], rule[lang], who[lang]].join('\n')}\n`;
}
