import { Command, Option } from 'commander';
import type { z } from 'zod';
import { approvalAnswerSchema } from '../contract/approval.ts';
import type { Language } from '../domain/text.ts';
import { type RemoteOptions, remote, withRemoteOptions } from './remote.ts';
import type { Terminal } from './terminal.ts';
import { whenText } from './when.ts';

const path = '/api/v1/approval';

/** `sokuho approval show | set --self-approval yes|no`: who may approve what leaves the house. */
export function approvalCommand(terminal: Terminal = process): Command {
  const show = new Command('show').description('whether one may approve one’s own draft');
  const set = new Command('set')
    .description('set it; for every approval from now on')
    .addOption(
      new Option('--self-approval <answer>', 'may one approve one’s own draft, with a reason?')
        .choices(['yes', 'no'])
        .makeOptionMandatory(),
    );
  return new Command('approval')
    .description('who may approve what leaves the house')
    .addCommand(
      withRemoteOptions(show).action((options: RemoteOptions) =>
        remote(terminal, options, (client) => client.get(path, approvalAnswerSchema), approvalText),
      ),
    )
    .addCommand(
      withRemoteOptions(set).action(({ selfApproval, ...options }: RemoteOptions & { selfApproval: 'yes' | 'no' }) =>
        remote(
          terminal,
          options,
          (client) =>
            client.send('PUT', path, { approval: { selfApproval: selfApproval === 'yes' } }, approvalAnswerSchema),
          approvalText,
        ),
      ),
    );
}

function approvalText({ approval, alone, set }: z.output<typeof approvalAnswerSchema>, lang: Language): string {
  const by = set
    ? { ja: `${whenText(set.at, 'ja')} ${set.actor}`, en: `${whenText(set.at, 'en')}, ${set.actor}` }
    : { ja: '既定のまま', en: 'as it comes' };
  const rule = approval.selfApproval
    ? {
        ja: '自分の案の承認: できます(理由が必要です)。',
        en: 'One’s own draft: may be approved, with a reason.',
      }
    : {
        ja: '自分の案の承認: できません。別の人が承認します。',
        en: 'One’s own draft: may not be approved; a second person does.',
      };
  const exception = {
    ja: '登録されている人が2人未満のため、今は自分の案も理由を付けて承認できます。',
    en: 'Fewer than two persons are registered: one’s own draft may be approved for now, with a reason.',
  };
  return `${[by[lang], rule[lang], ...(alone && !approval.selfApproval ? [exception[lang]] : [])].join('\n')}\n`;
}
