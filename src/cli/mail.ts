import { Command } from 'commander';
import type { z } from 'zod';
import { mailAnswerSchema, mailListSchema, type mailSummarySchema } from '../contract/mail.ts';
import type { Language } from '../domain/text.ts';
import { type RemoteOptions, remote, withRemoteOptions } from './remote.ts';
import type { Terminal } from './terminal.ts';
import { whenText } from './when.ts';

type Summary = z.output<typeof mailSummarySchema>;

interface ListOptions extends RemoteOptions {
  incident?: string;
  limit?: string;
  before?: string;
}

export function mailCommand(terminal: Terminal = process): Command {
  const list = new Command('list')
    .description('the newest mails of the built-in mailbox, oldest first')
    .option('--incident <id>', 'the mails of one incident')
    .option('--limit <count>', 'so many at the most (default: 1000)')
    .option('--before <id>', 'those before this one');
  const show = new Command('show').description('one mail of it').argument('<id>', 'as in the list');
  return new Command('mail')
    .description('the built-in mailbox')
    .addCommand(
      withRemoteOptions(list).action(({ incident, limit, before, ...options }: ListOptions) =>
        remote(
          terminal,
          options,
          (client) => {
            const query = new URLSearchParams({
              ...(incident !== undefined && { incident }),
              ...(limit !== undefined && { limit }),
              ...(before !== undefined && { before }),
            });
            return client.get(`/api/v1/mails${query.size > 0 ? `?${query}` : ''}`, mailListSchema);
          },
          listText,
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

function listText({ mails, before }: z.output<typeof mailListSchema>, lang: Language): string {
  if (mails.length === 0) return { ja: 'メールはありません。\n', en: 'There is no mail.\n' }[lang];
  const earlier = {
    ja: `(これより前のメール: --before ${before})`,
    en: `(There are earlier ones: --before ${before})`,
  };
  return `${[...(before === null ? [] : [earlier[lang]]), ...mails.map((mail) => mailLine(mail, lang))].join('\n')}\n`;
}
