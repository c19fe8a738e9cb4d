import { spawn } from 'node:child_process';
import { Command } from 'commander';
import { signInLinkSchema } from '../contract/session.ts';
import type { Language } from '../domain/text.ts';
import { type RemoteOptions, remote, withAnswerOptions } from './remote.ts';
import type { Terminal } from './terminal.ts';

interface OpenOptions extends RemoteOptions {
  person?: string;
  browser: boolean;
}

/** `sokuho open`: a link that signs the browser of this machine in, once and for five minutes. */
export const openCommand = (terminal: Terminal = process): Command =>
  withAnswerOptions(
    new Command('open')
      .description(
        'a one-time sign-in link for this machine’s browser; before there is an administrator, the link that makes one',
      )
      .option('--person <email>', 'sign in as this person (default: the first administrator)')
      .option('--no-browser', 'print the link and open nothing'),
  ).action(async ({ person, browser, ...options }: OpenOptions) => {
    await remote(
      terminal,
      options,
      async (client) => {
        const asked = person === undefined ? {} : { person };
        const answered = await client.send('POST', '/api/v1/sign-in-links', asked, signInLinkSchema);
        if (browser && !options.json) openBrowser(answered.value.link.url, terminal.env);
        return answered;
      },
      ({ link: { kind, url, person: whose } }, lang) => `${url}\n${said(kind, whose?.name ?? '', lang)}\n`,
    );
  });

const said = (kind: 'signIn' | 'setup', name: string, lang: Language): string =>
  kind === 'setup'
    ? {
        ja: 'まだ管理者がいません。このリンクを開くと、最初の管理者を登録できます(7日間有効、一度だけ)。',
        en: 'Nobody administers yet: open this link to make the first administrator (seven days, once).',
      }[lang]
    : {
        ja: `${name} としてサインインするリンクです(5分間有効、一度だけ)。`,
        en: `Signs you in as ${name} (five minutes, once).`,
      }[lang];

/** Where there is a screen; where there is none, or no browser, the printed link is enough. */
function openBrowser(url: string, env: Terminal['env']): void {
  const command = { darwin: 'open', win32: 'explorer' }[process.platform as string] ?? 'xdg-open';
  if (command === 'xdg-open' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return;
  spawn(command, [url], { detached: true, stdio: 'ignore' })
    .on('error', () => {})
    .unref();
}
