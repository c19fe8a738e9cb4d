import { Command } from 'commander';
import { mailMarkAnswerSchema } from '../contract/mail-mark.ts';
import { InvalidInput } from '../domain/errors.ts';
import { type RemoteOptions, remote, withRemoteOptions } from './remote.ts';
import type { Terminal } from './terminal.ts';

interface MailOptions extends RemoteOptions {
  compromised?: boolean;
  trusted?: boolean;
  reason: string;
}

/** `sokuho incident mail ID --compromised|--trusted --reason TEXT` */
export function incidentMailCommand(terminal: Terminal): Command {
  const command = new Command('mail')
    .description('mark that mail may be compromised: only second addresses are used')
    .argument('<id>')
    .option('--compromised', 'an intruder may read mail, or hold it back')
    .option('--trusted', 'it may be used again')
    .requiredOption('--reason <text>', 'why');
  return withRemoteOptions(command).action(
    (id: string, { compromised = false, trusted = false, reason, ...options }: MailOptions) =>
      remote(
        terminal,
        options,
        async (client) => {
          if (compromised === trusted)
            throw new InvalidInput([{ path: '', reason: 'needs --compromised or --trusted, one of the two' }]);
          const path = `/api/v1/incidents/${encodeURIComponent(id)}/mail`;
          return client.send('PUT', path, { compromised, reason }, mailMarkAnswerSchema);
        },
        ({ mail, warnings }, lang) => {
          const done = mail.compromised
            ? { ja: '第二のメールアドレスだけを使います。', en: 'Only second addresses are used.' }
            : { ja: '通常のメールアドレスに戻しました。', en: 'First addresses are used again.' };
          return `${[...warnings.map((warning) => `! ${warning[lang]}`), done[lang]].join('\n')}\n`;
        },
      ),
  );
}
