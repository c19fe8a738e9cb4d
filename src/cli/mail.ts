import { Command } from 'commander';
import type { z } from 'zod';
import { mailAnswerSchema, mailListSchema, type mailSummarySchema } from '../contract/mail.ts';
import type { Language } from '../domain/text.ts';
import { type RemoteOptions, remote, withRemoteOptions } from './remote.ts';
import type { Terminal } from './terminal.ts';
import { whenText } from './when.ts';

type Summary = z.output<typeof mailSummarySchema>;

export function mailCommand(terminal: Terminal = process): Command {
  const list = new Command('list')
    .description('the built-in mailbox, oldest first')
    .option('--incident <id>', 'the mails of one incident');
  const show = new Command('show').description('one mail of it').argument('<id>', 'as in the list');
  return new Command('mail')
    .description('the built-in mailbox')
    .addCommand(
      withRemoteOptions(list).action(({ incident, ...options }: RemoteOptions & { incident?: string }) =>
        remote(
          terminal,
          options,
          (client) =>
            client.get(
              `/api/v1/mails${incident === undefined ? '' : `?incident=${encodeURIComponent(incident)}`}`,
              mailListSchema,
            ),
          ({ mails }, lang) =>
            mails.length > 0
              ? `${mails.map((mail) => mailLine(mail, lang)).join('\n')}\n`
              : { ja: 'メールはありません。\n', en: 'There is no mail.\n' }[lang],
        ),
      ),
    )
    .addCommand(
      withRemoteOptions(show).action((id: string, options: RemoteOptions) =>
        remote(
          terminal,
          options,
          (client) => client.get(`/api/v1/mails/${encodeURIComponent(id)}`, mailAnswerSchema),
          ({ mail }, lang) =>
            [`To: ${mail.to}`, `Subject: ${mail.subject}`, `Date: ${whenText(mail.at, lang)}`, '', mail.text, ''].join(
              '\n',
            ),
        ),
      ),
    );
}

const mailLine = ({ id, at, to, subject }: Summary, lang: Language): string =>
  `${id.padStart(4)}  ${whenText(at, lang)}  ${to}  ${subject}`;
