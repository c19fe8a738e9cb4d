import { Command } from 'commander';
import { type Outbox, outboxSchema, releaseAnswerSchema } from '../contract/outbox.ts';
import type { Language } from '../domain/text.ts';
import { type RemoteOptions, remote, withRemoteOptions } from './remote.ts';
import type { Terminal } from './terminal.ts';
import { whenText } from './when.ts';

export function outboxCommand(terminal: Terminal = process): Command {
  const list = new Command('list').description('the unsent mails, and whether they are held back');
  const hold = new Command('hold').description('send nothing until it is released; reminders go on being recorded');
  const release = new Command('release')
    .description('send what is held')
    .option('--discard <id...>', 'but not these, which were already sent');
  return new Command('outbox')
    .description('mails that are not sent yet')
    .addCommand(
      withRemoteOptions(list).action((options: RemoteOptions) =>
        remote(terminal, options, (client) => client.get('/api/v1/outbox', outboxSchema), outboxText),
      ),
    )
    .addCommand(
      withRemoteOptions(hold).action((options: RemoteOptions) =>
        remote(terminal, options, (client) => client.send('POST', '/api/v1/outbox/hold', {}, outboxSchema), outboxText),
      ),
    )
    .addCommand(
      withRemoteOptions(release).action(({ discard = [], ...options }: RemoteOptions & { discard?: string[] }) =>
        remote(
          terminal,
          options,
          (client) => client.send('POST', '/api/v1/outbox/release', { discard }, releaseAnswerSchema),
          ({ released, discarded, sending }, lang) =>
            released
              ? {
                  ja: `送信を再開しました。送信: ${sending}通、破棄: ${discarded.length}通\n`,
                  en: `Released. Sending: ${sending}, discarded: ${discarded.length}\n`,
                }[lang]
              : { ja: '送信箱は止まっていません。\n', en: 'The outbox is not held.\n' }[lang],
        ),
      ),
    );
}

function outboxText({ held, waiting, mails }: Outbox, lang: Language): string {
  const state = held
    ? {
        ja: `送信を止めています(${whenText(held.since, lang)} から): ${held.ja}`,
        en: `Held since ${whenText(held.since, lang)}: ${held.en}`,
      }[lang]
    : { ja: '送信は止まっていません。', en: 'Not held.' }[lang];
  const count = { ja: `送信待ち: ${waiting}通`, en: `Waiting: ${waiting}` }[lang];
  const lines = mails.map(({ id, queuedAt, incident, step, rung, to }) =>
    [id, whenText(queuedAt, lang), incident ?? '-', step ?? '-', rung ?? '-', to].join('  '),
  );
  return `${[state, count, ...lines].join('\n')}\n`;
}
