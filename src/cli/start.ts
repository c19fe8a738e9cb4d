import { once } from 'node:events';
import { Command, InvalidArgumentError } from 'commander';
import type { Language } from '../domain/text.ts';
import { clockWarning } from './clock-warning.ts';
import { complain } from './errors.ts';
import { type RemoteOptions, withAnswerOptions } from './remote.ts';
import { languageOf, type Terminal } from './terminal.ts';

/** Real milliseconds that an orderly stop may take. */
const STOP_PATIENCE_MS = 30_000;

interface StartedOptions extends RemoteOptions {
  clock?: number;
  hold?: boolean;
  inspect?: boolean;
}

interface Parts {
  api: boolean;
  workers: boolean;
}

export const startCommand = (terminal: Terminal = process): Command =>
  command(terminal, 'start', 'everything in one process: database, API, workers', { api: true, workers: true })
    .option(
      '--clock <rate>',
      'how many times as fast as real time legal time runs: a drill, for good, in this data folder',
      rateOf,
    )
    .option('--inspect', 'let an XState inspector on this machine watch the statecharts run');

export const serveCommand = (terminal: Terminal = process): Command =>
  command(terminal, 'serve', 'the API only', { api: true, workers: false });

export const workCommand = (terminal: Terminal = process): Command =>
  command(terminal, 'work', 'the workers only', { api: false, workers: true });

const command = (terminal: Terminal, name: string, description: string, parts: Parts): Command =>
  withAnswerOptions(new Command(name).description(description))
    .option('--hold', 'send nothing until `sokuho outbox release`: after a restore from a backup')
    .action((options: StartedOptions) => running(terminal, parts, options));

/** What to do with a server that has just started, in another terminal. */
const FIRST_STEPS: Record<Language, string[]> = {
  ja: [
    '次に、別の端末で:',
    '  npx sokuho person add --name 氏名 --email アドレス --role owner',
    '  npx sokuho incident open --facts samples/mis-sent-letter.json --known-at now',
  ],
  en: [
    'Next, in another terminal:',
    '  npx sokuho person add --name NAME --email ADDRESS --role owner',
    '  npx sokuho incident open --facts samples/mis-sent-letter.json --known-at now',
  ],
};

const SET_UP: Record<Language, string> = {
  ja: 'ブラウザで次のリンクを開き、最初の管理者を登録してください(7日間有効、一度だけ):',
  en: 'Open this link in a browser to make the first administrator (seven days, once):',
};

const INSPECT: Record<Language, string> = {
  ja: 'XStateインスペクターの接続先(この端末からのみ、APIキーが必要)',
  en: 'XState inspectors attach here (from this machine only, with an API key)',
};

/** Runs until it is told to stop; what happens on the way goes to standard error. */
async function running(terminal: Terminal, parts: Parts, options: StartedOptions): Promise<void> {
  const lang = languageOf(terminal, options.lang);
  const json = options.json ?? false;
  const { start } = await import('../start/start.ts');
  const { openLog } = await import('../start/log.ts');
  try {
    const log = openLog(terminal.stderr, terminal.env);
    const { url, pagesUrl, setupUrl, inspectUrl, rate, stop } = await start({
      ...parts,
      log,
      ...(options.clock !== undefined && { clock: options.clock }),
      ...(options.hold && { hold: true }),
      ...(options.inspect && { inspect: true }),
    });
    const stopping = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    const warning = clockWarning(rate)?.[lang];
    const ready = { ja: '速報の準備ができました', en: 'Sokuho is ready' }[lang];
    const lines = [
      `${ready}${pagesUrl ? `: ${pagesUrl}` : ''}`,
      ...(warning ? [warning] : []),
      ...(inspectUrl ? [`${INSPECT[lang]}: ${inspectUrl}`] : []),
      ...(setupUrl ? [`${SET_UP[lang]}\n  ${setupUrl}`] : []),
      ...(url ? FIRST_STEPS[lang] : []),
    ];
    terminal.stdout.write(
      json
        ? `${JSON.stringify({ url, rate, ...(pagesUrl && { pagesUrl }), ...(setupUrl && { setupUrl }), ...(inspectUrl && { inspectUrl }) })}\n`
        : `${lines.join('\n')}\n`,
    );
    await stopping;
    // Whatever hangs must not keep the process: what is undone lies in its row.
    setTimeout(() => process.exit(), STOP_PATIENCE_MS).unref();
    await stop();
    setTimeout(() => process.exit(), 1_000).unref();
  } catch (error) {
    complain(terminal, error, { json, lang });
  }
}

function rateOf(text: string): number {
  const rate = Number(text);
  if (text.trim() !== '' && Number.isFinite(rate) && rate >= 0 && rate <= 1_000_000) return rate;
  throw new InvalidArgumentError('It is a number from 0 to 1000000, like 1000.');
}
