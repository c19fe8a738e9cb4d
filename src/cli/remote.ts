import type { Command } from 'commander';
import type { Language } from '../domain/text.ts';
import { pretty } from './answer.ts';
import { type Answered, type Client, clientOf } from './client.ts';
import { clockWarning } from './clock-warning.ts';
import { complain } from './errors.ts';
import { languageOf, languageOption, type Terminal } from './terminal.ts';

/** What every command takes that talks to the server. */
export interface RemoteOptions {
  json?: boolean;
  lang?: Language;
  /** On whose behalf: an address. */
  as?: string;
  /** What looks like a personal or a card number is none. */
  numbersChecked?: boolean;
}

export const withAnswerOptions = (command: Command): Command =>
  command.option('--json', 'print the answer as JSON').addOption(languageOption());

export const withRemoteOptions = (command: Command): Command =>
  withAnswerOptions(
    command
      .option('--as <email>', 'on behalf of this person, who must be known')
      .option('--numbers-checked', 'no number in it is a My Number or a card number'),
  );

/** Asks the server, prints what it answers, or why not, and warns when its clock is not the real one. */
export async function remote<Value>(
  terminal: Terminal,
  options: RemoteOptions,
  ask: (client: Client, lang: Language) => Promise<Answered<Value>>,
  form: (answer: Value, lang: Language) => string,
): Promise<void> {
  const lang = languageOf(terminal, options.lang);
  const json = options.json ?? false;
  let client: Client | undefined;
  try {
    client = clientOf(terminal, options);
    const { value, raw } = await ask(client, lang);
    terminal.stdout.write(json ? pretty(raw) : form(value, lang));
  } catch (error) {
    complain(terminal, error, { json, lang });
  }
  const warning = clockWarning(client?.rate() ?? 1);
  if (warning) terminal.stderr.write(`${warning[lang]}\n`);
}
