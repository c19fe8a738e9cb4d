import { Command, Option } from 'commander';
import { deadlines } from '../assessment/deadlines.ts';
import { type Deadlines, parseDeadlinesQuery } from '../contract/deadlines.ts';
import type { Language } from '../domain/text.ts';
import { type Answer, pretty, print, printLines, reading } from './answer.ts';
import { deadlinesText } from './deadlines-text.ts';
import { languageOf, languageOption, type Terminal } from './terminal.ts';

interface Options {
  known?: string;
  wrongfulPurpose?: boolean;
  json?: boolean;
  jsonl?: boolean;
  lang?: Language;
}

/** `sokuho deadlines --known DAY`: the day arithmetic alone, with its derivation. */
export function deadlinesCommand(terminal: Terminal = process): Command {
  return new Command('deadlines')
    .description('count the days from a day of knowing')
    .argument('[file]', 'with --jsonl: the questions; - is standard input', '-')
    .option('--known <day>', 'day of knowing in Japan, like 2026-09-01')
    .option('--wrongful-purpose', 'a wrongful purpose is established or suspected on grounds')
    .option('--json', 'print the answer as JSON')
    .addOption(
      new Option('--jsonl', 'one {"known", "wrongfulPurpose"} a line in, one answer a line out').conflicts([
        'json',
        'known',
        'wrongfulPurpose',
      ]),
    )
    .addOption(languageOption())
    .action((file: string, { known, wrongfulPurpose = false, json, jsonl, lang }: Options) =>
      reading(terminal, file, async () => {
        if (jsonl) return printLines(terminal, file, counted);
        print(terminal, counted({ known, wrongfulPurpose }), (answer) =>
          json ? pretty(answer) : deadlinesText(answer, languageOf(terminal, lang)),
        );
      }),
    );
}

function counted(input: unknown): Answer<Deadlines> {
  const parsed = parseDeadlinesQuery(input);
  return 'errors' in parsed ? parsed : { answer: deadlines(parsed.query) };
}
